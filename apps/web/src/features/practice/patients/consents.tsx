// What a patient agreed to, refused or took back, purpose by purpose. What was never asked stands there as not asked.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Folded } from '../../../design-system/folded.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { today } from '../../../today.ts'
import { ChoiceField, Form, useMistake } from '../form.tsx'
import { Told } from '../told.tsx'
import { DayInput } from './onset-fields.tsx'
import { useDays } from './use-days.ts'
import { useFocusHere } from './use-focus-here.ts'
import { useWayBack } from './use-way-back.ts'

export type Consent = AnswerOf<'GET /api/patients/:patient/consents'>['items'][number]
type Purpose = Consent['purpose']

const purposes: readonly Purpose[] = [
  'share-with-care-team',
  'share-with-occupational-physician',
  'quality-of-care',
  'research',
]

export function Consents({ patient, mayWrite }: { readonly patient: string; readonly mayWrite: boolean }) {
  const told = useTold('GET /api/patients/:patient/consents', { params: { patient } })
  return (
    <Told query={told}>
      {({ items }) => (
        <>
          <ul className="patients-consents">
            {purposes.map((purpose) => (
              <PurposeLine
                key={purpose}
                patient={patient}
                purpose={purpose}
                last={items.findLast((one) => one.purpose === purpose)}
                mayWrite={mayWrite}
              />
            ))}
          </ul>
          <Earlier items={items} />
        </>
      )}
    </Told>
  )
}

interface PurposeProps {
  readonly patient: string
  readonly purpose: Purpose
  /** The last word holds. */
  readonly last: Consent | undefined
  readonly mayWrite: boolean
}

function PurposeLine({ patient, purpose, last, mayWrite }: PurposeProps) {
  const { patients: say, practice } = usePracticeMessages()
  const { inWords } = useDays()
  const write = useWayBack()
  return (
    <li className="stack" data-gap="tight">
      <div className="patients-consent">
        <h3>{say.purposes[purpose]}</h3>
        <p className="patients-state">
          <span className="mark" aria-hidden="true" {...(last === undefined ? {} : { 'data-known': '' })} />
          {last === undefined ? say.notAsked : say.decided[last.decision](inWords(last.on))}
        </p>
        {mayWrite && !write.isOpen ? (
          <div ref={write.door}>
            <Button aria-label={practice.labelled(say.writeConsent, say.purposes[purpose])} onPress={write.open}>
              {say.writeConsent}
            </Button>
          </div>
        ) : null}
      </div>
      {write.isOpen ? <WriteConsent patient={patient} purpose={purpose} close={write.close} /> : null}
    </li>
  )
}

function WriteConsent(props: Pick<ConsentFormProps, 'patient' | 'purpose' | 'close'>) {
  const { cancel } = usePracticeMessages().practice
  return (
    <div ref={useFocusHere()} tabIndex={-1} className="patients-here">
      <ConsentForm {...props} cancel={props.close} beside={cancel} />
    </div>
  )
}

interface ConsentFormProps {
  readonly patient: string
  readonly purpose: Purpose
  /** Once it is written down. */
  readonly close: () => void
  readonly cancel: () => void
  /** What the button to cancel says. */
  readonly beside: string
}

export function ConsentForm({ patient, purpose, close, cancel, beside }: ConsentFormProps) {
  const { patients: say, practice } = usePracticeMessages()
  const [decision, decide] = useState<Consent['decision'] | ''>('')
  const [on, setOn] = useState(today())
  const write = useChange('POST /api/patients/:patient/consents')
  const mistake = useMistake(write.error)
  // Nobody is taken to have agreed, or not: until it is chosen the server says that it is missing.
  const body = { purpose, decision: decision as Consent['decision'], on }
  return (
    <Form
      send={() => void write.mutateAsync({ params: { patient }, body }).then(close, () => undefined)}
      isBusy={write.isPending}
      failure={write.error}
      does={practice.save}
      beside={<Button onPress={cancel}>{beside}</Button>}
    >
      <ChoiceField<Consent['decision'] | ''>
        label={say.patientSaid}
        options={(['given', 'refused', 'withdrawn'] as const).map((value) => ({ value, name: say.decisions[value] }))}
        value={decision}
        choose={decide}
        mistake={mistake('/decision')}
      />
      <DayInput label={say.saidOn} value={on} change={setOn} mistake={mistake('/on')} />
    </Form>
  )
}

/** Everything that was said, in the order in which it was said. */
function Earlier({ items }: { readonly items: readonly Consent[] }) {
  const { patients: say, practice } = usePracticeMessages()
  const { inWords } = useDays()
  if (items.length === 0) return null
  return (
    <Folded className="patients-fold" summary={<summary>{say.allConsents(items.length)}</summary>}>
      {() => (
        <ol className="patients-plain soft numerals">
          {items.map((one) => (
            <li key={one.consent}>
              {practice.labelled(say.purposes[one.purpose], say.decided[one.decision](inWords(one.on)))},{' '}
              {say.notedBy(one.name)}
            </li>
          ))}
        </ol>
      )}
    </Folded>
  )
}
