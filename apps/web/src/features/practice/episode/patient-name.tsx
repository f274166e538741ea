// Who a line or a page is about, with the way to that patient.

import { Link } from 'wouter'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { useHere } from '../here.tsx'
import { FullName, fullNameOf } from '../patients/full-name.tsx'
import { useDays } from '../patients/use-days.ts'

export function PatientName({ patient }: { readonly patient: string }) {
  const { practice, patients: say } = usePracticeMessages()
  const { born } = useDays()
  const { data, error } = useTold('GET /api/patients/:patient', { params: { patient } })
  const of = data?.body
  return (
    <>
      <Link className="episode-patient" href={`/practice/patients/${patient}`}>
        {of === undefined ? say.patient : <FullName of={of} />}
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
  return of === undefined ? say.patient : fullNameOf(of)
}

/** Over what stands apart from its episode, a contact or a letter. Who sees work only has no page of the patient to go to. */
export function PatientOfEpisode({ episode }: { readonly episode: string }) {
  const say = usePracticeMessages().practice
  const { born } = useDays()
  const { of, patient, error } = usePatientOf(episode)
  if (of === undefined) return <p>{error === null ? '' : say.problems[error.kind]}</p>
  const name = <FullName of={of} />
  return (
    <p className="episode-of">
      {patient === null ? (
        <strong className="episode-patient">{name}</strong>
      ) : (
        <Link className="episode-patient" href={`/practice/patients/${patient}`}>
          {name}
        </Link>
      )}{' '}
      <span className="soft">{born(of.birthDate)}</span>
    </p>
  )
}

/** Whose episode it is, read by the door that is open to who asks. */
export function usePatientOf(episode: string) {
  const isOfWork = useHere().at.role === 'occupational-physician'
  const work = useTold('GET /api/episodes/:episode/work', { params: { episode } }, isOfWork)
  const record = useTold('GET /api/episodes/:episode', { params: { episode } }, !isOfWork)
  const patient = record.data?.body.patient ?? null
  const person = useTold('GET /api/patients/:patient', { params: { patient: patient ?? '' } }, patient !== null)
  return {
    of: isOfWork ? work.data?.body : person.data?.body,
    patient,
    error: work.error ?? record.error ?? person.error,
  }
}
