// From the confirmed answers to the consult. Where another consult is under way, it asks first.

import type { Problem } from '@lende/engine'
import { problemInWords } from '@lende/wording'
import type { ReactNode } from 'react'
import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { isOtherAge } from '../../consult/age-in-record.ts'
import type { Consult, Raw } from '../../consult/consult.ts'
import { emptyConsult, withAnswers } from '../../consult/consult.ts'
import type { ConsultState, InHand } from '../../consult/consult-store.ts'
import { consultStore } from '../../consult/consult-store.ts'
import type { PatientSaid } from '../../consult/patient-said.ts'
import { tryOutcome } from '../../consult/use-outcome.ts'
import { Button } from '../../design-system/button.tsx'
import { Dialog } from '../../design-system/dialog.tsx'
import { useLende } from '../../lende.tsx'
import type { Product } from '../../product.ts'
import { today } from '../../today.ts'
import { isUnderWay } from '../case-file/under-way.ts'
import { OtherPerson } from '../consult/in-hand/other-person.tsx'
import { UnderWayFor } from '../consult/in-hand/under-way-for.tsx'
import { interviewers } from '../consult/interviewers.ts'

interface FromPatient {
  /** The age that was given, confirmed or not. */
  readonly age: Raw | undefined
  /** What was confirmed. */
  readonly taken: readonly (readonly [ask: string, raw: Raw])[]
  readonly said: PatientSaid
  /** What the patient wants or fears, as keys of texts. */
  readonly wants: readonly string[]
}

interface Waiting extends FromPatient {
  readonly state: ConsultState
}

const wanting = (consult: Consult, wants: readonly string[]): Consult =>
  wants.length === 0 ? consult : { ...consult, agreed: { ...consult.agreed, wants } }

/** Is it of an episode, and does the record not have it as it stands? */
const isToRecord = (state: ConsultState): state is ConsultState & { readonly inHand: InHand } =>
  state.inHand !== null && state.inHand.recorded !== state.consult

export function useTakeOver(product: Product): {
  readonly takeOver: (from: FromPatient) => void
  readonly question: ReactNode
  readonly mistake: ReactNode
} {
  const { messages, settings } = useLende()
  const say = messages.intakeRead
  const [, go] = useLocation()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  /** Goes on with a consult, if its answers can stand together. */
  const goOn = (consult: Consult, use: (consult: Consult) => void): void => {
    const tried = tryOutcome(consult, product, consult.role, settings.country)
    setWaiting(null)
    setProblems(tried.ok ? [] : tried.problems)
    if (!tried.ok) return
    use(consult)
    go('/consult')
  }
  const beginNew = ({ taken, said, wants }: FromPatient): void => {
    const role = interviewers.find((one) => one === settings.role) ?? interviewers[0]
    const consult = wanting(withAnswers(emptyConsult(today(), role), taken), wants)
    goOn(consult, (begun) => consultStore.beginOnIntake(begun, said))
  }
  const add = ({ taken, said, wants, state: { consult } }: Waiting): void => {
    const missing = taken.filter(([ask]) => !consult.given.has(ask))
    goOn(wanting(withAnswers(consult, missing), wants), (next) => consultStore.addIntake(next, said))
  }
  const takeOver = (from: FromPatient): void => {
    const state = consultStore.read()
    if (isUnderWay(state)) setWaiting({ ...from, state })
    else beginNew(from)
  }
  const question = (
    <Dialog title={say.underWayTitle} isOpen={waiting !== null} onClose={() => setWaiting(null)}>
      {waiting === null ? null : (
        <>
          <Suspense fallback={null}>
            <OtherPerson said={waiting.age} product={product} />
          </Suspense>
          <p>
            {say.underWay(waiting.state.consult.given.size)}{' '}
            {isToRecord(waiting.state) ? (
              <Suspense fallback={null}>
                <UnderWayFor name={waiting.state.inHand.name} />
              </Suspense>
            ) : waiting.state.unsaved ? (
              say.underWayUnsaved
            ) : (
              say.underWaySaved
            )}
          </p>
          <p>{say.addMeans}</p>
          <div className="row">
            <Button
              kind={isOtherAge(waiting.age, waiting.state.inHand) ? 'plain' : 'primary'}
              onPress={() => add(waiting)}
            >
              {say.add}
            </Button>
            <Button onPress={() => beginNew(waiting)}>{say.beginNew}</Button>
            <Button kind="quiet" onPress={() => setWaiting(null)}>
              {messages.shell.cancel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
  const mistake =
    problems.length === 0 ? null : (
      <div className="mistake" role="alert">
        <p>{say.refused}</p>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.kind} ${problem.path.join('/')}`}>{problemInWords(problem, settings.language)}</li>
          ))}
        </ul>
      </div>
    )
  return { takeOver, question, mistake }
}
