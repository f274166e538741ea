// `node bench/server.ts [PATIENTS]`: what the server of a practice takes, over HTTP, on its embedded database, with so many
// patients and ten assessments each, and with a tenth of that. `--on YYYY-MM-DD` also writes bench/server.md;
// `--seconds` is how long each door is asked.

import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { freshWeb } from '../apps/web/serve/fresh.ts'
import { bundle } from '../scripts/bundle.ts'
import { tableOf } from './figures.ts'
import { clients, warming } from './server/load.ts'
import { mostStolen, mostTries } from './server/load-process.ts'
import { benchFirstRun, benchPractice } from './server/practice.ts'
import { root } from './subject.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string' }, seconds: { type: 'string', default: '10' } },
})
const patients = Number(positionals[0] ?? 100_000)
const asking = 1_000 * Number(values.seconds)

if (!Number.isInteger(patients) || patients < 100 || !(asking > 0)) {
  console.error('usage: node bench/server.ts [PATIENTS, 100 or more] [--seconds 10] [--on YYYY-MM-DD]')
  process.exitCode = 2
} else {
  await freshWeb(root)
  await bundle()
  const tenth = await benchPractice(Math.round(patients / 10), asking)
  const parts = [await benchFirstRun(), tenth, await benchPractice(patients, asking)]
  const table = tableOf(parts)
  console.log(table)
  if (values.on !== undefined) writeFileSync(join(root, 'bench', 'server.md'), page(values.on, table))
}

function page(on: string, table: string): string {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`
  return `# The server of a practice

Written by \`node bench/server.ts ${patients} --on ${on}\`; do not edit. ${clients} clients on the same machine, which share its
processors with server and database, each asking again when it is answered, ${asking / 1_000} s a door: that is the most that a
server comes to. The bar is looked at with half of that asked; what waits for a free client counts as waiting. A door with
nothing behind it looks at who asks and at what they send, opens a transaction and does nothing. Each door is asked for ${warming / 1_000} s
before it is measured, and the database was vacuumed once it was filled. The machine is lent by the slice: what others had of its
processors meanwhile stands behind each figure as stolen; with more than ${mostStolen * 100} % it is measured again, at most ${mostTries} times
in all, and the least disturbed measurement stands, whatever it says.

${on}, Node ${process.versions.node}, ${machine}

${table}
`
}
