// The consult: what is known, what is asked now, and the advice so far, on one page that never makes anybody wait.

import './consult.css'
import { memo, Suspense, useDeferredValue, useEffect, useMemo } from 'react'
import { isFollowUp } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { consultStore, useConsult } from '../../consult/consult-store.ts'
import { heeding } from '../../consult/patient-said.ts'
import { screenFor } from '../../consult/screen.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { useLende } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'
import { AfterReload } from '../case-file/after-reload.tsx'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { SafetyBanner } from '../safety/safety-banner.tsx'
import { AdviceSoFar as AdviceSoFarPanel } from './advice-so-far.tsx'
import { Asking } from './asking.tsx'
import { ConsultHead, ConsultTools } from './consult-head.tsx'
import { interviewers } from './interviewers.ts'
import { Known as KnownPanel } from './known.tsx'
import { useNarrow } from './use-narrow.ts'
import type { View } from './view.ts'

const TrendPanel = onArrival(async () => (await import('../instruments/trend-panel.tsx')).TrendPanel)
const PatientPanel = onArrival(async () => (await import('../intake-read/patient-panel.tsx')).PatientPanel)
const Nobodys = onArrival(async () => (await import('./in-hand/nobodys.tsx')).Nobodys)
const AdviceSoFar = memo(AdviceSoFarPanel)
const Known = memo(KnownPanel)

export function ConsultPage() {
  const state = useConsult()
  const { role } = useLende().settings
  useEffect(() => {
    if (state === null) consultStore.begin(interviewers.find((one) => one === role) ?? interviewers[0])
  }, [state, role])
  if (state === null) return null
  return (
    <>
      {state.inHand === null ? (
        <Suspense fallback={null}>
          <Nobodys />
        </Suspense>
      ) : null}
      <OpenConsult state={state} />
    </>
  )
}

function OpenConsult({ state }: { readonly state: ConsultState }) {
  const { consult } = state
  const { product, outcome } = useOutcome(consult)
  const emergencies = emergenciesToAcknowledge(outcome.advice, product.guideline, state.acknowledged)
  const view = useMemo(() => ({ state, product, outcome }), [state, product, outcome])
  const screen = useMemo(
    () => heeding(screenFor(product.guideline, consult, outcome), state.patientSaid, product.guideline),
    [product, consult, outcome, state.patientSaid],
  )
  // The next question is drawn first; what is known and the advice so far follow in the frame after it.
  const settled = useDeferredValue(view)
  const isDrawn = useDeferredValue(true, false)
  const isNarrow = useNarrow()
  const tools = <ConsultTools role={consult.role} isInHand={state.inHand !== null} words={product.words} />
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  return (
    <div className="consult">
      <AfterReload />
      <div className="consult-top">
        <ConsultHead earlier={consult.earlier} at={screen?.section} words={product.words} />
        {isNarrow ? null : tools}
      </div>
      <SafetyBanner {...view} />
      <Asking view={view} screen={screen} />
      {isDrawn ? <Beside settled={settled} /> : null}
      {isNarrow && isDrawn ? tools : null}
      {isDrawn ? <AdviceSoFar {...settled} /> : null}
    </div>
  )
}

function Beside({ settled }: { readonly settled: View }) {
  const { consult, patientSaid } = settled.state
  const isHeard = patientSaid !== null || consult.agreed.wants !== undefined
  return (
    <div className="beside">
      {!isFollowUp(consult) ? null : (
        <Suspense fallback={null}>
          <TrendPanel view={settled} />
        </Suspense>
      )}
      {!isHeard ? null : (
        <Suspense fallback={null}>
          <PatientPanel view={settled} said={patientSaid} />
        </Suspense>
      )}
      <Known {...settled} />
    </div>
  )
}
