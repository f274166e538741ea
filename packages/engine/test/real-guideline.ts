// The guideline that ships, compiled once, with its engine and random partial patients for it.

import type { Answer, Answers, Engine, Fact, Guideline, Truth } from '@lende/engine'
import { absences, createEngine, fromBits, optionsOf, seeded } from '@lende/engine'
import { shippedContent } from '../../guideline/test/shipped.ts'
import { loadEvaluator } from '../spec/load-evaluator.ts'
import { pick } from './random.ts'

const { guideline: compiled, problems } = shippedContent
if (problems.length > 0) throw new Error(JSON.stringify(problems))

export const guideline: Guideline = compiled
export const evaluate = await loadEvaluator(guideline)
export const engine: Engine = createEngine(guideline, evaluate)

export const situation = { on: '2026-03-02', role: 'physiotherapist', country: 'be' } as const

/** The truth of every rule, by the generated evaluator. */
export function truthsOf(answers: Answers): (rule: string) => Truth {
  const bits = bitsOf(engine.record(answers))
  return (rule) => fromBits(bits[engine.program.ruleIndex.get(rule) as number] as number)
}

export function bitsOf(record: Int32Array): Uint8Array {
  const bits = new Uint8Array(engine.program.rules.length)
  evaluate(record, bits)
  return bits
}

/** Facts that somebody can be asked, or that are read off something. */
const answerable: readonly Fact[] = guideline.facts.filter(({ domain }) => domain.kind !== 'date')

/** Random patients, the same on every run; each with its own share of questions answered. */
export function patients(seed: number, { atLeastAnswered = 0 } = {}): () => Answers {
  const random = seeded(seed)
  return () => {
    const share = atLeastAnswered + random() * (1 - atLeastAnswered)
    const calm = random()
    return new Map(
      answerable.flatMap((fact) => {
        const decisive = fact.domain.kind === 'decision' ? share * 0.2 : share
        return random() < decisive ? [[fact.id, answerTo(fact, random, calm)] as const] : []
      }),
    )
  }
}

/** Harmless more often than not for a calm patient, so that not every case is an emergency. */
function answerTo(fact: Fact, random: () => number, calm: number): Answer {
  const kind = random()
  if (kind < 0.05) return { kind: 'absent', because: pick(absences, random) }
  if (fact.domain.kind !== 'number') {
    const options = optionsOf(fact.domain)
    const harmless = fact.danger !== undefined && 'options' in fact.danger ? fact.danger.options[0]?.[0] : undefined
    return { kind: 'value', value: harmless !== undefined && random() < calm ? harmless : pick(options, random) }
  }
  const a = numberOf(fact, random, calm)
  if (kind > 0.15) return { kind: 'value', value: a }
  const b = numberOf(fact, random, calm)
  return { kind: 'interval', from: Math.min(a, b), to: Math.max(a, b) }
}

function numberOf({ domain, normal }: Fact, random: () => number, calm: number): number {
  if (domain.kind !== 'number') throw new TypeError('a number fact is meant')
  if (typeof normal === 'number' && random() < calm) return normal
  const steps = Math.round((domain.max - domain.min) / domain.step)
  const reach = random() < 0.8 ? Math.min(steps, Math.round(70 / domain.step)) : steps
  const start = domain.min < 0 ? Math.round((Math.max(domain.min, -70) - domain.min) / domain.step) : 0
  return Number((domain.min + Math.min(steps, start + Math.floor(random() * (reach + 1))) * domain.step).toFixed(6))
}
