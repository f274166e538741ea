import type { Words } from '@lende/wording'
import { dayIn } from '@lende/wording'

/** A day as people write it; the year where there is room for it. */
export const dayInWords = (on: string, { language }: Words, withYear = true): string =>
  dayIn({ language }, on, { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) })
