// What every peer is told: the guideline as lines in an order in which each uses only those before it.
// A peer brings a dialect, which says how it writes "all of", "is one of" and the like; the walk over the tree is here.

import type { Answers, Comparison, Condition, Fact, Guideline, NumberDomain, Program, Rule } from '@lende/engine'
import { optionsOf, UNDECIDED } from '@lende/engine'

/** A rule, with its named exceptions. */
export interface RuleLine {
  readonly kind: 'rule'
  readonly id: string
  readonly when: Condition
  readonly unless: readonly string[]
}

/** What an unanswered fact reads as: `normal`, and where a rule says when it is asked for, only if that rule is no. */
export interface ReadingLine {
  readonly kind: 'reading'
  readonly fact: Fact
  readonly normal: string | number
  readonly relevance?: string
}

export interface Sheet {
  readonly edition: string
  /** Facts that have a domain; dates have none. */
  readonly facts: readonly Fact[]
  readonly lines: readonly (RuleLine | ReadingLine)[]
  /** The rules in the order of the truth vector. */
  readonly rules: readonly string[]
  /** Facts that rules read through a line of their own. */
  readonly readings: ReadonlySet<string>
}

/** The lines of a guideline, in the order of its program. */
export function sheetOf(guideline: Pick<Guideline, 'edition' | 'facts' | 'rules'>, program: Program): Sheet {
  const facts = guideline.facts.filter(({ domain }) => domain.kind !== 'date')
  const readings = facts.flatMap((fact) => readingOf(fact, program))
  const written = new Map<string, Pick<Rule, 'when' | 'unless'>>([
    ...guideline.rules.map((rule) => [rule.id, rule] as const),
    ...facts.flatMap(({ id, relevantWhen }) =>
      relevantWhen === undefined ? [] : [[relevanceOf(id), { when: relevantWhen, unless: [] }] as const],
    ),
  ])
  const lines = program.rules.flatMap(({ id }) => {
    const { when, unless } = written.get(id) as Pick<Rule, 'when' | 'unless'>
    return [{ kind: 'rule' as const, id, when, unless }, ...readings.filter(({ relevance }) => relevance === id)]
  })
  return {
    edition: guideline.edition,
    facts,
    lines: [...readings.filter(({ relevance }) => relevance === undefined), ...lines],
    rules: program.rules.map(({ id }) => id),
    readings: new Set(readings.map(({ fact }) => fact.id)),
  }
}

const relevanceOf = (fact: string): string => `${fact}.relevant`

/** A decision not taken is known not to be taken: its input says so, unless a rule asks whether it was taken. */
function readingOf(fact: Fact, program: Program): ReadingLine[] {
  const { id, domain, normal, relevantWhen } = fact
  if (domain.kind === 'decision')
    return program.knownSlotOf.has(id) ? [{ kind: 'reading', fact, normal: UNDECIDED }] : []
  return relevantWhen === undefined || normal === undefined
    ? []
    : [{ kind: 'reading', fact, normal, relevance: relevanceOf(id) }]
}

/** How a peer writes a condition. */
export interface Dialect<Written> {
  readonly constant: (holds: boolean) => Written
  readonly all: (parts: readonly Written[]) => Written
  readonly any: (parts: readonly Written[]) => Written
  readonly atLeast: (n: number, parts: readonly Written[]) => Written
  readonly opposite: (part: Written) => Written
  readonly rule: (id: string) => Written
  readonly isOneOf: (fact: Fact, options: readonly string[]) => Written
  readonly compares: (fact: Fact, comparison: Comparison, value: number) => Written
  readonly isAnswered: (fact: Fact) => Written
}

/** A rule in a dialect: its condition, and none of its exceptions. */
export function writeRule<Written>({ facts }: Sheet, line: RuleLine, dialect: Dialect<Written>): Written {
  const factOf = new Map(facts.map((fact) => [fact.id, fact]))
  const write = (condition: Condition): Written => {
    if ('atLeast' in condition) return connected(condition.atLeast, condition.of.map(write), dialect)
    if ('rule' in condition) {
      const holds = dialect.rule(condition.rule)
      return condition.is === 'yes' ? holds : dialect.opposite(holds)
    }
    return leaf(condition, factOf.get(condition.fact) as Fact, dialect)
  }
  const parts = [write(line.when), ...line.unless.map((id) => dialect.opposite(dialect.rule(id)))]
  return connected(parts.length, parts, dialect)
}

function connected<Written>(n: number, parts: readonly Written[], dialect: Dialect<Written>): Written {
  if (n <= 0 || n > parts.length) return dialect.constant(n <= 0)
  if (parts.length === 1) return parts[0] as Written
  if (n === parts.length) return dialect.all(parts)
  return n === 1 ? dialect.any(parts) : dialect.atLeast(n, parts)
}

type Leaf = Extract<Condition, { fact: string }>

/** What holds of every value, or of none, needs no answer. */
function leaf<Written>(condition: Leaf, fact: Fact, dialect: Dialect<Written>): Written {
  if ('known' in condition) {
    const answered = dialect.isAnswered(fact)
    return condition.known ? answered : dialect.opposite(answered)
  }
  if ('is' in condition) {
    const options = optionsOf(fact.domain)
    const wanted = options.filter((option) => condition.is.includes(option))
    const settled = wanted.length === 0 || wanted.length === options.length
    return settled ? dialect.constant(wanted.length > 0) : dialect.isOneOf(fact, wanted)
  }
  const { compare, value } = condition
  const { min, max } = fact.domain as NumberDomain
  const [first, last] = [holds(min, compare, value), holds(max, compare, value)]
  return first === last ? dialect.constant(first) : dialect.compares(fact, compare, value)
}

export function holds(value: number, comparison: Comparison, threshold: number): boolean {
  switch (comparison) {
    case '>=':
      return value >= threshold
    case '>':
      return value > threshold
    case '<=':
      return value <= threshold
    case '<':
      return value < threshold
  }
}

export type Plain = string | number | boolean | null

/**
 * The answers as most peers take them: a value for every fact, null where nothing is known.
 * Yes and no are booleans; a decision not taken is `undecided`.
 */
export function plainValues({ facts, readings }: Sheet): (answers: Answers) => Map<string, Plain> {
  const decided = (fact: Fact): Plain => (fact.domain.kind === 'decision' && !readings.has(fact.id) ? UNDECIDED : null)
  return (answers) =>
    new Map(
      facts.map((fact) => {
        const answer = answers.get(fact.id)
        if (answer === undefined || answer.kind === 'absent') return [fact.id, decided(fact)]
        if (answer.kind !== 'value') throw new TypeError(`${fact.id}: this peer has no place for an interval`)
        if (fact.domain.kind === 'yes-no') return [fact.id, answer.value === 'yes']
        return [fact.id, fact.domain.kind === 'number' ? Number(answer.value) : answer.value]
      }),
    )
}
