// Days in the language of the page.

import { dayIn } from '@lende/wording'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import type { Onset } from './onset.ts'
import { precisionOf } from './onset.ts'
import { ageOn } from './read-day.ts'

const wholeDay = { day: 'numeric', month: 'long', year: 'numeric' } as const

export function useDays() {
  const { language } = useLende().settings
  const say = usePracticeMessages().patients
  const inWords = (day: string): string => dayIn({ language }, day, wholeDay)
  const onset = (one: Onset): string => {
    const precise = precisionOf(one)
    if (precise.kind === 'day') return say.onsetOn(inWords(precise.day))
    if (precise.kind === 'month')
      return say.onsetIn(dayIn({ language }, precise.day, { month: 'long', year: 'numeric' }))
    const { from, to } = precise
    const first =
      from.slice(0, 4) === to.slice(0, 4) ? dayIn({ language }, from, { day: 'numeric', month: 'long' }) : inWords(from)
    return say.onsetBetween(first, inWords(to))
  }
  /** Who is said to be born after today has no age. */
  const born = (birthDate: string): string =>
    birthDate > today() ? inWords(birthDate) : say.bornWithAge(inWords(birthDate), ageOn(birthDate, today()))
  const months = (): readonly string[] =>
    Array.from({ length: 12 }, (_, month) =>
      dayIn({ language }, `2000-${String(month + 1).padStart(2, '0')}-01`, { month: 'long' }),
    )
  return { inWords, onset, born, months, language }
}
