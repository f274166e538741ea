// An instrument filled in once: what was said of each item, which form it was, and of which version.
// It carries its own direction, so that scores that run opposite ways can never be subtracted.

import type { Absence } from '@lende/engine'
import type { Direction } from './instrument.ts'

/** Whose wording the patient saw; only the official form gives a validated score. */
export type Form = 'official' | 'own-labels'

/** A number, a reason why there is none, or no answer yet. */
export type Rating = number | Absence | 'not-asked'

/** One of the answers that an item offers, by its id. */
export interface Chosen {
  readonly option: string
}

/** What was said of one item of a fixed list. */
export type ItemAnswer = Rating | Chosen

/** One number with its site and period of recall; both are absent when only the number was written down. */
export interface Observation {
  readonly site?: string
  readonly recall?: string
  readonly value: number
}

export interface RatedActivity {
  /** The patient's own words: patient data, never to appear in a problem or a log. */
  readonly activity: string
  readonly rating: Rating
}

interface Identity {
  readonly instrument: string
  readonly version: string
  readonly direction: Direction
  /** `official` only if all of it was filled in on the official form. */
  readonly form: Form
}

/** What was filled in: a shape for each structure, a total from a paper form, or a reason why there is nothing. */
export type Filled =
  /** In the instrument's order of sites, then of recalls. */
  | { readonly kind: 'observations'; readonly observations: readonly [Observation, ...Observation[]] }
  | { readonly kind: 'activities'; readonly activities: readonly RatedActivity[] }
  /** Every item of the instrument, in its order. */
  | { readonly kind: 'items'; readonly ratings: ReadonlyMap<string, ItemAnswer> }
  /** The sum of so many rated items, with the sums of subscales that stood on the form too. */
  | {
      readonly kind: 'total'
      readonly total: number
      readonly rated: number
      readonly subscales?: ReadonlyMap<string, number>
    }
  | { readonly kind: 'absent'; readonly because: Absence }

export type Administration = Identity & Filled

/** One administration for each observation, to show each pain site and recall as a series of its own. */
export function perObservation(administration: Administration): readonly Administration[] {
  if (administration.kind !== 'observations') return [administration]
  return administration.observations.map((observation) => ({ ...administration, observations: [observation] }))
}

/** With only the observation of most interest: the one that stands for the instrument in a single number. */
export const principal = (administration: Administration): Administration =>
  administration.kind === 'observations'
    ? { ...administration, observations: [administration.observations[0]] }
    : administration

/** Are these of the same site and recall? Two bare numbers are: nothing says that they differ. */
export const sameSiteAndRecall = (one: Observation, other: Observation): boolean =>
  one.site === other.site && one.recall === other.recall

/** What makes two descriptions the same activity: spaces around and between words and capitals do not count. */
export const activityKey = (activity: string): string =>
  activity.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
