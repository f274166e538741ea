// One question of the paper form, with its answers; a digit gives the answer that stands in that place.

import type { Field, IntakePage, Said } from '@lende/intake'
import { asksOn, isList, TICKED } from '@lende/intake'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { useMessages } from '../../lende.tsx'
import type { Filling } from '../intake/filling.ts'
import { denyRest, fieldOf, say as saying, unsaidOn } from '../intake/filling.ts'
import { optionText, sentenceOf } from '../intake/page-words.ts'
import {
  afterKey,
  blanked,
  chosenOf,
  isAnswerKey,
  keyAt,
  NONE,
  notSure,
  numberOf,
  optionsOn,
  rawOf,
  readAgo,
  readWhole,
} from './paper-entry.ts'
import type { IntakeAtHand } from './use-intake.ts'

interface Props {
  readonly atHand: IntakeAtHand
  readonly page: IntakePage
  readonly filling: Filling
  readonly change: (filling: Filling) => void
}

export function PaperRow({
  move,
  isFirst,
  ...row
}: Props & {
  readonly move: (by: number) => void
  readonly isFirst: boolean
}) {
  const { atHand, page, filling, change } = row
  const place = useRef<HTMLFieldSetElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isFirst) (place.current?.querySelector<HTMLElement>('[data-typed]') ?? place.current)?.focus()
  }, [isFirst])
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => move(1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    '?': () => change(notSure(filling, atHand, page)),
    Backspace: () => change(blanked(filling, atHand, page)),
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { target, key } = event
    const isTyping = target instanceof HTMLInputElement
    const isButton = target instanceof HTMLButtonElement
    if ((key === 'Backspace' && isTyping) || (key === 'Enter' && isButton)) return
    const isAnswer = isAnswerKey(key)
    if (isAnswer && isTyping) return
    const act = isAnswer ? () => change(afterKey(filling, atHand, page, key)) : keys[key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <fieldset
      className="paper-row"
      data-closer={page['detail-of'] === undefined ? undefined : true}
      data-page={page.page}
      ref={place}
      tabIndex={-1}
      aria-labelledby={titleId}
      onKeyDown={onKey}
    >
      <p className="paper-title" id={titleId}>
        <span className="soft numerals" aria-hidden="true">
          {numberOf(page, atHand)}
        </span>
        <span>{titleOf(row)}</span>
      </p>
      <RowAnswers {...row} />
    </fieldset>
  )
}

function titleOf({ atHand: { words }, page }: Props): string {
  const own = `intake.page.${page.page}.title`
  return words.has(own) ? words.text(own) : words.text(`fact.${page.ask}.ask-patient`)
}

function RowAnswers(row: Props) {
  const { atHand, page } = row
  if (isList(page)) return <ListAnswers {...row} />
  if (page.choose !== undefined) return <ChoiceAnswers {...row} />
  const field = fieldOf(asksOn(page)[0] ?? '', atHand)
  return field.kind === 'options' ? <OptionAnswers {...row} /> : <TypedAnswer {...row} field={field} />
}

function OptionAnswers({ atHand, page, filling, change }: Props) {
  const say = useMessages().intakeRead
  const said = filling.said.get(asksOn(page)[0] ?? '')
  return (
    <div className="answers paper-answers">
      {optionsOn(page, atHand, filling.said).map((option, index) => (
        <AnswerButton
          key={option}
          label={optionText(page, option, atHand)}
          hint={keyAt(index)}
          chosen={rawOf(said) === option}
          answer={() => change(afterKey(filling, atHand, page, keyAt(index)))}
        />
      ))}
      <AnswerButton
        label={say.paperNotSure}
        hint="?"
        chosen={said?.kind === 'not-sure'}
        answer={() => change(notSure(filling, atHand, page))}
      />
    </div>
  )
}

function ListAnswers({ atHand, page, filling, change }: Props) {
  const say = useMessages().intakeRead
  const items = asksOn(page)
  const isMarked = (ask: string): boolean => {
    const said = filling.said.get(ask)
    return said?.kind === 'not-sure' || isTick(said, fieldOf(ask, atHand))
  }
  const left = unsaidOn(page, filling)
  const isNone = left.length === 0 && !items.some(isMarked)
  return (
    <div className="answers paper-answers paper-list">
      {items.map((ask, index) => (
        <AnswerButton
          key={ask}
          label={
            <>
              {sentenceOf(ask, atHand)}
              {filling.said.get(ask)?.kind === 'not-sure' ? <span className="soft"> ({say.notSure})</span> : null}
            </>
          }
          hint={keyAt(index)}
          chosen={isMarked(ask)}
          answer={() => change(afterKey(filling, atHand, page, keyAt(index)))}
        />
      ))}
      <AnswerButton
        label={left.length < items.length && !isNone ? say.paperOthersNo : say.paperNone}
        hint={NONE}
        chosen={isNone}
        answer={() => change(denyRest(filling, atHand, page))}
      />
    </div>
  )
}

const isTick = (said: Said | undefined, field: Field): boolean => {
  const raw = rawOf(said)
  return raw !== undefined && field.kind === 'options' && (raw === TICKED || raw !== field.none)
}

function ChoiceAnswers({ atHand, page, filling, change }: Props) {
  const chosen = chosenOf(filling.said.get(page.page))
  return (
    <div className="answers paper-answers paper-list">
      {optionsOn(page, atHand, filling.said).map((choice, index) => (
        <AnswerButton
          key={choice}
          label={atHand.words.text(`intake.page.${page.page}.choice.${choice}`)}
          hint={keyAt(index)}
          chosen={chosen.includes(choice)}
          answer={() => change(afterKey(filling, atHand, page, keyAt(index)))}
        />
      ))}
    </div>
  )
}

function TypedAnswer({ atHand, page, filling, change, field }: Props & { readonly field: Field }) {
  const say = useMessages().intakeRead
  const [ask = ''] = asksOn(page)
  const said = filling.said.get(ask)
  const [text, setText] = useState(() => typedOf(said, say.paperUnits))
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const hint = field.kind === 'number' ? say.paperNumber(field.min, field.max) : say.paperAgo
  const read = (typed: string): Said | undefined =>
    field.kind === 'ago' ? readAgo(typed, say.paperUnits) : readWhole(typed, field)
  return (
    <div className="row paper-answers">
      <input
        className="input paper-typed"
        data-typed
        inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setWrong(false)
          change(saying(filling, atHand, ask, read(target.value)))
        }}
        onBlur={() => setWrong(text.trim() !== '' && read(text) === undefined && said?.kind !== 'not-sure')}
        aria-label={titleOf({ atHand, page, filling, change })}
        aria-invalid={isWrong}
        aria-describedby={id}
      />
      <span className={isWrong ? 'mistake' : 'soft small'} id={id}>
        {hint}
      </span>
      <AnswerButton
        label={say.paperNotSure}
        hint="?"
        chosen={said?.kind === 'not-sure'}
        answer={() => {
          setText('')
          change(notSure(filling, atHand, page))
        }}
      />
    </div>
  )
}

function typedOf(said: Said | undefined, units: Readonly<Record<'days' | 'weeks' | 'months', string>>): string {
  if (said?.kind === 'ago') return `${said.count} ${units[said.unit]}`
  return said?.kind === 'value' ? String(said.raw) : ''
}
