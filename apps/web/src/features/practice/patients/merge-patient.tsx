// To say that two patients are one: find the other, choose which stays, and confirm.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { Choice } from '../../settings/choice.tsx'
import { WhyNot } from '../form.tsx'
import { seesClinical, useHere } from '../here.tsx'
import type { Patient } from '../record.ts'
import { FindPatient } from './find-patient.tsx'
import { focusPage } from './focus-page.ts'
import { Fold } from './fold.tsx'
import { FullName } from './full-name.tsx'
import { Mark, PatientLine } from './patient-line.tsx'
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
          name: <Registration of={one} which={one === patient ? say.mergeThis : say.mergeOther} />,
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

/** Two may be alike in every word: which of them it is stands beside the name, and below it what each has. */
function Registration({ of, which }: { readonly of: FoundPatient; readonly which: string }) {
  const say = usePracticeMessages().patients
  const { born } = useDays()
  const episodes = useHowManyEpisodes(of.patient)
  const number = of.ownNumber === null ? null : say.numbered(of.ownNumber)
  const also = [born(of.birthDate), number, episodes].filter((part) => part !== null).join(', ')
  return (
    <>
      <strong>
        <FullName of={of} />
      </strong>{' '}
      <Mark>{which}</Mark>
      <br />
      <span className="patients-also soft numerals">{also}</span>
    </>
  )
}

/** Nothing for who sees none of them, and until they are counted. */
function useHowManyEpisodes(patient: string): string | null {
  const say = usePracticeMessages().patients
  const { role } = useHere().at
  const { data } = useTold('GET /api/patients/:patient/episodes', { params: { patient } }, seesClinical(role))
  if (data === undefined) return null
  const { items, next } = data.body
  return next === null ? say.howManyEpisodes(items.length) : say.moreEpisodesThan(items.length)
}
