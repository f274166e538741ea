// Where somebody stands on the ladder, from everything as usual to nothing yet. Of paid work it is the answer of the
// consult itself; it is written down there and nowhere else.

import type { WorkKind, WorkPlan } from '@lende/care'
import { answerTo, rungOf, workKinds } from '@lende/care'
import { optionLabel } from '@lende/wording'
import { useRef } from 'react'
import { consultStore } from '../../consult/consult-store.ts'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { Choice } from '../settings/choice.tsx'
import { Section } from './section.tsx'
import type { WorkView } from './work-view.ts'

/** What counts as work for this person. */
export function KindOfWork({ view }: { readonly view: WorkView }) {
  const say = useCareMessages().work
  const { words } = view.product
  // Who looks at another kind for a moment finds back what was filled in.
  const others = useRef(new Map<WorkKind, WorkPlan>())
  const turnTo = (kind: WorkKind): void => {
    if (kind === view.kind && view.plan !== undefined) return
    if (view.plan !== undefined) others.current.set(view.plan.kind, view.plan)
    consultStore.agree({ work: others.current.get(kind) ?? emptyPlan(kind, view) })
  }
  return (
    <Choice<WorkKind | ''>
      className="work-kind"
      label={say.kind}
      options={workKinds.map((value) => ({
        value,
        name: <span className="first-letter">{words.text(`work-plan.kind.${value}`)}</span>,
      }))}
      value={view.kind ?? ''}
      choose={(kind) => (kind === '' ? undefined : turnTo(kind))}
    />
  )
}

export function WhereNow({ view }: { readonly view: WorkView }) {
  const say = useCareMessages().work
  return (
    <Section title={say.ladder} part="where">
      {view.kind === null ? <p className="soft">{say.chooseKind}</p> : <Ladder view={view} kind={view.kind} />}
    </Section>
  )
}

/** A plan for a kind of work that holds nothing yet. */
export const emptyPlan = (kind: WorkKind, { content }: Pick<WorkView, 'content'>): WorkPlan => ({
  kind,
  unit: content.kinds.find((one) => one.kind === kind)?.units[0] ?? 'hours',
})

function Ladder({ view, kind }: { readonly view: WorkView; readonly kind: WorkKind }) {
  const say = useCareMessages().work
  const { content, plan = emptyPlan(kind, view) } = view
  const { words } = view.product
  const { fact, rungs } = content.ladder
  const { answers } = view.outcome
  const rung = rungOf(plan, answers, content)
  const status = answerTo(fact, answers)
  const isPaid = kind === 'paid'
  const choose = (name: string): void => {
    const chosen = rungs.find((one) => one.rung === name)
    if (chosen === undefined) return
    consultStore.agree({ work: { ...plan, rung: name } })
    if (isPaid && status !== chosen.is) consultStore.answer(fact, chosen.is)
  }
  const about = (
    <>
      {isPaid && rung === null && status !== undefined ? `${say.inConsult(optionLabel(fact, status, words))} ` : null}
      {isPaid ? say.setsAnswer : null}
    </>
  )
  return (
    <Choice
      className="work-ladder"
      look="list"
      label={say.ladder}
      about={isPaid ? about : undefined}
      options={rungs.map((one) => ({
        value: one.rung,
        name: (
          <span className="first-letter">
            {words.text(isPaid ? `work-plan.rung.${one.rung}` : `work-plan.rung.${one.rung}.unpaid`)}
          </span>
        ),
      }))}
      value={rung?.rung ?? ''}
      choose={choose}
    />
  )
}
