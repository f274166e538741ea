// A date as a date, or as how long ago: what is known to the week stays known to the week.

import type { Fact } from '@lende/engine'
import { isCivilDate } from '@lende/engine'
import { useId, useState } from 'react'
import type { Raw } from '../../consult/consult.ts'
import { ago } from '../../consult/reading.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'

export function DateAnswer({
  on,
  answer,
}: {
  readonly fact: Fact
  readonly on: string
  readonly answer: (raw: Raw) => void
}) {
  const say = useMessages().consult
  const id = useId()
  const [date, setDate] = useState('')
  const [count, setCount] = useState('')
  const [wrong, setWrong] = useState<'date' | 'ago' | null>(null)
  const giveAgo = (unit: 'days' | 'weeks' | 'months'): void => {
    if (/^\d{1,4}$/.test(count.trim())) answer(ago(Number(count), unit, on))
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
            onChange={({ target }) => setCount(target.value)}
            aria-describedby={`${id}-hint`}
            aria-invalid={wrong === 'ago'}
          />
          {(['days', 'weeks', 'months'] as const).map((unit) => (
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
