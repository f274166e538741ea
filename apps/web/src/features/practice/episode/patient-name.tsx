// Who a line is about, with the way to that patient.

import { Link } from 'wouter'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { useDays } from '../patients/use-days.ts'

export function PatientName({ patient }: { readonly patient: string }) {
  const { practice, patients: say } = usePracticeMessages()
  const { born } = useDays()
  const { data, error } = useTold('GET /api/patients/:patient', { params: { patient } })
  const of = data?.body
  return (
    <>
      <Link className="episode-patient" href={`/practice/patients/${patient}`}>
        {of === undefined ? say.patient : `${of.givenName} ${of.familyName}`}
      </Link>{' '}
      <span className="soft">
        {of === undefined ? (error === null ? '' : practice.problems[error.kind]) : born(of.birthDate)}
      </span>
    </>
  )
}

/** The name alone; until it is read, that it is a patient. */
export function useNameOf(patient: string): string {
  const say = usePracticeMessages().patients
  const of = useTold('GET /api/patients/:patient', { params: { patient } }).data?.body
  return of === undefined ? say.patient : `${of.givenName} ${of.familyName}`
}
