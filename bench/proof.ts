// Proofs: every obligation of the real guideline, every rule of the made-up ones, and pairs of rules.

import type { Answers, Fact, GuidelineDiagram } from '@lende/engine'
import { buildDiagram, findPatient, interpreter, lower, prove, seeded, truthOf, YES } from '@lende/engine'
import type { Figure, Part } from './figures.ts'
import { atMost, count, ms } from './figures.ts'
import { partialCase } from './partial-cases.ts'
import type { Subject } from './subject.ts'
import { syntheticGuideline } from './synthetic-guideline.ts'
import { milliseconds, typicalMilliseconds } from './timing.ts'

const sizes = [100, 400, 1000]
const sampledPairs = 20_000
const repetitions = 5
const metPatients = 5000

export function benchProof(subject: Subject): Part {
  return { title: 'Proof', figures: [...realFigures(subject), ...sizes.flatMap(syntheticFigures)] }
}

function realFigures(subject: Subject): Figure[] {
  const { guideline, program } = subject
  const first = milliseconds(() => prove(guideline))
  const typical = typicalMilliseconds(() => prove(guideline), repetitions)
  const { obligations, nodes } = prove(guideline)
  const failed = obligations.filter(({ proved }) => !proved).length
  const pairs = (program.rules.length * (program.rules.length - 1)) / 2
  let together = 0
  const meeting = milliseconds(() => {
    together = metTogether(subject)
  })
  return [
    {
      what: 'real guideline: prove everything',
      measured: `${ms(typical)}, the first call in this run ${ms(first)}; ${count(obligations.length)} obligations, ${failed} failed, ${count(nodes)} nodes`,
      bar: atMost(10, 's', first / 1000),
    },
    {
      what: `real guideline: pairs of rules met together in ${count(metPatients)} random patients`,
      measured: `${count(together)} of ${count(pairs)} in ${ms(meeting)}; whether the others can be is not asked here`,
    },
  ]
}

/** Pairs of rules that both hold for some patient; a search may take a product of diagrams, meeting one does not. */
function metTogether({ guideline, program, engine, evaluate }: Subject): number {
  const random = seeded(23)
  const interpret = interpreter(guideline)
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  const isPossible = (answers: Answers): boolean => {
    const known = { answers, factOf: (id: string) => facts.get(id) as Fact, truthOfRule: interpret(answers) }
    return guideline.constraints.every(({ never }) => truthOf(never, known) === 'no')
  }
  const rules = program.rules.length
  const bits = new Uint8Array(rules)
  const met = new Uint8Array(rules * rules)
  for (let patient = 0; patient < metPatients; patient++) {
    const answers = partialCase({ facts: guideline.facts, program, random })
    if (!isPossible(answers)) continue
    evaluate(engine.record(answers), bits)
    const held = [...bits.keys()].filter((rule) => bits[rule] === YES)
    held.forEach((rule, place) => {
      for (const other of held.slice(place + 1)) met[rule * rules + other] = 1
    })
  }
  return met.reduce((sum, one) => sum + one, 0)
}

function syntheticFigures(rules: number): Figure[] {
  const built = buildDiagram(lower(syntheticGuideline(rules)))
  const roots = [...built.roots]
  let reached = 0
  const reaching = milliseconds(() => {
    reached = roots.filter((root) => findPatient(built, { yes: [root], no: [] }) !== undefined).length
  })
  const random = seeded(19)
  const one = (): number => roots[Math.floor(random() * roots.length)] as number
  const sample = Array.from({ length: sampledPairs }, () => [one(), one()] as const)
  let together = 0
  const pairing = milliseconds(() => {
    together = holdTogether(built, sample)
  })
  const all = (roots.length * (roots.length - 1)) / 2
  return [
    {
      what: `synthetic, ${count(rules)} rules: every rule reachable`,
      measured: `${ms(reaching)}; ${reached} of ${roots.length} are`,
    },
    {
      what: `synthetic, ${count(rules)} rules: pairs, can both hold?`,
      measured:
        `${count(sampledPairs)} sampled in ${ms(pairing)}, ${count(together)} can; ` +
        `extrapolated to all ${count(all)}: ${((pairing * all) / sampledPairs / 1000).toFixed(2)} s`,
    },
  ]
}

const holdTogether = (built: GuidelineDiagram, pairs: readonly (readonly [number, number])[]): number =>
  pairs.filter((yes) => findPatient(built, { yes, no: [] }) !== undefined).length
