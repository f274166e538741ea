// The answers that a drawing gives, by name; where it leaves more than one, the clinician chooses.

import { labelOf, optionLabel } from '@lende/wording'
import { useId } from 'react'
import type { Consult } from '../../consult/consult.ts'
import { questionText } from '../../consult/reading.ts'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { useMessages, useProduct } from '../../lende.tsx'
import type { Following } from './answers-from-areas.ts'

interface Props {
  readonly following: readonly Following[]
  readonly chosen: Readonly<Record<string, string>>
  readonly given: Consult['given']
  readonly choose: (fact: string, value: string) => void
}

export function WhatFollows({ following, chosen, given, choose }: Props) {
  const say = useMessages().bodyChart
  return (
    <section className="body-follows" aria-live="polite">
      <h3>{say.follows}</h3>
      {following.length === 0 ? <p className="soft">{say.followsNothing}</p> : null}
      {following.map((one) => (
        <FollowingLine
          key={one.fact}
          following={one}
          chosen={chosen[one.fact]}
          given={given.get(one.fact)}
          choose={(value) => choose(one.fact, value)}
        />
      ))}
    </section>
  )
}

interface LineProps {
  readonly following: Following
  readonly chosen: string | undefined
  readonly given: unknown
  readonly choose: (value: string) => void
}

function FollowingLine({ following: { fact, values, because }, chosen, given, choose }: LineProps) {
  const say = useMessages().bodyChart
  const { words } = useProduct()
  const [only] = values
  const isSettled = values.length === 1 && only !== undefined
  return (
    <div className="body-follow">
      <p>
        {labelOf(fact, words)}
        {isSettled ? (
          <>
            {words.say('colon')}
            <strong>{optionLabel(fact, only, words)}</strong>
          </>
        ) : null}
      </p>
      <p className="soft small">
        {isSettled
          ? because.map((answer) => words.text(`body-chart.answer.${answer}.because`)).join(' ')
          : questionText(fact, words)}
      </p>
      {isSettled ? null : (
        <fieldset className="answers" data-long aria-label={`${labelOf(fact, words)}. ${say.chooses}`}>
          {values.map((value) => (
            <AnswerButton
              key={value}
              label={optionLabel(fact, value, words)}
              chosen={chosen === value}
              answer={() => choose(value)}
            />
          ))}
        </fieldset>
      )}
      {typeof given === 'string' && !values.includes(given) ? (
        <p className="small">{say.replaces(optionLabel(fact, given, words))}</p>
      ) : null}
    </div>
  )
}

interface OnceCompleteProps {
  readonly added: readonly Following[]
  readonly isComplete: boolean
  readonly setComplete: (isComplete: boolean) => void
}

/** What is not marked counts as free of pain only once somebody says so, and only for what is named here. */
export function OnceComplete({ added, isComplete, setComplete }: OnceCompleteProps) {
  const say = useMessages().bodyChart
  const { words } = useProduct()
  const id = useId()
  return (
    <div className="body-complete">
      <label className="area-word">
        <input
          type="checkbox"
          checked={isComplete}
          onChange={({ target }) => setComplete(target.checked)}
          aria-describedby={id}
        />
        {say.complete}
      </label>
      <div className="small" id={id}>
        <p className="soft">{say.completeMeans}</p>
        <ul className="plain-list">
          {added.map(({ fact, values }) => (
            <li key={fact}>
              {words.labelled(labelOf(fact, words), values.map((value) => optionLabel(fact, value, words)).join(' / '))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
