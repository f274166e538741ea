// The guideline read backwards: for every rule, question and statement, all that rests on it.

import type { Classification, Condition, Danger, Guideline, Recommendation, Rule } from '@lende/engine'
import { factsIn, rulesIn } from '@lende/engine'

/** What rests on something, by name, each once and in the order of the guideline. */
export interface Uses {
  readonly rules: readonly string[]
  readonly recommendations: readonly string[]
  /** Recommendations that wait for it. */
  readonly holds: readonly string[]
  /** Recommendations that show it as a checklist. */
  readonly checklists: readonly string[]
  readonly dangers: readonly string[]
  readonly classifications: readonly string[]
  /** Questions that are asked only after it. */
  readonly facts: readonly string[]
  readonly scope: readonly string[]
  readonly properties: readonly string[]
}

type Kind = keyof Uses

const none: Uses = {
  rules: [],
  recommendations: [],
  holds: [],
  checklists: [],
  dangers: [],
  classifications: [],
  facts: [],
  scope: [],
  properties: [],
}

export interface Backlinks {
  readonly ofRule: (id: string) => Uses
  readonly ofFact: (id: string) => Uses
  /** The rules that rest on a statement. */
  readonly ofStatement: (id: string) => readonly string[]
}

/** Reads a guideline backwards once; each look-up is then at hand. */
export function backlinksOf(guideline: Guideline): Backlinks {
  const reader = new BackwardReader(guideline)
  return {
    ofRule: (id) => reader.rules.usesOf(id),
    ofFact: (id) => reader.facts.usesOf(id),
    ofStatement: (id) => [...(reader.statements.get(id) ?? [])],
  }
}

class BackwardReader {
  readonly rules = new Index()
  readonly facts = new Index()
  readonly statements = new Map<string, Set<string>>()

  constructor({ rules, recommendations, dangers, classifications, facts, scope, properties }: Guideline) {
    for (const rule of rules) this.#rule(rule)
    for (const one of recommendations) this.#recommendation(one)
    for (const danger of dangers) this.#danger(danger)
    for (const classification of classifications) this.#classification(classification)
    for (const { id, relevantWhen, askWhen } of facts) this.#condition([relevantWhen, askWhen], 'facts', id)
    for (const { id, rule } of scope) this.rules.add([rule], 'scope', id)
    for (const property of properties) this.#condition([property.if, property.must], 'properties', property.id)
  }

  #rule({ id, when, unless, provenance }: Rule): void {
    this.#condition([when], 'rules', id)
    this.rules.add(unless, 'rules', id)
    for (const { statement } of provenance?.sources ?? [])
      this.statements.set(statement, (this.statements.get(statement) ?? new Set()).add(id))
  }

  #recommendation({ id, rule, heldBy, checklist }: Recommendation): void {
    this.rules.add([rule], 'recommendations', id)
    this.rules.add([heldBy], 'holds', id)
    this.rules.add(checklist, 'checklists', id)
  }

  #danger({ id, tiers, signs }: Danger): void {
    this.rules.add(
      tiers.flatMap(({ rule, standing }) => [rule, standing]),
      'dangers',
      id,
    )
    this.facts.add([...signs.critical, ...signs.supporting], 'dangers', id)
  }

  #classification({ id, classes, decision }: Classification): void {
    this.rules.add(
      classes.flatMap(({ proposed, effective }) => [proposed, effective]),
      'classifications',
      id,
    )
    this.facts.add(decision === undefined ? [] : [decision], 'classifications', id)
  }

  #condition(conditions: readonly (Condition | undefined)[], kind: Kind, by: string): void {
    const written = conditions.filter((one) => one !== undefined)
    this.rules.add(written.flatMap(rulesIn), kind, by)
    this.facts.add(written.flatMap(factsIn), kind, by)
  }
}

class Index {
  readonly #uses = new Map<string, Map<Kind, Set<string>>>()

  add(what: readonly string[], kind: Kind, by: string): void {
    for (const one of what) {
      const uses = this.#uses.get(one) ?? new Map<Kind, Set<string>>()
      this.#uses.set(one, uses)
      uses.set(kind, (uses.get(kind) ?? new Set()).add(by))
    }
  }

  usesOf(what: string): Uses {
    const uses = this.#uses.get(what)
    if (uses === undefined) return none
    return { ...none, ...Object.fromEntries([...uses].map(([kind, by]) => [kind, [...by]])) }
  }
}
