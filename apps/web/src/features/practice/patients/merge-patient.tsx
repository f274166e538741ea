// To say that two patients are one: find the other, choose which stays, and confirm.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Choice } from '../../settings/choice.tsx'
import { WhyNot } from '../form.tsx'
import type { Patient } from '../record.ts'
import { FindPatient } from './find-patient.tsx'
import { focusPage } from './focus-page.ts'
import { Fold } from './fold.tsx'
import { PatientLine } from './patient-line.tsx'
import { useDays } from './use-days.ts'
import type { FoundPatient } from './use-found.ts'

export function MergePatient({ patient }: { readonly patient: Patient }) {
  const say = usePracticeMessages().patients
  return <Fold title={say.merge}>{() => <FindOther patient={patient} />}</Fold>
}

function FindOther({ patient }: { readonly patient: Patient }) {
  const say = usePracticeMessages().patients
  const [text, write] = useState(patient.familyName)
  const [other, choose] = useState<FoundPatient | null>(null)
  const isItself = (one: FoundPatient): boolean => one.patient === patient.patient
  return (
    <>
      <p>{say.mergeAbout}</p>
      <FindPatient
        label={say.mergeFind}
        text={text}
        write={write}
        open={(one) => (isItself(one) ? undefined : choose(one))}
        line={(one) =>
          isItself(one) ? (
            <div className="patients-line">
              <PatientLine of={one} />
              <span className="soft small">{say.mergeItself}</span>
            </div>
          ) : (
            <button type="button" className="patients-line" onClick={() => choose(one)}>
              <PatientLine of={one} />
            </button>
          )
        }
      />
      {other === null ? null : <Confirm patient={patient} other={other} close={() => choose(null)} />}
    </>
  )
}

function Confirm({
  patient,
  other,
  close,
}: {
  readonly patient: Patient
  readonly other: FoundPatient
  readonly close: () => void
}) {
  const { patients: say, practice } = usePracticeMessages()
  const { born } = useDays()
  const [, go] = useLocation()
  const [stays, keep] = useState(patient.patient)
  const merge = useChange('POST /api/patients/:patient/merge')
  const duplicate = stays === patient.patient ? other.patient : patient.patient
  const send = (): void =>
    void merge.mutateAsync({ params: { patient: duplicate }, body: { into: stays } }).then(
      () => {
        close()
        go(`/practice/patients/${stays}`)
        focusPage()
      },
      () => undefined,
    )
  return (
    <Dialog title={say.mergeAsk} isOpen onClose={close}>
      <WhyNot failure={merge.error} />
      <Choice
        label={say.mergeStays}
        look="list"
        options={[patient, other].map((one) => ({
          value: one.patient,
          name: (
            <>
              <strong>
                {one.givenName} {one.familyName}
              </strong>
              <br />
              <span className="soft numerals">
                {[born(one.birthDate), one.ownNumber].filter((part) => part !== null).join(', ')}
              </span>
            </>
          ),
        }))}
        value={stays}
        choose={keep}
      />
      <p>{say.mergeMeans}</p>
      <div className="row">
        <Button kind="primary" aria-disabled={merge.isPending} onPress={() => (merge.isPending ? undefined : send())}>
          {say.mergeDo}
        </Button>
        <Button onPress={close}>{practice.cancel}</Button>
      </div>
    </Dialog>
  )
}
