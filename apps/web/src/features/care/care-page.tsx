// A screen that turns the advice of the open consult into care. Without a consult it says so; an emergency goes first.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Outcome } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { useMessages } from '../../lende.tsx'
import type { Product } from '../../product.ts'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'

export interface Open {
  readonly state: ConsultState
  readonly product: Product
  readonly outcome: Outcome
}

interface Props {
  readonly title: string
  /** Why there is nothing here without a consult. */
  readonly empty: string
  readonly children: (open: Open) => ReactNode
}

export function CarePage({ title, empty, children }: Props) {
  const state = useConsult()
  return state === null || isBlank(state) ? (
    <NoConsult title={title} empty={empty} />
  ) : (
    <OpenConsult state={state}>{children}</OpenConsult>
  )
}

const isBlank = ({ consult: { given, earlier } }: ConsultState): boolean => given.size === 0 && earlier === null

function NoConsult({ title, empty }: Pick<Props, 'title' | 'empty'>) {
  const { advice } = useMessages()
  return (
    <div className="page stack">
      <h1>{title}</h1>
      <p>{empty}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {advice.begin}
        </Link>
      </div>
    </div>
  )
}

function OpenConsult({ state, children }: Pick<Open, 'state'> & Pick<Props, 'children'>) {
  const { consult } = state
  const { product, outcome } = useOutcome(consult)
  const emergencies = emergenciesToAcknowledge(outcome.advice, product.guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  return children({ state, product, outcome })
}
