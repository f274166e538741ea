// How an opened case goes on today: an assessment of this day by the same profession is continued, not doubled;
// anything else is an earlier contact.

import type { Agreed } from '@lende/care'
import { isMapping, ONSET } from '@lende/engine'
import type { Consult, Raw, RawCase } from '../../consult/consult.ts'
import { emptyConsult } from '../../consult/consult.ts'

/** What a consult carries of an assessment; one that says more, such as who made it, stays as it is. */
const carried = ['on', 'role', 'edition', 'pain-areas', 'agreed', 'answers']

export function goOn(theCase: RawCase, on: string, role: string): Consult {
  const last: unknown = theCase.assessments.at(-1)
  const today = isMapping(last) && isOfToday(last, on, role) ? last : undefined
  const before = today === undefined ? theCase.assessments : theCase.assessments.slice(0, -1)
  const isFirst = before.length === 0
  const areas = today?.['pain-areas']
  return {
    ...emptyConsult(on, role, isFirst ? namedOnly(theCase) : { ...theCase, assessments: before }),
    given: new Map([...(isFirst ? onsetOf(theCase) : []), ...Object.entries(answersOf(today))]),
    painAreas: Array.isArray(areas) ? areas.map(String) : [],
    agreed: (today?.['agreed'] ?? {}) as Agreed,
  }
}

const isOfToday = (assessment: Readonly<Record<string, unknown>>, on: string, role: string): boolean =>
  assessment['on'] === on &&
  assessment['role'] === role &&
  Object.keys(assessment).every((key) => carried.includes(key))

const answersOf = (assessment: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, Raw>> =>
  isMapping(assessment['answers']) ? (assessment['answers'] as Record<string, Raw>) : {}

/** The onset of a case belongs to its first assessment. */
const onsetOf = ({ onset }: RawCase): (readonly [string, Raw])[] => (onset === undefined ? [] : [[ONSET, onset as Raw]])

/** A case that has a name keeps it, also before its first assessment is complete. */
function namedOnly({ onset: _, ...theCase }: RawCase): RawCase | null {
  return 'case' in theCase ? ({ ...theCase, assessments: [] } as RawCase) : null
}

/** The edition by which the last assessment was made, where it says so and it is not the present one. */
export function otherEdition({ assessments }: RawCase, present: string): string | undefined {
  const last: unknown = assessments.at(-1)
  const edition = isMapping(last) ? last['edition'] : undefined
  return typeof edition === 'string' && edition !== present ? edition : undefined
}
