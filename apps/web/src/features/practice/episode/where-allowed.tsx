// Does the patient allow that an occupational physician sees it? Said before anything is asked of them; asked here where it never
// was. Where nothing was noted whoever refers may go on, and answers for it.

import { type ReactNode, useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { type Consent, ConsentForm } from '../patients/consents.tsx'
import { useDays } from '../patients/use-days.ts'
import { Told } from '../told.tsx'

const purpose = 'share-with-occupational-physician'

interface Props {
  readonly patient: string
  readonly cancel: () => void
  /** What is done where it is allowed. */
  readonly children: ReactNode
}

/** What was said holds for whom the patient turned out to be. */
export function WhereAllowed({ patient, ...rest }: Props) {
  const told = useTold('GET /api/patients/:patient', { params: { patient } })
  return (
    <Told query={told}>
      {({ mergedInto }) =>
        mergedInto === null ? <Allowed patient={patient} {...rest} /> : <WhereAllowed patient={mergedInto} {...rest} />
      }
    </Told>
  )
}

function Allowed({ patient, ...rest }: Props) {
  const told = useTold('GET /api/patients/:patient/consents', { params: { patient } })
  return (
    <Told query={told}>
      {({ items }) => <LastSaid patient={patient} last={items.findLast((one) => one.purpose === purpose)} {...rest} />}
    </Told>
  )
}

function LastSaid({ patient, last, cancel, children }: Props & { readonly last: Consent | undefined }) {
  const { episode: say, patients, practice } = usePracticeMessages()
  const { inWords } = useDays()
  const [isWriting, write] = useState(false)
  const [goesOn, goOn] = useState(false)
  const stands = last === undefined ? patients.notAsked : patients.decided[last.decision](inWords(last.on))
  const state = <strong>{practice.labelled(patients.purposes[purpose], stands)}</strong>
  if (last?.decision === 'given' || (last === undefined && goesOn))
    return (
      <>
        <p role="status">{state}</p>
        {children}
      </>
    )
  const form = (close: () => void, beside: string) => (
    <ConsentForm patient={patient} purpose={purpose} close={() => write(false)} cancel={close} beside={beside} />
  )
  if (last === undefined)
    return (
      <>
        <p className="notice" role="status">
          {state} {say.askFirst}
        </p>
        {form(() => goOn(true), say.goOnUnasked)}
      </>
    )
  return (
    <>
      <p className="notice" role="status">
        {state} {say.notAllowed}
      </p>
      {isWriting ? (
        form(() => write(false), practice.cancel)
      ) : (
        <div className="row">
          <Button onPress={() => write(true)}>{say.allowedNow}</Button>
          <Button onPress={cancel}>{practice.cancel}</Button>
        </div>
      )}
    </>
  )
}
