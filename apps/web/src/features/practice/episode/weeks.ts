// In which week of the episode a day lies; two weeks where nobody knows on which day it began.

import { elapsedDays } from '@lende/engine'

interface Began {
  readonly onsetFrom: string
  readonly onsetTo: string
}

/** The first seven days are week 1. */
export function weeksOf({ onsetFrom, onsetTo }: Began, on: string): readonly [least: number, most: number] {
  const week = (from: string): number => Math.floor(Math.max(0, elapsedDays(from, on)) / 7) + 1
  return [week(onsetTo), week(onsetFrom)]
}
