// Which notes there are for a country and a role, and which codes go with what was found.

import type { Advice } from '@lende/engine'
import type { Country } from '@lende/wording'
import { givenIn } from './given.ts'
import type { Done, RecordNote, RecordNotes } from './material.ts'

/** In authored order: the first is the one that is shown unasked. */
export const notesFor = ({ notes }: RecordNotes, country: Country, role: string): readonly RecordNote[] =>
  notes.filter(({ countries, roles }) => countries.includes(country) && (roles?.includes(role) ?? true))

/** The codes proposed for the classes that were found; none while a class is open, or something else is suspected. */
export function codesFor(
  { codes }: RecordNotes,
  country: Country,
  { classifications, conditions }: Pick<Advice, 'classifications' | 'conditions'>,
): RecordNotes['codes'] {
  if (conditions.some(({ tier, counts }) => tier === 'suspected' && counts)) return []
  return codes.filter((one) => {
    const found = classifications[one.classification]?.effective
    return one.country === country && found != null && one.classes.includes(found)
  })
}

/** Until the clinician says otherwise: everything to do or to stop was done, and the safety net was given. */
export const doneByDefault = (advice: Pick<Advice, 'recommendations'>): Done => ({
  advice: new Set(
    givenIn(advice).flatMap(({ id, direction }) => (direction === 'do' || direction === 'stop' ? [id] : [])),
  ),
  safetyNet: true,
})
