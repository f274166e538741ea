// The days of absence that the rules or the law know, with the day on which each falls. The first day is day 1.

import type { Advice, Answers, CivilDate, RecommendationResult } from '@lende/engine'
import { dayAfter } from '../programme/quota.ts'
import type { WorkPlanContent } from './standing.ts'
import { answerTo } from './standing.ts'

/** A day, or the earliest and latest it can be. */
export interface Days<Day> {
  readonly from: Day
  readonly to: Day
}

/** Since when somebody is absent and which day that makes today; null when nobody is, or nobody knows. */
export interface Absence {
  readonly since: Days<CivilDate>
  readonly day: Days<number>
}

export function absenceIn(answers: Answers, { ladder, absence }: WorkPlanContent): Absence | null {
  const [since, day] = [answers.get(absence.since), answers.get(absence.days)]
  if (answerTo(ladder.fact, answers) !== absence.is || since?.kind !== 'date' || day === undefined) return null
  if (day.kind === 'interval') return { since, day: { from: day.from, to: day.to } }
  if (day.kind !== 'value' || typeof day.value !== 'number') return null
  return { since, day: { from: day.value, to: day.value } }
}

export interface AbsenceMark {
  readonly mark: WorkPlanContent['absence']['marks'][number]
  readonly falls: Days<CivilDate>
  /** Reached for certain; while the first day is known roughly, it may have been reached earlier. */
  readonly isReached: boolean
  /** Its recommendation is given now and waits for nothing. */
  readonly isAdvised: boolean
}

/** The marks of a country from the first day to the last. */
export function absenceMarks(
  { absence }: WorkPlanContent,
  { since, day }: Absence,
  { country, recommendations }: Pick<Advice, 'country' | 'recommendations'>,
): readonly AbsenceMark[] {
  const given = new Set(givenNow(recommendations).map(({ id }) => id))
  return absence.marks
    .filter(({ countries }) => countries === undefined || countries.some((one) => one === country))
    .toSorted((one, other) => one['from-day'] - other['from-day'])
    .map((mark) => ({
      mark,
      falls: { from: dayAfter(since.from, mark['from-day'] - 1), to: dayAfter(since.to, mark['from-day'] - 1) },
      isReached: day.from >= mark['from-day'],
      isAdvised: (mark.with ?? []).some((id) => given.has(id)),
    }))
}

/** What is advised now: it holds, and waits for nothing. */
export const givenNow = (recommendations: readonly RecommendationResult[]): readonly RecommendationResult[] =>
  recommendations.filter(({ truth, held }) => truth === 'yes' && !held)
