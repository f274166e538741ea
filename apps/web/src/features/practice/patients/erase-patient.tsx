// To forget a patient. It cannot be undone, so it says first what goes and what stays, and asks for the family name.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Doors } from '../../../practice/doors.ts'
import { known, useChange } from '../../../practice/queries.ts'
import { ChoiceField, Form, TextField } from '../form.tsx'
import type { Patient } from '../record.ts'
import { focusPage } from './focus-page.ts'
import { plain } from './read-day.ts'

type Reason = Doors['POST /api/patients/:patient/erase']['body']['reason']

const reasons: readonly Reason[] = ['asked-by-patient', 'consent-withdrawn', 'kept-long-enough', 'recorded-unlawfully']

export function ErasePatient({ patient }: { readonly patient: Patient }) {
  const say = usePracticeMessages().patients
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <p>{say.eraseAbout}</p>
      <div>
        <Button onPress={() => setAsked(true)}>{say.eraseBegin}</Button>
      </div>
      <Dialog title={say.eraseAsk} isOpen={isAsked} onClose={() => setAsked(false)}>
        <ConfirmErasure patient={patient} close={() => setAsked(false)} />
      </Dialog>
    </>
  )
}

function ConfirmErasure({ patient, close }: { readonly patient: Patient; readonly close: () => void }) {
  const { patients: say, practice } = usePracticeMessages()
  const [reason, choose] = useState<Reason | ''>('')
  const [typed, type] = useState('')
  const [isTried, setTried] = useState(false)
  const erase = useChange('POST /api/patients/:patient/erase')
  const isName = plain(typed) === plain(patient.familyName)
  const send = (): void => {
    setTried(true)
    if (!isName || reason === '') return
    void erase.mutateAsync({ params: { patient: patient.patient }, body: { reason } }).then(
      // Nothing of who it was stays in the page either.
      () => {
        known.removeQueries({ type: 'inactive' })
        focusPage()
      },
      () => undefined,
    )
  }
  return (
    <>
      <div className="stack" data-gap="tight">
        <p>
          <strong>{say.eraseGoes}</strong> {say.eraseGoesWhat}
        </p>
        <p>
          <strong>{say.eraseStays}</strong> {say.eraseStaysWhat}
        </p>
        <p>{say.eraseForGood}</p>
      </div>
      <Form
        send={send}
        isBusy={erase.isPending}
        failure={erase.error}
        does={say.eraseDo}
        beside={<Button onPress={close}>{practice.cancel}</Button>}
      >
        <ChoiceField<Reason | ''>
          label={say.eraseWhy}
          look="list"
          options={reasons.map((value) => ({ value, name: say.reasons[value] }))}
          value={reason}
          choose={choose}
          mistake={isTried && reason === '' ? practice.mistakes['not-allowed'] : undefined}
        />
        <TextField
          label={say.eraseConfirm(patient.familyName)}
          value={typed}
          change={type}
          mistake={isTried && !isName ? say.eraseOtherName : undefined}
        />
      </Form>
    </>
  )
}
