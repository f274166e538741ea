// Who a line is about, with the way to that patient.

import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'

export function PatientName({ patient }: { readonly patient: string }) {
  const { practice, episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { data, error } = useTold('GET /api/patients/:patient', { params: { patient } })
  const of = data?.body
  return (
    <>
      <Link className="episode-patient" href={`/practice/patients/${patient}`}>
        {of === undefined ? say.patient : `${of.givenName} ${of.familyName}`}
      </Link>{' '}
      <span className="soft">
        {of === undefined ? (error === null ? '' : practice.problems[error.kind]) : dayInWords(of.birthDate, words)}
      </span>
    </>
  )
}

/** The name alone; empty until it is read. */
export function useNameOf(patient: string): string {
  const of = useTold('GET /api/patients/:patient', { params: { patient } }).data?.body
  return of === undefined ? '' : `${of.givenName} ${of.familyName}`
}
