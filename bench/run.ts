// `npm run bench -- --on YYYY-MM-DD`: every measure in one run, as one table, on the terminal and in bench/README.md.
// `--only evaluate|questions|proof|cold-start|memory` runs one part and leaves the README as it is.

import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchColdStart } from './cold-start.ts'
import { benchEvaluate } from './evaluate.ts'
import type { Part } from './figures.ts'
import { tableOf } from './figures.ts'
import { benchMemory } from './memory.ts'
import { benchProof } from './proof.ts'
import { benchQuestions } from './questions.ts'
import { loadSubject, root } from './subject.ts'

const usage = 'usage: node bench/run.ts --on YYYY-MM-DD, or --only evaluate|questions|proof|cold-start|memory'

const { values } = parseArgs({ options: { on: { type: 'string' }, only: { type: 'string' } } })
const subject = await loadSubject()

const parts: Readonly<Record<string, () => Part>> = {
  evaluate: () => benchEvaluate(subject),
  questions: () => benchQuestions(subject),
  proof: () => benchProof(subject),
  'cold-start': benchColdStart,
  memory: benchMemory,
}

const { on, only } = values
if (only !== undefined && parts[only] !== undefined) console.log(tableOf([parts[only]()]))
else if (only === undefined && on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on)) runAll(on)
else {
  console.error(usage)
  process.exitCode = 2
}

function runAll(on: string): void {
  const table = tableOf(Object.values(parts).map((part) => part()))
  console.log(`${machine(on)}\n\n${table}`)
  writeFileSync(join(root, 'bench', 'README.md'), readme(on, table))
}

function machine(on: string): string {
  const all = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${on}, edition ${subject.guideline.edition}, Node ${process.versions.node}, ${all.length} x ${all[0]?.model.trim()}, ${memory} GiB, ${type()} ${release()}`
}

function readme(on: string, table: string): string {
  return `# Benches

Written by \`npm run bench -- --on ${on}\`; do not edit. One part: \`node bench/run.ts --only evaluate\`
(or \`questions\`, \`proof\`, \`cold-start\`, \`memory\`).

${machine(on)}

${table}

How to read it:

- **Evaluate** compares the evaluator generated from \`content/\` with \`hand-written.ts\`, the same rules written by hand
  for speed. Both write the same truth vector, run in turn in one process, and count CPU-seconds. Before that, both must
  equal the plain interpreter, truth by truth; when a rule changes, the bench stops and names it. The partial cases are
  seeded: from nearly blank to complete, from harmless to ill, numbers on and around the thresholds. The hand-written form
  knows no intervals ("18 to 25 days"), which the generated evaluator takes at no extra cost.
- **Next questions** are exact: the unanswered facts that can still change a target. Each case counts with the median of
  its repetitions; the synthetic guidelines have every rule as a target.
- **Proof** of the synthetic guidelines samples pairs of rules and says what all pairs would take.
- **Cold start** is a whole process, from spawn to exit; the bar is for the bundle.
`
}
