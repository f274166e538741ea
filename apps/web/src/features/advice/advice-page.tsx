// The whole advice on one page, for any role: danger first, then what to do, what not to do, and when to come back.

import './advice.css'
import { Suspense, useState, useTransition } from 'react'
import { Link } from 'wouter'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { useMessages } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { SafetyBanner } from '../safety/safety-banner.tsx'
import { AboutAdvice } from './about-advice.tsx'
import { AdviceHead } from './advice-head.tsx'
import { Classes } from './classes.tsx'
import { ComeBack } from './come-back.tsx'
import { PATIENT } from './reading-view.ts'
import { Recommendations } from './recommendations.tsx'
import { StillOpen } from './still-open.tsx'
import { UrgencyNow } from './urgency-now.tsx'
import { useAdviceKeys } from './use-advice-keys.ts'

const RecordConsult = onArrival(async () => (await import('../practice/episode/record-consult.tsx')).RecordConsult)

export function AdvicePage() {
  const state = useConsult()
  return state === null ? <NoConsult /> : <OpenAdvice state={state} />
}

function NoConsult() {
  const say = useMessages().advice
  return (
    <div className="page advice-empty stack" data-gap="wide">
      <div className="stack" data-gap="tight">
        <h1>{say.emptyTitle}</h1>
        <p>{say.emptyText}</p>
      </div>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {say.begin}
        </Link>
        <Link className="button" href="/pathway">
          {say.pathway}
        </Link>
      </div>
    </div>
  )
}

function OpenAdvice({ state }: { readonly state: ConsultState }) {
  const { consult } = state
  const [role, setRole] = useState(consult.role)
  const [isTurning, startTurning] = useTransition()
  const own = useOutcome(consult)
  const { product, outcome } = useOutcome(consult, role)
  useAdviceKeys()
  const emergencies = emergenciesToAcknowledge(own.outcome.advice, product.guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={own.outcome} />
  const view = { state, product, outcome }
  return (
    <div className="page advice" aria-busy={isTurning}>
      <AdviceHead view={view} turnTo={(next) => startTurning(() => setRole(next))} />
      {state.inHand === null ? null : (
        <Suspense fallback={null}>
          <RecordConsult state={state} />
        </Suspense>
      )}
      {/* Causes are named to the clinician; a patient hears them from a person. */}
      {role === PATIENT ? null : <SafetyBanner {...view} />}
      <UrgencyNow view={view} />
      {role === PATIENT ? null : <StillOpen view={view} />}
      <Classes view={view} />
      <Recommendations view={view} key={role} />
      <ComeBack view={view} />
      <AboutAdvice view={view} />
    </div>
  )
}
