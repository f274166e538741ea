// What of the patient's own intake stays in sight during the consult. It lives as long as the consult and is not saved.

import type { Guideline } from '@lende/engine'
import { harmlessOf } from '@lende/engine'
import type { Raw } from './consult.ts'
import type { Screen } from './screen.ts'

export interface PatientSaid {
  /** What was said and not confirmed, as a case file writes it; nothing follows from it. */
  readonly unconfirmed: ReadonlyMap<string, Raw>
}

/** Did the patient say, or doubt, something that one tap for a whole list would deny? */
export function speaksAgainst(said: PatientSaid | null, ask: string, guideline: Guideline): boolean {
  const raw = said?.unconfirmed.get(ask)
  const fact = guideline.facts.find(({ id }) => id === ask)
  return raw !== undefined && fact !== undefined && raw !== harmlessOf(fact)
}

/** The screen without, in its one tap, what the patient spoke against: that is asked by itself. */
export function heeding(screen: Screen | null, said: PatientSaid | null, guideline: Guideline): Screen | null {
  if (screen === null || screen.rest === null || said === null) return screen
  const answers = screen.rest.answers.filter(([ask]) => !speaksAgainst(said, ask, guideline))
  return { ...screen, rest: answers.length === 0 ? null : { ...screen.rest, answers } }
}
