// Reasons against a proposed class: answers that hold now, are not what the proposal rests on, and point to another class.

import type { Answers, Classification, Condition, Engine, Fact, Leaf, Reason, Rule } from '@lende/engine'
import { isKnown, truthInProgram, truthOf, UNDECIDED } from '@lende/engine'

/** Another class that a clinician may choose, with the answers that point to it. */
export interface PointsElsewhere {
  readonly class: string
  readonly reasons: readonly Reason[]
}

/**
 * For a proposal that can itself be decided on, what it rests on is no reason against it. A proposal that only says that
 * somebody must judge (contradictory, not defined) rests on answers that point both ways: then each of them is shown.
 */
export function reasonsAgainst(
  classification: Classification,
  proposed: string,
  because: readonly Reason[],
  engine: Engine,
  answers: Answers,
): readonly PointsElsewhere[] {
  const trial = new Trial(engine, answers)
  const choices = choicesOf(classification, trial.facts)
  const own = classification.classes.find(({ id }) => id === proposed)
  const isChoice = choices.includes(proposed)
  const shared = new Set(isChoice && own ? trial.criteriaOf(own.proposed).map((leaf) => JSON.stringify(leaf)) : [])
  const restsOn = new Set(because.map(({ fact }) => fact))
  return classification.classes
    .filter(({ id }) => id !== proposed && choices.includes(id))
    .map(({ id, proposed: rule }) => {
      const pointing = trial
        .criteriaOf(rule)
        .filter((leaf) => leaf.fact !== classification.decision && trial.holds(leaf))
        .filter((leaf) => !shared.has(JSON.stringify(leaf)) && !(isChoice && restsOn.has(leaf.fact)))
        .filter((leaf) => trial.isStillPossible(rule, restsOn, leaf.fact))
      return { class: id, reasons: trial.reasonsOf(pointing) }
    })
    .filter(({ reasons }) => reasons.length > 0)
}

/** The classes that a clinician can decide on. */
export function choicesOf({ decision }: Classification, facts: ReadonlyMap<string, Fact>): readonly string[] {
  const domain = decision === undefined ? undefined : facts.get(decision)?.domain
  return domain?.kind === 'decision' ? domain.options.filter((option) => option !== UNDECIDED) : []
}

class Trial {
  readonly facts: ReadonlyMap<string, Fact>
  readonly #rules: ReadonlyMap<string, Rule>
  readonly #engine: Engine
  readonly #answers: Answers

  constructor(engine: Engine, answers: Answers) {
    this.#engine = engine
    this.#answers = answers
    this.facts = new Map(engine.guideline.facts.map((fact) => [fact.id, fact]))
    this.#rules = new Map(engine.guideline.rules.map((rule) => [rule.id, rule]))
  }

  /** Every criterion on a value in a rule and in the rules it builds on. */
  criteriaOf(rule: string): readonly Leaf[] {
    const seen = new Set<string>()
    const inRule = (id: string): readonly Leaf[] => {
      if (seen.has(id)) return []
      seen.add(id)
      const when = this.#rules.get(id)?.when
      return when === undefined ? [] : within(when)
    }
    const within = (condition: Condition): readonly Leaf[] => {
      if ('atLeast' in condition) return condition.of.flatMap(within)
      if ('rule' in condition) return condition.is === 'yes' ? inRule(condition.rule) : []
      return 'known' in condition ? [] : [condition]
    }
    return inRule(rule)
  }

  /** Does it hold by what was answered, rather than by what an unasked examination reads as? */
  holds(leaf: Leaf): boolean {
    if (!isKnown(this.#answers.get(leaf.fact))) return false
    const factOf = (id: string): Fact => {
      const fact = this.facts.get(id)
      if (fact === undefined) throw new ReferenceError(`the guideline has no fact ${id}`)
      return fact
    }
    const known = { factOf, truthOfRule: () => 'unknown' as const, answers: this.#answers }
    return truthOf(leaf, known) === 'yes'
  }

  /** Without what the proposal rests on, could this class still be proposed? Else its criteria point nowhere. */
  isStillPossible(rule: string, restsOn: ReadonlySet<string>, kept: string): boolean {
    const { program, record } = this.#engine
    const left = new Map([...this.#answers].filter(([fact]) => fact === kept || !restsOn.has(fact)))
    const index = program.ruleIndex.get(rule)
    return index !== undefined && truthInProgram(program, index, record(left)) !== 'no'
  }

  reasonsOf(leaves: readonly Leaf[]): readonly Reason[] {
    return [...new Set(leaves.map(({ fact }) => fact))].flatMap((fact) => {
      const answer = this.#answers.get(fact)
      return answer === undefined ? [] : [{ fact, answer }]
    })
  }
}
