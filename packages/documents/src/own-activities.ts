// The activities that a patient chose on an instrument, in the patient's own words: told only once the clinician ticked it.

import type { Administration } from '@lende/instruments'
import { contactsOf } from './contacts.ts'
import type { Line } from './document.ts'
import { item } from './document.ts'
import type { Material } from './material.ts'

export function ownActivities(instrument: string, material: Material): readonly Line[] {
  if (material.done.ownActivities !== true) return []
  // Its own reader put it there, under the instrument's own name.
  const filledIn = contactsOf(material)
    .flatMap(({ instruments }) => (instruments.get(instrument) as Administration | undefined) ?? [])
    .findLast(({ kind }) => kind === 'activities')
  return filledIn?.kind === 'activities'
    ? filledIn.activities.map(({ activity }) => item(activity, `instrument:${instrument}`))
    : []
}
