// Who a patient is, in one line and a few; changed in place.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { languageNames } from '../../../language-names.ts'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isKind, known, useChange } from '../../../practice/queries.ts'
import { Form } from '../form.tsx'
import type { Patient } from '../record.ts'
import { FullName } from './full-name.tsx'
import type { Typed } from './particulars.tsx'
import { asKept, ParticularsFields } from './particulars.tsx'
import { Mark } from './patient-line.tsx'
import { useDays } from './use-days.ts'
import type { useWayBack } from './use-way-back.ts'

interface WhoProps {
  readonly patient: Patient
  readonly etag: string
  /** How it is opened and closed; null for who may not. */
  readonly change: ReturnType<typeof useWayBack> | null
}

export function WhoItIs({ patient, etag, change }: WhoProps) {
  const { patients: say, practice } = usePracticeMessages()
  return (
    <header className="stack" data-gap="tight">
      <h1>
        <FullName of={patient} />
        {patient.isSynthetic ? <Mark>{say.synthetic}</Mark> : null}
      </h1>
      <Particulars of={patient} />
      {change === null ? null : change.isOpen ? (
        <ChangeParticulars patient={patient} etag={etag} close={change.close} />
      ) : (
        <div ref={change.door}>
          <Button kind="quiet" className="patients-flush" onPress={change.open}>
            {practice.change}
          </Button>
        </div>
      )}
    </header>
  )
}

function Particulars({ of }: { readonly of: Patient }) {
  const say = usePracticeMessages().patients
  const { born } = useDays()
  const language = languageNames.find(({ value }) => value === of.language)
  return (
    <ul className="patients-particulars soft">
      <li className="numerals">{born(of.birthDate)}</li>
      <li lang={language?.lang}>{language?.name}</li>
      {of.ownNumber === null ? null : <li className="numerals">{say.numbered(of.ownNumber)}</li>}
    </ul>
  )
}

function ChangeParticulars({
  patient,
  etag,
  close,
}: {
  readonly patient: Patient
  readonly etag: string
  readonly close: () => void
}) {
  const { patients: say, practice } = usePracticeMessages()
  const { inWords } = useDays()
  // What nobody touched here shows what stands in the record now, also when another changed it meanwhile.
  const [touched, touch] = useState<Partial<Typed>>({})
  const now: Typed = { ...patient, birthDate: inWords(patient.birthDate), ownNumber: patient.ownNumber ?? '' }
  const typed = { ...now, ...touched }
  const change = useChange('PATCH /api/patients/:patient')
  const send = (): void => {
    const body = changedIn(now, typed)
    if (Object.keys(body).length === 0) {
      close()
      return
    }
    void change.mutateAsync({ params: { patient: patient.patient }, body, etag }).then(close, (failure: unknown) => {
      // What stands there now is read and shown; what was typed stays in its fields.
      if (isKind(failure, 'stale')) void known.invalidateQueries()
    })
  }
  return (
    <section className="patients-change stack">
      <h2>{say.changeTitle}</h2>
      <Form
        send={send}
        isBusy={change.isPending}
        failure={change.error}
        does={practice.save}
        beside={<Button onPress={close}>{practice.cancel}</Button>}
      >
        <ParticularsFields typed={typed} type={(some) => touch({ ...touched, ...some })} failure={change.error} />
      </Form>
    </section>
  )
}

/** Only what differs, so that nothing is taken back that another changed. */
function changedIn(now: Typed, typed: Typed): Partial<ReturnType<typeof asKept>> {
  const [was, is] = [asKept(now), asKept(typed)]
  const keys = ['familyName', 'givenName', 'birthDate', 'language', 'ownNumber'] as const
  return Object.fromEntries(keys.filter((key) => was[key] !== is[key]).map((key) => [key, is[key]]))
}
