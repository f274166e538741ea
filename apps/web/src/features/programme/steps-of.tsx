// How big a step, how often, and to which goal: proposed, and changed where patient and clinician want otherwise.

import { withSteps } from '@lende/care'
import { Button } from '../../design-system/button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import { Choice } from '../settings/choice.tsx'
import type { ItemProps } from './programme-view.ts'
import { agree } from './programme-view.ts'

export function StepsOf(props: ItemProps) {
  const { view, item } = props
  if (item.steps === undefined) return null
  return (
    <Folded className="programme-fold" summary={<summary>{view.say.change}</summary>}>
      {() => (
        <div className="programme-steps">
          <Goal {...props} />
          <Step {...props} />
          <Every {...props} />
        </div>
      )}
    </Folded>
  )
}

function Goal({ view: { say, content }, programme, place, item: { steps, amount = 0 }, name }: ItemProps) {
  if (steps === undefined) return null
  const goal = (to: number) => () => agree(withSteps(programme, place, { to }, content))
  return (
    <fieldset className="programme-goal">
      <legend>{say.goal}</legend>
      <div className="row">
        <Button
          aria-label={say.less(name)}
          isDisabled={steps.to - steps.by < amount}
          onPress={goal(steps.to - steps.by)}
        >
          −
        </Button>
        <output className="numerals">{steps.to}</output>
        <Button aria-label={say.more(name)} onPress={goal(steps.to + steps.by)}>
          +
        </Button>
      </div>
    </fieldset>
  )
}

function Step({ view: { say, content }, programme, place, item: { steps, unit } }: ItemProps) {
  const sizes = content.units.of.find((one) => one.unit === unit)?.by.of ?? []
  if (steps === undefined || sizes.length < 2) return null
  return (
    <Choice
      label={say.by}
      options={sizes.map((by) => ({ value: String(by), name: say.patient.amount[unit](by) }))}
      value={String(steps.by)}
      choose={(by) => agree(withSteps(programme, place, { by: Number(by) }, content))}
    />
  )
}

function Every({ view: { say, content }, programme, place, item: { steps } }: ItemProps) {
  if (steps === undefined) return null
  return (
    <Choice
      label={say.every}
      options={content.every.of.map((days) => ({ value: String(days), name: say.patient.every(days) }))}
      value={String(steps.every)}
      choose={(every) => agree(withSteps(programme, place, { every: Number(every) }, content))}
    />
  )
}
