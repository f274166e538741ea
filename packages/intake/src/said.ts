// What a patient said before the visit, as it was said: nothing is worked out yet, and what was not said is not there.

import type { CivilDate } from '@lende/engine'

export const units = ['days', 'weeks', 'months'] as const
export type AgoUnit = (typeof units)[number]

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type IntakeLanguage = (typeof languages)[number]

/** What is written when something is said of a choice without saying which: "yes", and the details are still to ask. */
export const TICKED = 'yes'

export type Said =
  | { readonly kind: 'value'; readonly raw: string | number }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: AgoUnit }
  | { readonly kind: 'not-sure' }
  /** In the order in which they were chosen; none of them is an answer too. */
  | { readonly kind: 'chosen'; readonly choices: readonly string[] }

export interface FilledIntake {
  /** The day on which it was filled in. */
  readonly on: CivilDate
  readonly language: IntakeLanguage
  /** Somebody helped to fill it in. */
  readonly helped: boolean
  /** By fact, instrument, item or, where something is chosen, page. What is not there was not answered. */
  readonly said: ReadonlyMap<string, Said>
}
