// One patient: who it is, their episodes, and what they may ask of the practice.

import './patients.css'
import { Link, Redirect } from 'wouter'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isKind, useTold } from '../../../practice/queries.ts'
import { isClinician, seesClinical, useHere } from '../here.tsx'
import type { Patient } from '../record.ts'
import { Told } from '../told.tsx'
import { newPatient } from './draft.ts'
import { Duplicates, MergedInto } from './duplicates.tsx'
import { Episodes } from './episodes.tsx'
import { registers } from './home-page.tsx'
import { MergePatient } from './merge-patient.tsx'
import { RegisterPatient } from './register-patient.tsx'
import { Rights } from './rights.tsx'
import { useWayBack } from './use-way-back.ts'
import { WhoItIs } from './who-it-is.tsx'

/** Who is not there yet has an address too: who goes back from it comes where they were. */
export function PatientPage({ patient }: { readonly patient: string }) {
  const { role } = useHere().at
  if (patient !== newPatient) return <Known patient={patient} />
  return registers(role) ? <RegisterPatient /> : <Redirect to="/practice" replace />
}

function Known({ patient }: { readonly patient: string }) {
  const say = usePracticeMessages().patients
  const told = useTold('GET /api/patients/:patient', { params: { patient } })
  if (isKind(told.error, 'erased')) return <Erased />
  return (
    <div className="page stack" data-gap="wide">
      <Told query={told} page={say.patient}>
        {(body, etag) => <Parts patient={body} etag={etag} />}
      </Told>
    </div>
  )
}

function Parts({ patient, etag }: { readonly patient: Patient; readonly etag: string }) {
  const { role } = useHere().at
  const change = useWayBack()
  const isMerged = patient.mergedInto !== null
  const mayMerge = role === 'lead' || isClinician(role)
  return (
    <>
      <WhoItIs patient={patient} etag={etag} change={isMerged || role === 'auditor' ? null : change} />
      {patient.mergedInto === null ? null : (
        <MergedInto patient={patient} into={patient.mergedInto} mayUndo={mayMerge} />
      )}
      <Duplicates of={patient.duplicates} mayUndo={mayMerge} />
      {seesClinical(role) ? (
        <Episodes patient={patient.patient} mayOpen={!isMerged && isClinician(role) && !change.isOpen} />
      ) : null}
      <div className="patients-end">
        {mayMerge && !isMerged ? <MergePatient patient={patient} /> : null}
        <Rights patient={patient} role={role} />
      </div>
    </>
  )
}

/** A tombstone: nothing here tells of anybody. */
function Erased() {
  const say = usePracticeMessages().patients
  return (
    <div className="page stack">
      <h1>{say.erased}</h1>
      <p>{say.erasedMeans}</p>
      <div className="row">
        <Link className="button" href="/practice">
          {say.toPatients}
        </Link>
      </div>
    </div>
  )
}
