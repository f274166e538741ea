// What a person fills in on an instrument, in the very shape of a case file. Only official words give an official form.

import type { Form, Instrument, ItemAnswer, Observation, RatedActivity } from '@lende/instruments'
import { sameSiteAndRecall } from '@lende/instruments'
import type { Raw } from '../../consult/consult.ts'

/** How a form comes in: its totals from paper, its answers from paper, or asked here. */
export type Entry = 'total' | 'paper' | 'here'

/** On paper it was the official form; asked here it is only when authorised words stand in place of our labels. */
export const formOf = (entry: Entry, { wording }: Instrument): Form =>
  entry !== 'here' || wording.validated === 'yes' ? 'official' : 'own-labels'

/** Which form a person says that it was, where several go by one name. */
export type Version = string | null

/** The answers of a list of items; an item without an answer is left out, for it was not asked. */
export function itemsRaw(
  instrument: Instrument,
  entry: Entry,
  answers: ReadonlyMap<string, ItemAnswer>,
  version: Version,
): Raw {
  const said = [...answers].filter(([, answer]) => answer !== 'not-asked')
  const items = said.map(([item, answer]) => [item, typeof answer === 'object' ? answer.option : answer])
  return { items: Object.fromEntries(items), ...formAndVersion(instrument, entry, version) }
}

/** The totals of an official form; a subscale that was not added up is left out. */
export function totalsRaw(
  instrument: Instrument,
  typed: Readonly<Record<string, string>>,
  version: Version,
): Readonly<Record<string, unknown>> {
  const parts = Object.keys(instrument.scoring.subscales ?? {}).filter((id) => typed[id]?.trim())
  const subscales = Object.fromEntries(parts.map((id) => [id, typedNumber(typed[id])]))
  const rated = instrument.structure.kind === 'chosen-activities'
  return {
    total: typedNumber(typed['total']),
    ...(rated ? { 'activities-rated': typedNumber(typed['activities-rated']) } : {}),
    ...(parts.length === 0 ? {} : { subscales }),
    ...formAndVersion(instrument, 'total', version),
  }
}

/** Activities in the patient's own words; a line without words is none. */
export function activitiesRaw(instrument: Instrument, entry: Entry, activities: readonly RatedActivity[]): Raw {
  const named = activities.filter(({ activity }) => activity.trim() !== '')
  return {
    activities: named.map(({ activity, rating }) => ({
      activity: activity.trim(),
      ...(rating === 'not-asked' ? {} : { score: rating }),
    })),
    form: formOf(entry, instrument),
  }
}

/** A number with what it is about, beside those noted before; a bare number stands alone. */
export function observationRaw(noted: readonly Observation[], added: Observation, form: Form): Raw {
  const { site, recall, value } = added
  if (site === undefined || recall === undefined) return value
  const others = noted.filter((one) => one.site !== undefined && !sameSiteAndRecall(one, added))
  const all = [...others, added].map((one) => ({ ...one, form }))
  const [only] = all
  // A list is as good an answer as a mapping to whoever reads a case; the type of a raw answer does not say so.
  return all.length === 1 && only ? only : (all as unknown as Raw)
}

/** Where other forms go by the same name, who has one of them in hand must be able to say so. */
function formAndVersion(instrument: Instrument, entry: Entry, version: Version) {
  const form = formOf(entry, instrument)
  if (instrument['other-forms'] === undefined || form !== 'official') return { form }
  const said = entry === 'here' ? instrument.version : version
  return said === null ? { form } : { form, version: said }
}

/** A number as typed; what is no number is refused by the reader of the instrument, with a way out. */
export const typedNumber = (typed = ''): number =>
  /^\s*\d+([.,]\d+)?\s*$/.test(typed) ? Number(typed.trim().replace(',', '.')) : Number.NaN
