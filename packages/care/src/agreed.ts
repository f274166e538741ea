// What was agreed with the patient besides the answers: it goes with the assessment in the case file, and no rule reads it.

import type { Result } from '@lende/engine'
import { readProgramme } from './programme/programme.ts'
import { date, list, mapping, oneOf, text } from './read.ts'
import { readWorkPlan } from './work/work-plan.ts'

export const teachBackResults = ['done', 'partly', 'not-done'] as const
export type TeachBackResult = (typeof teachBackResults)[number]

const teachBack = mapping({ question: text, result: oneOf(...teachBackResults) }, {})

const agreed = mapping(
  {},
  {
    /** What matters to the patient, as chosen in the intake; keys of texts. */
    wants: list(text, 8),
    /** What came of the one open question at the end. */
    'teach-back': teachBack,
    /** What patient and clinician chose at the table, in their own words. */
    activities: list(text, 8),
    'next-visit': date,
    programme: readProgramme,
    work: readWorkPlan,
  },
)

export type Agreed = Extract<ReturnType<typeof agreed>, { readonly ok: true }>['value']
export type TeachBack = NonNullable<Agreed['teach-back']>

/** From the `agreed` of an assessment. */
export const readAgreed = (raw: unknown, path: readonly (string | number)[]): Result<Agreed> => agreed(raw, path)
