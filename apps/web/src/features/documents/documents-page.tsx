// Letters and sheets that follow from the consult: which there are, and one of them as a sheet to read over and hand on.

import './documents.css'
import { kindsFor } from '@lende/documents'
import { useLayoutEffect } from 'react'
import { Link, useLocation } from 'wouter'
import type { Consult } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { useMessages } from '../../lende.tsx'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { titleOf } from '../shell/use-arrival.ts'
import { kindIn } from './kinds.ts'
import { AllKinds } from './kinds-list.tsx'
import { OneDocument } from './one-document.tsx'

export function DocumentsPage() {
  const state = useConsult()
  return state === null || isBlank(state.consult) ? <NoConsult /> : <OpenDocuments state={state} />
}

const isBlank = ({ given, earlier }: Consult): boolean => given.size === 0 && earlier === null

function NoConsult() {
  const { documents: say, advice } = useMessages()
  return (
    <div className="page stack">
      <h1>{say.title}</h1>
      <p>{say.empty}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {advice.begin}
        </Link>
      </div>
    </div>
  )
}

function OpenDocuments({ state }: { readonly state: ConsultState }) {
  const { consult } = state
  const { documents: say } = useMessages()
  const { product, outcome } = useOutcome(consult)
  const [address] = useLocation()
  const { guideline, aids, words } = product
  const kinds = aids.documents === undefined ? [] : kindsFor(aids.documents, consult.role)
  const kind = kindIn(address, kinds)
  const name = kind === undefined ? say.title : words.text(`documents.${kind}.name`)
  useLayoutEffect(() => {
    document.title = titleOf(name)
  }, [name])
  const emergencies = emergenciesToAcknowledge(outcome.advice, guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  if (kind === undefined) return <AllKinds kinds={kinds} />
  return <OneDocument key={kind} kind={kind} kinds={kinds} consult={consult} outcome={outcome} />
}
