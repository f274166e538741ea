// The weeks of a plan: from when, how much, and which tasks, each to be changed by hand.

import type { PlanWeek } from '@lende/care'
import { fitting, planWeekOn } from '@lende/care'
import { decimal } from '@lende/wording'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { AmountField } from './amount-field.tsx'
import { Share } from './share.tsx'
import type { PlanView } from './work-view.ts'
import { bounds, shortDay } from './work-view.ts'

/** What fits in a cell of the sheet. */
const longestTasks = 120

interface Props {
  readonly view: PlanView
  readonly weeks: readonly PlanWeek[]
}

export function Weeks({ view, weeks }: Props) {
  const say = useCareMessages().work
  const [last, setAt] = useState(0)
  const at = Math.min(last, weeks.length - 1)
  const now = planWeekOn(view.plan, view.state.consult.on)
  return (
    <div className="work-weeks">
      <table>
        <caption className="visually-hidden">{say.steps}</caption>
        <thead>
          <tr>
            <th scope="col">{say.week}</th>
            <th scope="col">{say.begins}</th>
            <th scope="col">{say.patient.amount[view.plan.unit]}</th>
            <th scope="col">{say.tasks}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ from }, place) => (
            <Week key={from} view={view} weeks={weeks} place={place} isNow={place === now} enter={() => setAt(place)} />
          ))}
        </tbody>
      </table>
      <Suggestions view={view} weeks={weeks} at={at} />
      <p className="soft small">
        {say.stepsMean} {say.noHealth}
      </p>
    </div>
  )
}

/** The plan with one week otherwise; a week without tasks has none. */
function withWeek({ plan, change }: PlanView, weeks: readonly PlanWeek[], place: number, week: PlanWeek): void {
  const { tasks, ...rest } = week
  const next = tasks === undefined || tasks === '' ? rest : { ...rest, tasks }
  change({ ...plan, weeks: weeks.map((one, at) => (at === place ? next : one)) })
}

function Week({
  view,
  weeks,
  place,
  isNow,
  enter,
}: Props & { readonly place: number; readonly isNow: boolean; readonly enter: () => void }) {
  const say = useCareMessages().work
  const { words } = view.product
  const { most, step } = bounds(view)
  const week = weeks[place]
  if (week === undefined) return null
  const usual = view.plan.usual ?? most
  const isLower = week.amount < (weeks[place - 1]?.amount ?? 0)
  return (
    <tr data-now={isNow || undefined} onFocus={enter}>
      <th scope="row" className="numerals">
        <span className="work-phone">{say.week} </span>
        {place + 1}
      </th>
      <td className="numerals work-begins">{shortDay(words, week.from, view.state.consult.on)}</td>
      <td className="work-week-amount">
        <AmountField
          label={say.amountOf(say.patient.amount[view.plan.unit], place + 1)}
          hidesLabel
          value={week.amount}
          most={usual}
          step={step}
          mistake={say.amountWrong(decimal(usual, words), decimal(step, words))}
          change={(amount) => withWeek(view, weeks, place, { ...week, amount })}
        />
        <Share amount={week.amount} of={usual} />
        {isLower ? <p className="soft small">{say.lower}</p> : null}
      </td>
      <td className="work-week-tasks">
        <input
          className="input"
          aria-label={say.tasksOf(place + 1)}
          placeholder={say.tasks}
          autoComplete="off"
          maxLength={longestTasks}
          value={week.tasks ?? ''}
          onChange={({ target }) => withWeek(view, weeks, place, { ...week, tasks: target.value })}
        />
      </td>
    </tr>
  )
}

/** Ways to make it lighter for a while, added to the week that was last touched. */
function Suggestions({ view, weeks, at }: Props & { readonly at: number }) {
  const say = useCareMessages().work
  const { content, kind, outcome, product } = view
  const week = weeks[at]
  if (week === undefined || fitting([content.tasks], kind, outcome.advice).length === 0) return null
  const named = fitting(content.tasks.list, kind, outcome.advice).map(({ task }) =>
    product.words.text(`work-plan.task.${task}`),
  )
  const left = named.filter((one) => !(week.tasks ?? '').includes(one))
  const add = (one: string): void => {
    const tasks = [week.tasks, one].filter((each) => each !== undefined && each !== '').join(', ')
    if (tasks.length <= longestTasks) withWeek(view, weeks, at, { ...week, tasks })
  }
  return (
    <fieldset className="work-suggestions">
      <legend className="soft small">{say.suggest(at + 1)}</legend>
      {left.map((one) => (
        <Button key={one} className="small" onPress={() => add(one)}>
          {one}
        </Button>
      ))}
    </fieldset>
  )
}
