// The plan, once advice about work is given and waits for nothing; else the reason why there is none.

import { planOffer } from '@lende/care'
import { consultStore } from '../../consult/consult-store.ts'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { Barriers } from './barriers.tsx'
import { Section } from './section.tsx'
import { Sharing } from './sharing.tsx'
import { Steps } from './steps.tsx'
import { emptyPlan } from './where-now.tsx'
import type { PlanView, WorkView } from './work-view.ts'

/** The view of a plan, for who knows what counts as work. */
export function planViewOf(view: WorkView): PlanView | null {
  const { kind, plan, content, outcome } = view
  if (kind === null) return null
  return {
    ...view,
    kind,
    plan: plan ?? emptyPlan(kind, view),
    offer: planOffer(kind, content, outcome.advice),
    change: (next) => consultStore.agree({ work: next }),
  }
}

export function PlanPart({ view, planView }: { readonly view: WorkView; readonly planView: PlanView | null }) {
  const say = useCareMessages().work
  if (planView === null)
    return (
      <Section title={say.plan} part="plan">
        <p className="soft">{say.chooseKind}</p>
      </Section>
    )
  if (planView.offer !== 'offered') return <NoPlan view={view} offer={planView.offer} />
  return (
    <>
      <Steps view={planView} />
      <Barriers view={planView} />
      {planView.kind === 'paid' ? <Sharing view={planView} /> : null}
    </>
  )
}

function NoPlan({ view, offer }: { readonly view: WorkView; readonly offer: Exclude<PlanView['offer'], 'offered'> }) {
  const say = useCareMessages().work
  const { words } = view.product
  return (
    <Section title={say.plan} part="plan">
      <div className="notice stack" data-gap="tight">
        <p>{offer === 'no-advice' ? say.planNone : words.word('held', offer)}</p>
        {view.plan?.weeks === undefined ? null : <p className="soft">{say.planKept}</p>}
      </div>
    </Section>
  )
}
