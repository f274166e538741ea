// A patient that turned out to be another, seen from both; nothing moved, so it can be undone.

import { Link } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { WhyNot } from '../form.tsx'
import { seesClinical, useHere } from '../here.tsx'
import type { Patient } from '../record.ts'
import { Told } from '../told.tsx'
import { focusPage } from './focus-page.ts'
import { PatientLine } from './patient-line.tsx'

export function MergedInto({
  patient,
  into,
  mayUndo,
}: {
  readonly patient: Patient
  readonly into: string
  readonly mayUndo: boolean
}) {
  const say = usePracticeMessages().patients
  return (
    <aside className="notice patients-merged stack" data-gap="tight">
      <p>{say.mergedInto}</p>
      <OtherPatient patient={into} />
      {mayUndo ? <UndoMerge patient={patient.patient} /> : null}
    </aside>
  )
}

export function Duplicates({ of, mayUndo }: { readonly of: readonly string[]; readonly mayUndo: boolean }) {
  const say = usePracticeMessages().patients
  const { role } = useHere().at
  if (of.length === 0) return null
  return (
    <section className="stack" data-gap="tight">
      <h2>{say.duplicates}</h2>
      {seesClinical(role) ? <p className="soft">{say.duplicatesMeans}</p> : null}
      <ul className="stack" data-gap="tight">
        {of.map((patient) => (
          <li key={patient} className="patients-duplicate">
            <OtherPatient patient={patient} />
            {mayUndo ? <UndoMerge patient={patient} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OtherPatient({ patient }: { readonly patient: string }) {
  const told = useTold('GET /api/patients/:patient', { params: { patient } })
  return (
    <Told query={told}>
      {(body) => (
        <Link className="patients-line" href={`/practice/patients/${patient}`}>
          <PatientLine of={{ ...body, mergedInto: null }} />
        </Link>
      )}
    </Told>
  )
}

function UndoMerge({ patient }: { readonly patient: string }) {
  const say = usePracticeMessages().patients
  const undo = useChange('POST /api/patients/:patient/unmerge')
  // The button goes with what it undid, so focus goes to the page.
  const send = (): void => void undo.mutateAsync({ params: { patient }, body: {} }).then(focusPage, () => undefined)
  return (
    <div className="stack" data-gap="tight">
      <WhyNot failure={undo.error} />
      <div>
        <Button aria-disabled={undo.isPending} onPress={() => (undo.isPending ? undefined : send())}>
          {say.unmerge}
        </Button>
      </div>
    </div>
  )
}
