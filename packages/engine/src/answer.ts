// What was said or found: a value, an interval, or one of the ways in which it cannot be known.
// Not asked is none of these: it is the absence of an answer.

import type { CivilDate } from './civil-date.ts'
import { isCivilDate } from './civil-date.ts'
import type { Domain, Fact, NumberDomain } from './fact.ts'
import { optionsOf, UNDECIDED } from './fact.ts'
import type { Path, Problem, Result } from './problem.ts'
import { accepted, nearest, refused, showable } from './problem.ts'
import { stepsOf } from './quantity.ts'

export const absences = ['declined', 'does-not-know', 'not-possible', 'pain-limited'] as const
export type Absence = (typeof absences)[number]

export type Answer =
  | { readonly kind: 'value'; readonly value: string | number; readonly reason?: string }
  | { readonly kind: 'interval'; readonly from: number; readonly to: number }
  | { readonly kind: 'date'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'absent'; readonly because: Absence }

export type Answers = ReadonlyMap<string, Answer>

/** Is something known of this fact, if only roughly? */
export const isKnown = (answer: Answer | undefined): boolean => answer !== undefined && answer.kind !== 'absent'

/** The ways in which this fact cannot be known: pain can limit a graded strength, nothing else. */
export const absencesOf = ({ domain }: Pick<Fact, 'domain'>): readonly Absence[] =>
  isGraded(domain) ? absences : unlimited

const isGraded = (domain: Domain): boolean => domain.kind === 'number' && domain.unit === 'grade'
const unlimited = absences.filter((one) => one !== 'pain-limited')

/**
 * Reads what a file says of a fact.
 * Accepts a value, `{from, to}` for numbers, `{value, reason}` for decisions, or an absence.
 * @returns the answer, or a problem that names the fact and what would do, never what was written.
 */
export function readAnswer(fact: Fact, raw: unknown, path: Path): Result<Answer> {
  const absent = absentFor.get(raw)
  if (absent !== undefined && absencesOf(fact).includes(raw as Absence)) return absent
  switch (fact.domain.kind) {
    case 'yes-no':
    case 'choice':
      return readOption(fact, raw, path)
    case 'decision':
      return readDecision(fact, raw, path)
    case 'number':
      return readNumber(fact.domain, raw, absencesOf(fact), path)
    case 'date':
      return readDate(raw, path)
  }
}

const absentFor = new Map<unknown, Result<Answer>>(
  absences.map((because) => [because, accepted({ kind: 'absent', because })]),
)

const named = new WeakMap<Fact, ReadonlyMap<unknown, Result<Answer>>>()

/** What each option says, under all its names: made once, as most of what is said of a patient is one of these. */
function namedAnswers(fact: Fact): ReadonlyMap<unknown, Result<Answer>> {
  const known = named.get(fact)
  if (known !== undefined) return known
  const options = optionsOf(fact.domain)
  const values = [...options.map((value) => [value, value]), ...Object.entries(fact.aliases)] as [string, string][]
  const made = new Map(
    values.flatMap(([name, value]) =>
      options.includes(value) ? [[name, accepted<Answer>({ kind: 'value', value })] as const] : [],
    ),
  )
  named.set(fact, made)
  return made
}

function readOption(fact: Fact, raw: unknown, path: Path): Result<Answer> {
  const known = namedAnswers(fact).get(raw)
  if (known !== undefined) return known
  const options = optionsOf(fact.domain)
  const near = typeof raw === 'string' ? nearest(raw, options) : undefined
  return refused({
    kind: fact.domain.kind === 'yes-no' ? 'not-yes-or-no' : 'unknown-option',
    path,
    expected: [...options.filter((option) => option !== UNDECIDED), ...absencesOf(fact)],
    ...(near === undefined ? {} : { nearest: near }),
  })
}

function readDecision(fact: Fact, raw: unknown, path: Path): Result<Answer> {
  const written = isMapping(raw) ? raw : { value: raw }
  const stray = Object.keys(written).findIndex((key) => key !== 'value' && key !== 'reason')
  if (stray >= 0) {
    const place = showable(Object.keys(written)[stray] as string) ?? stray
    return refused({ kind: 'unknown-key', path: [...path, place], expected: ['value', 'reason'] })
  }
  const read = readOption(fact, written['value'], path)
  if (!read.ok || read.value.kind !== 'value') return read
  const reason = written['reason']
  if (reason !== undefined && typeof reason !== 'string')
    return refused({ kind: 'not-text', path: [...path, 'reason'] })
  const needsReason = fact.domain.kind === 'decision' && fact.domain.reasonRequired
  const decided = read.value.value !== UNDECIDED
  if (needsReason && decided && !reason?.trim())
    return refused({ kind: 'reason-required', path, expected: ['{value: ..., reason: ...}'] })
  return accepted(reason === undefined ? read.value : { ...read.value, reason })
}

function readNumber(domain: NumberDomain, raw: unknown, absences: readonly Absence[], path: Path): Result<Answer> {
  if (typeof raw === 'number') {
    const problem = numberProblem(domain, raw, path)
    return problem ? refused(problem) : accepted({ kind: 'value', value: raw })
  }
  const keys = isMapping(raw) ? Object.keys(raw) : []
  if (!isMapping(raw) || keys.length === 0 || keys.some((key) => key !== 'from' && key !== 'to'))
    return refused({ kind: 'not-a-number', path, expected: [rangeOf(domain), '{from: ..., to: ...}', ...absences] })
  const { from = domain.min, to = domain.max } = raw
  for (const [key, end] of Object.entries({ from, to })) {
    const problem = numberProblem(domain, end, [...path, key])
    if (problem) return refused(problem)
  }
  if ((from as number) > (to as number)) return refused({ kind: 'empty-interval', path })
  return accepted({ kind: 'interval', from: from as number, to: to as number })
}

function numberProblem(domain: NumberDomain, value: unknown, path: Path): Problem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { kind: 'not-a-number', path, expected: [rangeOf(domain)] }
  if (value < domain.min || value > domain.max) return { kind: 'out-of-range', path, expected: [rangeOf(domain)] }
  if (Number.isNaN(stepsOf(value, domain.step)))
    return { kind: 'not-a-step', path, expected: [`${domain.step} ${domain.unit}`] }
  return undefined
}

const rangeOf = (domain: NumberDomain): string => `${domain.min} - ${domain.max} ${domain.unit}`

function readDate(raw: unknown, path: Path): Result<Answer> {
  const { from, to } = isMapping(raw) ? raw : { from: raw, to: raw }
  if (!isCivilDate(from) || !isCivilDate(to))
    return refused({ kind: 'not-a-date', path, expected: ['YYYY-MM-DD', '{from: YYYY-MM-DD, to: YYYY-MM-DD}'] })
  if (from > to) return refused({ kind: 'empty-interval', path })
  return accepted({ kind: 'date', from, to })
}

/** A plain mapping, as YAML and JSON give it. */
export const isMapping = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
