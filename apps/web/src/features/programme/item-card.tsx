// One thing that is done: what was managed on the trial days, where it begins, and how it goes on.

import type { Unit } from '@lende/care'
import { units, withoutItem, withTried, withUnit } from '@lende/care'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { Figure } from './figure.tsx'
import { nameOf, planOf } from './item-words.ts'
import { Objections } from './objections.tsx'
import type { ItemPlace, ItemProps } from './programme-view.ts'
import { agree } from './programme-view.ts'
import { StepsOf } from './steps-of.tsx'

export function ItemCard({ view, programme, place }: ItemPlace) {
  const { words, say } = view
  const item = programme.items[place]
  if (item === undefined) return null
  const name = nameOf(item, words)
  const plan = planOf(item, words, say.patient)
  return (
    <li className="programme-item">
      <Figure exercise={item.exercise} words={words} poses="last" />
      <div className="programme-item-words">
        <h3>
          <span className="programme-number" aria-hidden="true">
            {place + 1}
          </span>
          {name}
        </h3>
        <Objections view={view} exercise={item.exercise} />
        <Tried view={view} programme={programme} place={place} item={item} name={name} />
        <p aria-live="polite" className={plan === '' ? 'soft' : 'programme-plan'}>
          {plan === '' ? say.notTried : plan}
        </p>
        <StepsOf view={view} programme={programme} place={place} item={item} name={name} />
      </div>
      <Button
        kind="quiet"
        className="programme-remove"
        aria-label={say.remove(name)}
        onPress={() => agree(withoutItem(programme, place))}
      >
        <span aria-hidden="true">×</span>
      </Button>
    </li>
  )
}

function Tried({ view, programme, place, item, name }: ItemProps) {
  const { say, content } = view
  const most = content['trial-days'].most
  const [typed, setTyped] = useState(() => Array.from({ length: most }, (_, day) => String(item.tried?.[day] ?? '')))
  const type = (day: number, text: string): void => {
    const next = typed.map((one, at) => (at === day ? text.replace(/\D/g, '').slice(0, 3) : one))
    setTyped(next)
    const tried = next.map(Number).filter((count) => count >= 1)
    agree(withTried(programme, place, tried, content))
  }
  return (
    <fieldset className="programme-tried">
      <legend>{say.tried}</legend>
      <div className="row">
        {typed.map((count, day) => (
          <input
            key={day}
            className="input programme-count"
            inputMode="numeric"
            autoComplete="off"
            aria-label={say.triedDay(name, day + 1)}
            value={count}
            onChange={({ target }) => type(day, target.value)}
          />
        ))}
        <UnitOf view={view} programme={programme} place={place} item={item} name={name} />
      </div>
    </fieldset>
  )
}

/** An exercise has its unit; an activity can be counted or timed. */
function UnitOf({ view: { words, say }, programme, place, item, name }: ItemProps) {
  if (item.exercise !== undefined) return <span>{say.patient.unit[item.unit]}</span>
  return (
    <select
      className="input"
      aria-label={words.labelled(name, say.unit)}
      value={item.unit}
      onChange={({ target }) => agree(withUnit(programme, place, target.value as Unit))}
    >
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {say.patient.unit[unit]}
        </option>
      ))}
    </select>
  )
}
