// Patients of whom something is known, made up from a seed: from nearly blank to nearly complete, from harmless to ill.
// Numbers fall on and around the thresholds that rules use, where a wrong comparison shows.

import type { Answer, Answers, Fact, NumberDomain, Program } from '@lende/engine'
import { absences, optionsOf } from '@lende/engine'

/** How much is answered, and how often the answer is the harmless one: each case draws one of each. */
const shares = [0.15, 0.4, 0.6, 0.8, 0.95, 1]
const calms = [0, 0.5, 0.8, 0.95, 1]

export interface Drawn {
  readonly facts: readonly Fact[]
  readonly program: Pick<Program, 'cutsOf'>
  readonly random: () => number
}

/** One partial case. `isAnswered` says which facts of the interview got as far as an answer; by default a random share. */
export function partialCase({ facts, program, random }: Drawn, isAnswered?: (position: number) => boolean): Answers {
  const share = pick(shares, random)
  const calm = pick(calms, random)
  const answers = new Map<string, Answer>()
  facts.forEach((fact, position) => {
    if (fact.domain.kind === 'date') return
    if (isAnswered ? !isAnswered(position) : random() >= share) return
    answers.set(
      fact.id,
      random() < 0.03 ? { kind: 'absent', because: pick(absences, random) } : answer(fact, program, calm, random),
    )
  })
  return answers
}

function answer(fact: Fact, program: Pick<Program, 'cutsOf'>, calm: number, random: () => number): Answer {
  const { domain } = fact
  const isCalm = random() < calm
  if (domain.kind === 'number') {
    if (isCalm && fact.normal !== undefined) return { kind: 'value', value: fact.normal }
    return { kind: 'value', value: numberNear(domain, program.cutsOf.get(fact.id) ?? [], random) }
  }
  const options = optionsOf(domain)
  return { kind: 'value', value: isCalm ? (options[0] as string) : pick(options, random) }
}

/** Just below, on or just above a threshold, or anywhere. */
function numberNear({ min, max, step }: NumberDomain, cuts: readonly number[], random: () => number): number {
  const first = Math.round(min / step)
  const last = Math.round(max / step)
  const anywhere = first + Math.floor(random() * (last - first + 1))
  const steps = cuts.length > 0 && random() < 0.7 ? pick(cuts, random) + Math.floor(random() * 3) - 1 : anywhere
  return Number((Math.min(last, Math.max(first, steps)) * step).toFixed(6))
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item
