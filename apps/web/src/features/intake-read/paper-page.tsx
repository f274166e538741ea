// A paper form, typed over by somebody quick: every question on one screen, answered by digit, in the order of the paper.

import { isCivilDate } from '@lende/engine'
import type { FilledIntake } from '@lende/intake'
import { visiblePages } from '@lende/intake'
import { useId, useRef, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useLende } from '../../lende.tsx'
import { today } from '../../today.ts'
import type { Filling } from '../intake/filling.ts'
import { nothingFilled } from '../intake/filling.ts'
import { asFilled, isAnswered } from './paper-entry.ts'
import { PaperRow } from './paper-row.tsx'
import { Summary } from './summary.tsx'
import type { IntakeAtHand } from './use-intake.ts'

export function PaperPage(atHand: IntakeAtHand) {
  const { messages, settings } = useLende()
  const say = messages.intakeRead
  const [filling, setFilling] = useState<Filling>(nothingFilled)
  const [day, setDay] = useState(today)
  const [filled, setFilled] = useState<FilledIntake | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const id = useId()
  const pages = visiblePages(atHand.intake, filling.said)
  const isDay = isCivilDate(day) && day <= today()
  const answered = pages.filter((page) => isAnswered(page, filling)).length
  if (filled !== null) return <Summary atHand={atHand} filled={filled} putAway={() => setFilled(null)} />
  /** To the row that stands so many further; past the last, to the button that goes on. */
  const move = (from: string, by: number): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])]
    const next = rows[rows.findIndex((row) => row.dataset['page'] === from) + by]
    const place = next?.querySelector<HTMLElement>('[data-typed]') ?? next ?? document.getElementById(`${id}-done`)
    place?.focus()
    place?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="page paper-page stack">
      <header className="stack" data-gap="tight">
        <h1>{say.paperTitle}</h1>
        <p className="soft">{say.paperAbout}</p>
      </header>
      <div className="row paper-about">
        <div className="field">
          <label htmlFor={`${id}-day`}>{say.paperDay}</label>
          <input
            id={`${id}-day`}
            type="date"
            className="input"
            max={today()}
            value={day}
            onChange={({ target }) => setDay(target.value)}
            aria-invalid={!isDay}
            aria-describedby={isDay ? undefined : `${id}-wrong`}
          />
          {isDay ? null : (
            <p className="mistake" role="alert" id={`${id}-wrong`}>
              {say.paperDayWrong}
            </p>
          )}
        </div>
        <label className="paper-helped">
          <input
            type="checkbox"
            checked={filling.helped}
            onChange={({ target }) => setFilling({ ...filling, helped: target.checked })}
          />
          <span>{say.paperHelped}</span>
        </label>
      </div>
      <ol className="paper-rows" ref={list}>
        {pages.map((page, index) => (
          <li key={page.page}>
            <PaperRow
              atHand={atHand}
              page={page}
              filling={filling}
              change={setFilling}
              move={(by) => move(page.page, by)}
              isFirst={index === 0}
            />
          </li>
        ))}
      </ol>
      <div className="row paper-foot">
        <Button
          id={`${id}-done`}
          kind="primary"
          isDisabled={!isDay}
          onPress={() => setFilled(asFilled(filling, day, settings.language))}
        >
          {say.paperDone}
        </Button>
        <p className="soft" role="status">
          {say.paperAnswered(answered, pages.length)}
        </p>
      </div>
    </div>
  )
}
