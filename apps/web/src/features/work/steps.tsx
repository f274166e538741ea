// From what is done now to what is usual, in weeks agreed beforehand. The weeks follow the calendar.

import type { WorkUnit } from '@lende/care'
import { laidOut, movedTo } from '@lende/care'
import { isCivilDate } from '@lende/engine'
import { decimal } from '@lende/wording'
import { useId } from 'react'
import { consultStore } from '../../consult/consult-store.ts'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { AmountField } from './amount-field.tsx'
import { Section } from './section.tsx'
import { Weeks } from './weeks.tsx'
import type { PlanView } from './work-view.ts'
import { bounds } from './work-view.ts'

/** What fits on a line of the sheet. */
const longestGoal = 80

export function Steps({ view }: { readonly view: PlanView }) {
  const say = useCareMessages().work
  const { plan, product } = view
  return (
    <Section
      title={<span className="first-letter">{product.words.text(`work-plan.kind.${view.kind}.plan`)}</span>}
      part="plan"
    >
      <Frame view={view} />
      {plan.weeks === undefined ? <p className="soft">{say.stepsWait}</p> : <Weeks view={view} weeks={plan.weeks} />}
      <GoalAndNext view={view} />
    </Section>
  )
}

/** From what to what, since when, and in how many weeks. */
function Frame({ view }: { readonly view: PlanView }) {
  const say = useCareMessages().work
  const id = useId()
  const { plan, content, kind, change, product } = view
  const { steps } = content
  const { most, step } = bounds(view)
  const count = plan.weeks?.length ?? steps.weeks
  const lay = (next: typeof plan, weeks = count): void => change(laidOut(next, weeks, step))
  const mistake = say.amountWrong(decimal(most, product.words), decimal(step, product.words))
  const units = content.kinds.find((one) => one.kind === kind)?.units ?? [plan.unit]
  return (
    <div className="work-frame" data-five>
      <div className="field">
        <label htmlFor={`${id}-unit`}>{say.unit}</label>
        <select
          id={`${id}-unit`}
          className="input"
          value={plan.unit}
          onChange={({ target }) => change(inUnit(plan, target.value as WorkUnit))}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {say.units[unit]}
            </option>
          ))}
        </select>
      </div>
      <AmountField
        label={say.usual}
        value={plan.usual}
        most={most}
        step={step}
        mistake={mistake}
        change={(usual) => lay({ ...plan, usual })}
      />
      <AmountField
        label={say.done}
        value={plan.now}
        most={most}
        step={step}
        mistake={mistake}
        change={(now) => lay({ ...plan, now })}
      />
      <div className="field">
        <label htmlFor={`${id}-from`}>{say.from}</label>
        <input
          id={`${id}-from`}
          className="input"
          type="date"
          autoComplete="off"
          value={plan.from ?? ''}
          onChange={({ target }) => {
            if (!isCivilDate(target.value)) return
            if (plan.weeks === undefined) lay({ ...plan, from: target.value })
            else change(movedTo(plan, target.value))
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-weeks`}>{say.weeks}</label>
        <select
          id={`${id}-weeks`}
          className="input"
          value={count}
          disabled={plan.weeks === undefined}
          onChange={({ target }) => lay(plan, Number(target.value))}
        >
          {Array.from({ length: Math.max(steps.most, count) }, (_, place) => place + 1).map((weeks) => (
            <option key={weeks} value={weeks}>
              {weeks}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** Hours are no half days: what was counted otherwise is asked anew. */
function inUnit({ usual: _, now: __, weeks: ___, ...plan }: PlanView['plan'], unit: WorkUnit): PlanView['plan'] {
  return { ...plan, unit }
}

function GoalAndNext({ view }: { readonly view: PlanView }) {
  const say = useCareMessages().work
  const id = useId()
  const { plan, change, state } = view
  const { on, agreed } = state.consult
  return (
    <div className="work-frame">
      <div className="field work-goal">
        <label htmlFor={`${id}-goal`}>{say.goal}</label>
        <input
          id={`${id}-goal`}
          className="input"
          autoComplete="off"
          maxLength={longestGoal}
          value={plan.goal ?? ''}
          onChange={({ target }) => {
            const { goal: _, ...rest } = plan
            change(target.value === '' ? rest : { ...rest, goal: target.value })
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-next`}>{say.next}</label>
        <input
          id={`${id}-next`}
          className="input"
          type="date"
          autoComplete="off"
          min={on}
          value={agreed['next-visit'] ?? ''}
          onChange={({ target }) =>
            consultStore.agree({ 'next-visit': isCivilDate(target.value) ? target.value : null })
          }
        />
      </div>
    </div>
  )
}
