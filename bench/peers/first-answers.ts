// From nothing to every truth of one case, a process each: what an engine takes to start, and what it holds in memory.
// Each comes as one bundled file, with its rules in the form in which they would be shipped.

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Command } from '../cold-start.ts'
import { interleaved, start } from '../cold-start.ts'
import { root } from '../subject.ts'
import { median } from '../timing.ts'
import type { FirstAnswer } from './answer-once.ts'
import type { Peer } from './peer.ts'

const starts = 11

export interface Started extends FirstAnswer {
  /** Milliseconds over a bare node, the median of some starts. */
  readonly overNode: number
}

export interface ToStart {
  readonly name: string
  readonly module: Peer['module']
  readonly form: unknown
  readonly input: unknown
}

export const BARE_NODE = 'bare node'

const bareNode: Command = {
  name: BARE_NODE,
  given: [
    '-e',
    'const { rss, heapUsed } = process.memoryUsage();' +
      'process.stdout.write(JSON.stringify({ settled: 0, resident: rss, held: heapUsed }))',
  ],
}

/** Starts all of them in turn, in a folder inside the project, where they find a native part. */
export async function firstAnswers(engines: readonly ToStart[]): Promise<Map<string, Started>> {
  const folder = join(root, 'build', 'bench')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const commands: Command[] = [bareNode]
  for (const [index, engine] of engines.entries()) commands.push(await commandFor(engine, join(folder, String(index))))
  for (const command of commands) start(command)
  const times = interleaved(commands, starts, () => {})
  const bare = median(times[0] as readonly number[])
  const started = commands.map((command, index) => {
    const overNode = median(times[index] as readonly number[]) - bare
    return [command.name, { ...answered(command), overNode }] as const
  })
  rmSync(folder, { recursive: true })
  return new Map(started)
}

async function commandFor({ name, module, form, input }: ToStart, path: string): Promise<Command> {
  const files = { form: `${path}.form.json`, input: `${path}.input.json`, program: `${path}.mjs` }
  writeFileSync(files.form, JSON.stringify(form))
  writeFileSync(
    files.input,
    JSON.stringify(input, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value)),
  )
  await bundle(module, files.program)
  return { name, given: [files.program, files.form, files.input] }
}

async function bundle(module: Peer['module'], file: string): Promise<void> {
  const here = join(root, 'bench', 'peers')
  const entry = `import { load } from '${here}/${module}.ts'
import { answerOnce } from '${here}/answer-once.ts'
await answerOnce(load)`
  const bundled = await rolldown({
    input: 'entry',
    platform: 'node',
    external: ['@gorules/zen-engine'],
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? entry : null) },
    ],
  })
  await bundled.write({ file, format: 'esm' })
  await bundled.close()
}

/** What it says of itself, once more, with the collector at hand. */
function answered({ name, given }: Command): FirstAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', ...given], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  return JSON.parse(stdout) as FirstAnswer
}
