import type { CivilDate } from '@lende/engine'
import type { Words } from '@lende/wording'
import { dayInFull } from '@lende/wording'

/** A day in full, as it is written in the language and country of the reader. */
export const dayInWords = (day: CivilDate, words: Words): string => dayInFull(words, day)
