// What the rules do for all possible patients of a kind, asked of the decision diagram: nothing here reads a rule.

import type { Guideline, GuidelineDiagram, Program, Rule } from '@lende/engine'
import { ALWAYS, buildDiagram, fixed, lower, NEVER, REASSURANCE_HELD, rootOf } from '@lende/engine'

/** Does a rule hold for everybody of a kind, for some, for none; or is there nobody of that kind? */
export type Holds = 'always' | 'depends' | 'never' | 'nobody'

/**
 * The same guideline where some rules never hold: patients of whom that is already known. What is left is small enough
 * to look behind every rule, so none is taken apart.
 */
export function supposingNever(guideline: Guideline, isNever: (rule: string) => boolean): Guideline {
  const rules = guideline.rules.map(({ apart: _, ...rule }) =>
    isNever(rule.id) ? { ...rule, when: never, unless: [] } : rule,
  )
  return { ...guideline, rules }
}

const never: Rule['when'] = { atLeast: 1, of: [] }

/** In scope, without a danger of any tier, and nothing in the way of reassurance. */
export function withoutDanger(guideline: Guideline): Guideline {
  const absent = new Set([
    REASSURANCE_HELD,
    ...guideline.scope.map(({ rule }) => rule),
    ...guideline.dangers.flatMap(({ tiers }) => tiers.map(({ rule }) => rule)),
  ])
  return supposingNever(guideline, (rule) => absent.has(rule))
}

export class Reach {
  readonly guideline: Guideline
  readonly program: Program
  readonly #built: GuidelineDiagram

  constructor(guideline: Guideline) {
    this.guideline = guideline
    this.program = lower(guideline)
    this.#built = buildDiagram(this.program)
  }

  /** Everybody there can be. */
  get everybody(): number {
    return this.#built.possible
  }

  rule = (id: string): number => rootOf(this.#built, this.program, id)

  both = (...kinds: readonly number[]): number => kinds.reduce(this.#built.diagram.and, ALWAYS)

  either = (...kinds: readonly number[]): number => kinds.reduce(this.#built.diagram.or, NEVER)

  not = (kind: number): number => this.#built.diagram.not(kind)

  isEmpty = (kind: number): boolean => kind === NEVER

  /** Who has a value of a fact that lies in this cell; undefined where no rule reads it. */
  inCell(fact: string, cell: number): number | undefined {
    const slot = this.program.valueSlotOf.get(fact)
    return slot === undefined ? undefined : this.#built.diagram.cellIn(slot, 1 << cell)
  }

  /** Of a fact that can be left open: who has answered it. */
  known = (fact: string): number => this.#answered(fact, 0b10)

  /** Of a fact that can be left open: who has not. */
  unknown = (fact: string): number => this.#answered(fact, 0b01)

  #answered(fact: string, cells: number): number {
    const slot = this.program.knownSlotOf.get(fact)
    return slot === undefined ? ALWAYS : this.#built.diagram.cellIn(slot, cells)
  }

  /** Who would be of a kind if they gave this answer, whatever they gave. */
  fixedTo(fact: string, cell: number, kind: number): number {
    const slot = this.program.valueSlotOf.get(fact)
    return slot === undefined ? kind : fixed(this.#built, kind, slot, cell)
  }

  /** How a rule does for a kind of patients. */
  holds(rule: string, kind: number): Holds {
    if (kind === NEVER) return 'nobody'
    const holding = this.#built.diagram.and(kind, this.rule(rule))
    if (holding === NEVER) return 'never'
    return holding === kind ? 'always' : 'depends'
  }
}
