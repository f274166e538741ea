// `npm run bench -- --on YYYY-MM-DD`: every measure in one run, as one table, on the terminal and in bench/README.md.
// `--only evaluate|peers|questions|peer-questions|proof|cold-start|memory|web` runs one part and leaves the README as it is;
// with it, `--content FOLDER` measures another content folder than `content/` (not for cold-start, memory and web).

import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchColdStart } from './cold-start.ts'
import { benchEvaluate } from './evaluate.ts'
import type { Part } from './figures.ts'
import { tableOf } from './figures.ts'
import { benchMemory } from './memory.ts'
import { benchPeerQuestions } from './peer-questions.ts'
import type { PeersPart } from './peers.ts'
import { benchPeers } from './peers.ts'
import { benchProof } from './proof.ts'
import { benchQuestions } from './questions.ts'
import { loadSubject, root } from './subject.ts'
import { benchWeb } from './web.ts'

const { values } = parseArgs({
  options: { on: { type: 'string' }, only: { type: 'string' }, content: { type: 'string' } },
})
const { on, only, content } = values
const subject = await loadSubject(content)

const parts = {
  evaluate: () => benchEvaluate(subject),
  peers: () => benchPeers(subject),
  questions: () => benchQuestions(subject),
  'peer-questions': () => benchPeerQuestions(subject),
  proof: () => benchProof(subject),
  'cold-start': benchColdStart,
  memory: benchMemory,
  web: benchWeb,
} satisfies Readonly<Record<string, () => Part | Promise<Part>>>

const usage = `usage: node bench/run.ts --on YYYY-MM-DD, or --only ${Object.keys(parts).join('|')} [--content FOLDER]`

if (only !== undefined && only in parts) await runOne(only as keyof typeof parts)
else if (only === undefined && content === undefined && on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on))
  await runAll(on)
else {
  console.error(usage)
  process.exitCode = 2
}

async function runOne(name: keyof typeof parts): Promise<void> {
  const part = await parts[name]()
  console.log(tableOf([part]))
  if ('table' in part) console.log(`\n${(part as PeersPart).table}`)
}

async function runAll(on: string): Promise<void> {
  const done: Part[] = []
  for (const [name, part] of Object.entries(parts)) {
    console.error(name)
    done.push(await attempt(name, part))
  }
  const peers = done.find((part): part is PeersPart => 'table' in part)
  const page = readme(on, tableOf(done), peers?.table ?? 'Not measured, see above.')
  console.log(page)
  writeFileSync(join(root, 'bench', 'README.md'), page)
}

/** One part that fails does not take the others with it; it stands in the table as what it is, and fails the run. */
async function attempt(name: string, part: () => Part | Promise<Part>): Promise<Part> {
  try {
    return await part()
  } catch (error) {
    console.error(error)
    process.exitCode = 1
    const [reason] = String(error).split('\n')
    return { title: name, figures: [{ what: '**not measured**', measured: String(reason).replaceAll('|', '/') }] }
  }
}

function machine(on: string): string {
  const all = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${on}, edition ${subject.guideline.edition}, Node ${process.versions.node}, ${all.length} x ${all[0]?.model.trim()}, ${memory} GiB, ${type()} ${release()}`
}

function readme(on: string, table: string, peers: string): string {
  return `# Benches

Written by \`npm run bench -- --on ${on}\`; do not edit. One part: \`node bench/run.ts --only evaluate\`
(or ${Object.keys(parts)
    .slice(1)
    .map((name) => `\`${name}\``)
    .join(', ')}).

${machine(on)}

${table}

## Peers

${peers}

The same guideline, translated rule by rule from the compiled one into the words of each engine (\`bench/peers\`,
decision [0013](../docs/decisions/0013-peers-in-the-bench.md)), over the same partial cases.

- **A CPU-second** counts every thread of the process. Rules are compiled once, inputs are made beforehand in the form that
  the engine likes best, and the engines take turns on the same slice of cases. Each figure is the median of the rounds,
  each ratio the median of the ratios within a round.
- **Outputs** are compared with the plain interpreter, rule by rule, relevance of examinations included. Two engines know
  true and false only. *Unknown taken for no* is how their users write: an unmet criterion and an unanswered one are the
  same. *Truths as numbers* spells Kleene's logic out in them: 0 no, 1 unknown, 2 yes, the smallest for "all of". CQL and
  publicodes have unknown of their own, as null and undefined. Only CQL was also given intervals (in the tests, not here).
- **First answer** is a whole process, from spawn to exit, less a bare node: bundle and rules read, one case, every truth.
  **Resident** is after that answer; **heap** is heap and typed arrays after collection.
- **Not measured here**: what the engines do besides. publicodes keeps account of what is missing while it evaluates;
  zen-engine draws decision graphs; CQL reaches into patient records. Lende keeps explanation and questions as passes of
  their own, measured above.

## How to read the first table

- **Evaluate** compares the evaluator generated from \`content/\` with \`hand-written.ts\`, the same rules written by hand
  for speed. Both write the same truth vector, run in turn in one process, and count CPU-seconds. Before that, both must
  equal the plain interpreter, truth by truth; hand-written rules that are behind the guideline are not timed, and the
  table says why. The partial cases are seeded: from nearly blank to complete, from harmless to ill, numbers on and around
  the thresholds. The hand-written form knows no intervals ("18 to 25 days"), which the generated evaluator takes at no
  extra cost.
- **Next questions** are the unanswered facts that can still change a target; exact but for what another danger would settle (0014). Each case counts with the median of
  its repetitions; the synthetic guidelines have every rule as a target.
- **Next questions, publicodes beside Lende**: its missing variables for the same targets, as its users ask for them: one
  call. What is not on Lende's list can change no target. What publicodes does not list yet comes when earlier answers
  have led there, so that alone is no fault.
- **Proof** of the synthetic guidelines samples pairs of rules and says what all pairs would take.
- **Cold start** is a whole process, from spawn to exit; the bar is for the bundle.
- **Web app**: answers are keys and presses of two uncomplicated first contacts; the time is what the
  browser itself reports of each, from the event to the frame on the screen, in steps of 8 ms; between two answers pass 400
  ms, between two keys 100, and a button is held for 100. Lighthouse judges a phone on a slow network, as it does by
  default, and a desktop; a screen opened first of all has to load all that the start page loads, and its own.
`
}
