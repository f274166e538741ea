// Proofs: every obligation of the real guideline, every rule of the made-up ones, and pairs of rules side by side.

import type { GuidelineDiagram } from '@lende/engine'
import { buildDiagram, findPatient, lower, prove, seeded } from '@lende/engine'
import type { Figure, Part } from './figures.ts'
import { atMost, count, ms } from './figures.ts'
import type { Subject } from './subject.ts'
import { syntheticGuideline } from './synthetic-guideline.ts'
import { milliseconds, typicalMilliseconds } from './timing.ts'

const sizes = [100, 400, 1000]
const sampledPairs = 20_000
const repetitions = 5

export function benchProof(subject: Subject): Part {
  return { title: 'Proof', figures: [...realFigures(subject), ...sizes.flatMap(syntheticFigures)] }
}

function realFigures({ guideline, engine }: Subject): Figure[] {
  const first = milliseconds(() => prove(guideline))
  const typical = typicalMilliseconds(() => prove(guideline), repetitions)
  const { obligations, nodes } = prove(guideline)
  const failed = obligations.filter(({ proved }) => !proved).length
  const built = engine.diagram()
  const pairs = [...built.roots].flatMap((a, index) => [...built.roots.subarray(index + 1)].map((b) => [a, b] as const))
  let together = 0
  const pairing = milliseconds(() => {
    together = holdTogether(built, pairs)
  })
  return [
    {
      what: 'real guideline: prove everything',
      measured: `${ms(typical)}, the first call in this run ${ms(first)}; ${count(obligations.length)} obligations, ${failed} failed, ${count(nodes)} nodes`,
      bar: atMost(10, 's', first / 1000),
    },
    {
      what: 'real guideline: every pair of rules, can both hold?',
      measured: `${count(pairs.length)} pairs in ${ms(pairing)}; ${count(together)} can`,
    },
  ]
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
