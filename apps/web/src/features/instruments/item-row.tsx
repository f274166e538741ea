// One item: its mark, its words, and its answers in a row.

import type { Answering, Item, ItemAnswer } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { useId } from 'react'
import type { Standing } from './no-answer.tsx'
import { NoAnswer } from './no-answer.tsx'
import type { Choice } from './rating-choices.tsx'
import { keyAt, pointChoices, RatingChoices } from './rating-choices.tsx'
import type { Worded } from './wording-packs.ts'

export function ItemRow({
  worded: { instrument, label },
  words,
  item,
  place,
  group,
  answering,
  answer,
  attention,
  choose,
}: {
  readonly worded: Worded
  readonly words: Words
  readonly item: Item
  readonly place: number
  /** The group that begins here. */
  readonly group: string | undefined
  readonly answering: Answering
  readonly answer: ItemAnswer
  /** What its answer asks for by itself, whatever the score. */
  readonly attention: string | undefined
  readonly choose: (answer: ItemAnswer) => void
}) {
  const id = useId()
  const { structure } = instrument
  const own = item.scale !== undefined || item.options !== undefined ? `structure.items.${item.item}` : 'structure'
  const text = label(`structure.items.${item.item}.label`, item.label)
  const standing = standingOf(answer)
  const ends = answering.kind === 'scale' && (own !== 'structure' || place === 1 || group !== undefined)
  return (
    <li className="item">
      {group !== undefined && structure.kind === 'items' ? (
        <p className="item-group soft small">
          {label(`structure.groups.${group}`, structure.groups?.[group] ?? group)}
        </p>
      ) : null}
      <div className="item-line">
        <NoAnswer item={`${place}. ${text}`} standing={standing} words={words} choose={(reason) => choose(reason)} />
        <div className="item-body">
          <p className="item-text" id={`${id}-text`}>
            <span className="soft numerals">{place}.</span> {text}
            {standing === 'answered' || standing === 'not-asked' ? null : (
              <span className="soft"> ({words.word('absence', standing)})</span>
            )}
          </p>
          <div className="scale-block">
            <RatingChoices
              name={id}
              labelledBy={`${id}-text`}
              choices={choicesOf(answering, (option, written) => label(`${own}.options.${option}.label`, written))}
              chosen={chosenOf(answer)}
              choose={(value) => choose(answering.kind === 'scale' ? Number(value) : { option: value })}
              typed={place === 1}
              isScale={answering.kind === 'scale'}
            />
            {ends && answering.kind === 'scale' ? (
              <p className="scale-ends soft small">
                <span>
                  {words.labelled(
                    String(answering.scale.min.value),
                    label(`${own}.scale.min.label`, answering.scale.min.label),
                  )}
                </span>
                <span>
                  {words.labelled(
                    String(answering.scale.max.value),
                    label(`${own}.scale.max.label`, answering.scale.max.label),
                  )}
                </span>
              </p>
            ) : null}
          </div>
        </div>
      </div>
      {attention === undefined ? null : (
        <p className="notice" role="status">
          {words.text(`instrument.${instrument.instrument}.attention.${attention}.sentence`)}
        </p>
      )}
    </li>
  )
}

function standingOf(answer: ItemAnswer): Standing {
  return typeof answer === 'string' ? answer : 'answered'
}

function chosenOf(answer: ItemAnswer): string | null {
  if (typeof answer === 'object') return answer.option
  return typeof answer === 'number' ? String(answer) : null
}

function choicesOf(answering: Answering, label: (option: string, written: string) => string): readonly Choice[] {
  if (answering.kind === 'scale') return pointChoices(answering.scale.min.value, answering.scale.max.value)
  return Object.entries(answering.options).map(([value, option], index) => {
    const press = keyAt(index)
    return { value, label: label(value, option.label), ...(press === undefined ? {} : { press, hint: true }) }
  })
}
