// Every possible patient of a small guideline, one by one, and what the rules say of each: read straight off the
// conditions with two truths only, so that it shares nothing with program, diagram or interpreter.

import type { Condition, Fact, Program } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import type { SmallGuideline } from './small-guidelines.ts'

/** One cell per slot. */
export type World = readonly number[]

/** Every choice of one cell per slot among those that are open. */
export function worldsWithin(cells: Int32Array): World[] {
  let worlds: World[] = [[]]
  for (const open of cells) worlds = worlds.flatMap((world) => cellsIn(open).map((cell) => [...world, cell]))
  return worlds
}

export const everyWorld = ({ slots }: Program): World[] => worldsWithin(Int32Array.from(slots, ({ all }) => all))

export function cellsIn(open: number): number[] {
  return [...Array(31).keys()].filter((cell) => ((open >> cell) & 1) === 1)
}

/** What holds in a world, rule by rule. */
export function holdsIn(guideline: SmallGuideline, program: Program, world: World): (condition: Condition) => boolean {
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  const rules = new Map(guideline.rules.map((rule) => [rule.id, rule]))
  const reads = (id: string): string | number => {
    const fact = facts.get(id) as Fact
    const found = valueIn(fact, program, world)
    if (fact.relevantWhen === undefined || fact.normal === undefined) return found
    return isKnownIn(id, program, world) || holds(fact.relevantWhen) ? found : fact.normal
  }
  const rule = (id: string): boolean => {
    const one = rules.get(id)
    if (one === undefined) throw new ReferenceError(`no rule ${id}`)
    return holds(one.when) && !one.unless.some(rule)
  }
  const holds = (condition: Condition): boolean => {
    if ('atLeast' in condition) return condition.of.filter(holds).length >= condition.atLeast
    if ('rule' in condition) return rule(condition.rule) === (condition.is === 'yes')
    if ('known' in condition) return isKnownIn(condition.fact, program, world) === condition.known
    const value = reads(condition.fact)
    return 'is' in condition
      ? condition.is.includes(String(value))
      : meets(Number(value), condition.compare, condition.value)
  }
  return holds
}

function meets(value: number, comparison: '>=' | '>' | '<=' | '<', threshold: number): boolean {
  const difference = Math.round((value - threshold) * 1e6)
  const wanted = { '>=': difference >= 0, '>': difference > 0, '<=': difference <= 0, '<': difference < 0 }
  return wanted[comparison]
}

const isKnownIn = (id: string, program: Program, world: World): boolean =>
  world[program.knownSlotOf.get(id) as number] === 1

/** The option of a cell, or for a number its lowest value. */
export function valueIn({ id, domain }: Fact, program: Program, world: World): string | number {
  const cell = world[program.valueSlotOf.get(id) as number] as number
  if (domain.kind !== 'number') return optionsOf(domain)[cell] as string
  const steps = cell === 0 ? Math.round(domain.min / domain.step) : ((program.cutsOf.get(id) ?? [])[cell - 1] as number)
  return Number((steps * domain.step).toFixed(6))
}

/** A world as a record: one bit a slot. */
export const recordOf = (world: World): Int32Array => Int32Array.from(world, (cell) => 1 << cell)
