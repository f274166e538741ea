// Where a trial can begin: with nothing known, with a made-up patient, or with a worked case that builds on one.

import type { Raw } from '../../../consult/consult.ts'
import type { Besides } from '../explorer-shapes.ts'

export const BLANK = 'blank'

export interface Beginning {
  readonly on: string
  readonly given: ReadonlyMap<string, Raw>
  /** As the case says, where it does. */
  readonly role?: string
  readonly country?: string
}

/** The answers with which a trial begins; undefined when this edition has no such patient or case. */
export function beginningOf(content: Besides, name: string, today: string): Beginning | undefined {
  if (name === BLANK) return { on: today, given: new Map() }
  const patient = content.patients[name]
  if (patient !== undefined) return { on: content.day, given: givenIn(patient) }
  const worked = content.cases.find(({ id }) => id === name)
  const base = worked?.of === undefined ? undefined : content.patients[worked.of]
  if (worked === undefined || base === undefined) return undefined
  const { on, role, country, but } = worked
  return {
    on: on ?? content.day,
    given: givenIn({ ...base, ...but }),
    ...(role === undefined ? {} : { role }),
    ...(country === undefined ? {} : { country }),
  }
}

/** `not-asked` takes an answer of the patient it builds on away. */
const givenIn = (answers: Readonly<Record<string, unknown>>): Map<string, Raw> =>
  new Map(Object.entries(answers).filter(([, answer]) => answer !== 'not-asked') as [string, Raw][])
