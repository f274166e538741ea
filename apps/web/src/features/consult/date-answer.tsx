// A date as a date, or as how long ago: what is known to the week stays known to the week.

import { isCivilDate } from '@lende/engine'
import { useId, useState } from 'react'
import type { Raw } from '../../consult/consult.ts'
import { ago } from '../../consult/reading.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'

const units = ['days', 'weeks', 'months'] as const

const isCount = (text: string): boolean => /^\d{1,4}$/.test(text.trim())

export function DateAnswer({
  on,
  answer,
  likely,
}: {
  readonly on: string
  readonly answer: (raw: Raw) => void
  readonly likely: (raw: Raw) => void
}) {
  const say = useMessages().consult
  const id = useId()
  const [date, setDate] = useState('')
  const [count, setCount] = useState('')
  const [wrong, setWrong] = useState<'date' | 'ago' | null>(null)
  const giveAgo = (unit: (typeof units)[number]): void => {
    if (isCount(count)) answer(ago(Number(count), unit, on))
    else setWrong('ago')
  }
  return (
    <div className="stack" data-gap="tight">
      <div className="field">
        <label htmlFor={`${id}-ago`}>{say.ago}</label>
        <p className="hint" id={`${id}-hint`}>
          {say.agoHint}
        </p>
        {wrong === 'ago' ? (
          <p className="mistake" role="alert">
            {say.agoWrong}
          </p>
        ) : null}
        <div className="row">
          <input
            id={`${id}-ago`}
            className="input number"
            inputMode="numeric"
            autoComplete="off"
            data-typed
            value={count}
            onChange={({ target }) => {
              setCount(target.value)
              if (isCount(target.value)) for (const unit of units) likely(ago(Number(target.value), unit, on))
            }}
            aria-describedby={`${id}-hint`}
            aria-invalid={wrong === 'ago'}
          />
          {units.map((unit) => (
            <Button key={unit} data-unit={unit} onPress={() => giveAgo(unit)}>
              {say[unit]}
            </Button>
          ))}
        </div>
      </div>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault()
          if (isCivilDate(date) && date <= on) answer(date)
          else setWrong('date')
        }}
      >
        <label htmlFor={`${id}-date`}>{say.date}</label>
        {wrong === 'date' ? (
          <p className="mistake" role="alert">
            {say.dateWrong}
          </p>
        ) : null}
        <div className="row">
          <input
            id={`${id}-date`}
            type="date"
            className="input"
            max={on}
            value={date}
            onChange={({ target }) => setDate(target.value)}
            aria-invalid={wrong === 'date'}
          />
          <Button type="submit">{say.next}</Button>
        </div>
      </form>
    </div>
  )
}
