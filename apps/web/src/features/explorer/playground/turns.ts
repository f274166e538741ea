// A way to turn a conclusion, as answers that can be given: which facts, which values would do, and one to try.

import type { Change, Engine, Fact, Program } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import type { Raw } from '../../../consult/consult.ts'

export interface Turn {
  readonly fact: Fact
  /** The options that would do, ranges of a number, or any answer at all. */
  readonly to: readonly string[] | readonly (readonly [from: number, to: number])[] | 'anything'
}

/** A change in the values of its facts. */
export function turnsOf(change: Change, { guideline, program }: Pick<Engine, 'guideline' | 'program'>): Turn[] {
  return change.facts.flatMap(({ fact: id, slot, cells }): Turn[] => {
    const fact = guideline.facts.find((one) => one.id === id)
    if (fact === undefined) return []
    if ((program.slots[slot] as Program['slots'][number]).reads === 'known') return [{ fact, to: 'anything' }]
    if (fact.domain.kind !== 'number')
      return [{ fact, to: optionsOf(fact.domain).filter((_, cell) => ((cells >> cell) & 1) === 1) }]
    return [{ fact, to: rangesOf(fact.domain, cells, program.cutsOf.get(id) ?? []) }]
  })
}

type Numbers = Extract<Fact['domain'], { kind: 'number' }>

/** Cells of a number as ranges, neighbours joined. */
function rangesOf({ min, max, step }: Numbers, cells: number, cuts: readonly number[]): (readonly [number, number])[] {
  const chosen = Array.from({ length: cuts.length + 1 }, (_, cell) => cell).filter((cell) => (cells >> cell) & 1)
  const from = (cell: number): number => (cell === 0 ? min : tidy((cuts[cell - 1] as number) * step))
  const to = (cell: number): number => (cell === cuts.length ? max : tidy(((cuts[cell] as number) - 1) * step))
  const starts = chosen.filter((cell) => !chosen.includes(cell - 1))
  const ends = chosen.filter((cell) => !chosen.includes(cell + 1))
  return starts.map((cell, place) => [from(cell), to(ends[place] as number)])
}

const tidy = (value: number): number => Number(value.toFixed(6))

/** An answer that would do, for trying it; a judgement gets the reason given. Undefined where there is none to choose. */
export function answerFor({ fact, to }: Turn, reason: string): Raw | undefined {
  if (to === 'anything') return undefined
  const [first] = to
  if (first === undefined) return undefined
  if (typeof first !== 'string') return first[0]
  return fact.domain.kind === 'decision' && fact.domain.reasonRequired ? { value: first, reason } : first
}
