// What is done at home: chosen together, built up as the advice allows, on paper and in the calendar of the patient.

import './programme.css'
import type { Programme, ProgrammeContent } from '@lende/care'
import { offerFor } from '@lende/care'
import { Link } from 'wouter'
import type { Consult, Outcome } from '../../consult/consult.ts'
import { agreedSoFar } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { useMessages } from '../../lende.tsx'
import type { Product } from '../../product.ts'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { ForHome } from './for-home.tsx'
import { MakeProgramme } from './make-programme.tsx'
import { NotNow } from './not-now.tsx'
import type { ProgrammeView } from './programme-view.ts'
import { Standing } from './standing.tsx'

export function ProgrammePage() {
  const state = useConsult()
  return state === null || isBlank(state.consult) ? <NoConsult /> : <OpenProgramme state={state} />
}

const isBlank = ({ given, earlier }: Consult): boolean => given.size === 0 && earlier === null

function NoConsult() {
  const { programme: say, advice } = useMessages()
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

function OpenProgramme({ state }: { readonly state: ConsultState }) {
  const { consult } = state
  const { product, outcome } = useOutcome(consult)
  const emergencies = emergenciesToAcknowledge(outcome.advice, product.guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  if (product.aids.programme === undefined) return null
  return <ForAdvice consult={consult} outcome={outcome} product={product} content={product.aids.programme} />
}

function ForAdvice({
  consult,
  outcome: { advice, answers },
  product: { words, aids },
  content,
}: {
  readonly consult: Consult
  readonly outcome: Outcome
  readonly product: Product
  readonly content: ProgrammeContent
}) {
  const say = useMessages().programme
  const offer = offerFor(content, advice)
  const programme = agreedSoFar(consult).programme ?? null
  const view: ProgrammeView = {
    words,
    say,
    content,
    exercises: offer.exercises ? (aids.exercises?.exercises ?? []) : [],
    advice,
    answers,
    offer,
    programme,
  }
  return (
    <div className="page programme">
      <div className="programme-screen screen-only">
        <Link className="button" data-kind="quiet" href="/advice">
          {say.toAdvice}
        </Link>
        <h1>{say.title}</h1>
        {offer.ways.length === 0 ? <NotNow view={view} /> : <Body view={view} earlier={earlierOf(consult)} />}
      </div>
      {programme === null || offer.ways.length === 0 ? null : <ForHome view={view} programme={programme} />}
    </div>
  )
}

/** A programme of an earlier contact is looked at as it stands; one of today is put together. */
function Body({ view, earlier }: { readonly view: ProgrammeView; readonly earlier: Programme | null }) {
  const { programme } = view
  return earlier === null || programme === null ? (
    <MakeProgramme view={view} />
  ) : (
    <Standing view={view} programme={programme} />
  )
}

const earlierOf = (consult: Consult): Programme | null => agreedSoFar({ ...consult, agreed: {} }).programme ?? null
