// What a case says on a given day: the answers that still stand, and what follows from them by counting days,
// comparing with an earlier examination, or scoring. A pure function of the case and the day.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Assessment, Case } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import { calendarDay, elapsedDays } from './civil-date.ts'
import type { Derivation, Fact } from './fact.ts'
import type { Problem, Result } from './problem.ts'

/** Reads a number or option off the instruments of a case, oldest assessment first. */
export type InstrumentDerivation = (
  derivation: Extract<Derivation, { kind: 'instrument' }>,
  assessments: readonly Assessment[],
) => Answer | undefined

/** The answers that stand on a day, derived facts included. */
export function project(
  facts: readonly Fact[],
  theCase: Case,
  on: CivilDate,
  derive: InstrumentDerivation,
): Result<Answers> {
  const assessments = theCase.assessments.filter((assessment) => assessment.on === undefined || assessment.on <= on)
  const standing = standingAnswers(facts, assessments)
  const fullGrade = (id: string): number | undefined => {
    const domain = facts.find((fact) => fact.id === id)?.domain
    return domain?.kind === 'number' ? domain.max : undefined
  }
  const problems: Problem[] = []
  for (const fact of facts) {
    if (fact.derived === undefined) continue
    const answer = derived(fact.derived, { standing, assessments, on, derive, fullGrade })
    if (answer === undefined) continue
    if (answer === 'in-future')
      problems.push({ kind: 'date-in-future', path: [sourceOf(fact.derived)], name: sourceOf(fact.derived) })
    else if (isKnown(standing.get(fact.id)) && isKnown(answer))
      problems.push({ kind: 'derived-only', path: [fact.id], name: fact.id, expected: [sourceOf(fact.derived)] })
    else if (!isKnown(standing.get(fact.id))) standing.set(fact.id, answer)
  }
  return problems.length === 0 ? { ok: true, value: standing } : { ok: false, problems }
}

/** The question behind a derived fact: the date, examination or instrument it is read from. */
export function sourceOf(derivation: Derivation): string {
  return derivation.kind === 'instrument' ? derivation.instrument : derivation.of
}

/**
 * The last answer to each fact. What is asked anew at each visit does not stand on, unless it is dangerous:
 * that a sign was absent last week says nothing of today, that it was present does.
 */
function standingAnswers(facts: readonly Fact[], assessments: readonly Assessment[]): Map<string, Answer> {
  const latest = assessments.at(-1)
  return new Map(
    facts.flatMap((fact) => {
      const standing = assessments.reduce<Answer | undefined>(
        (before, assessment) => stands(fact, before, assessment.answers.get(fact.id), assessment.on === latest?.on),
        undefined,
      )
      return standing === undefined ? [] : [[fact.id, standing] as const]
    }),
  )
}

/** What stands of a fact after one more assessment, given what stood before it. */
function stands(
  fact: Fact,
  before: Answer | undefined,
  now: Answer | undefined,
  isLatest: boolean,
): Answer | undefined {
  const isWeaker = now === undefined || (!isKnown(now) && isKnown(before))
  if (isWeaker || (fact.keepsFirst && isKnown(before))) return before
  return fact.renewed && !isLatest && !isDangerous(fact, now) ? undefined : now
}

function isDangerous(fact: Fact, answer: Answer): boolean {
  if (fact.danger === undefined) return false
  if ('options' in fact.danger)
    return (
      answer.kind === 'value' && fact.danger.options.slice(1).some((options) => options.includes(String(answer.value)))
    )
  const range = rangeOf(answer)
  const normal = Number(fact.normal)
  return range !== undefined && !(range[0] <= normal && normal <= range[1])
}

/** The lowest and highest that a numeric answer can mean. */
function rangeOf(answer: Answer | undefined): readonly [number, number] | undefined {
  if (answer?.kind === 'interval') return [answer.from, answer.to]
  return answer?.kind === 'value' && typeof answer.value === 'number' ? [answer.value, answer.value] : undefined
}

interface Material {
  readonly standing: Answers
  readonly assessments: readonly Assessment[]
  readonly on: CivilDate
  readonly derive: InstrumentDerivation
  /** The best grade a scale has. */
  readonly fullGrade: (fact: string) => number | undefined
}

function derived(derivation: Derivation, material: Material): Answer | 'in-future' | undefined {
  switch (derivation.kind) {
    case 'elapsed-days':
      return counted(material.standing.get(derivation.of), (date) => elapsedDays(date, material.on), 0)
    case 'calendar-day':
      return counted(material.standing.get(derivation.of), (date) => calendarDay(date, material.on), 1)
    case 'drop-since-earlier':
      return drop(derivation.of, material)
    case 'instrument':
      return material.derive(derivation, material.assessments)
  }
}

function counted(
  date: Answer | undefined,
  count: (date: CivilDate) => number,
  least: number,
): Answer | 'in-future' | undefined {
  if (date === undefined || date.kind === 'absent') return date
  if (date.kind !== 'date') return undefined
  const from = count(date.to)
  const to = count(date.from)
  if (to < least) return 'in-future'
  return from === to ? { kind: 'value', value: to } : { kind: 'interval', from: Math.max(least, from), to }
}

/**
 * How far the grade that stands fell below the best one before it.
 * Without a grade today there is nothing to compare; without an earlier one it cannot be judged, unless today is full.
 */
function drop(fact: string, { standing, assessments, fullGrade }: Material): Answer | undefined {
  const now = standing.get(fact)
  const range = rangeOf(now)
  if (range === undefined) return now
  const graded = assessments.flatMap(({ answers }) => {
    const grade = rangeOf(answers.get(fact))
    return grade === undefined ? [] : [grade]
  })
  const earlier = graded.slice(0, -1)
  if (range[0] === fullGrade(fact)) return { kind: 'value', value: 0 }
  if (earlier.length === 0) return { kind: 'absent', because: 'not-possible' }
  const best = (end: 0 | 1): number => Math.max(...earlier.map((grade) => grade[end]))
  const [from, to] = [Math.max(0, best(0) - range[1]), Math.max(0, best(1) - range[0])]
  return from === to ? { kind: 'value', value: from } : { kind: 'interval', from, to }
}
