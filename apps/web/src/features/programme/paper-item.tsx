// One exercise or activity on paper: its drawing and steps, and where to begin, or what to try first.

import type { Words } from '@lende/wording'
import { Figure } from './figure.tsx'
import { nameOf, planOf } from './item-words.ts'
import type { ItemPlace } from './programme-view.ts'

export function PaperItem({ view: { words, say, content }, programme, place }: ItemPlace) {
  const item = programme.items[place]
  if (item === undefined) return null
  const plan = planOf(item, words, say.patient)
  return (
    <li className="paper-item">
      <h2>
        {place + 1}. {nameOf(item, words)}
      </h2>
      <Figure exercise={item.exercise} words={words} />
      <Steps exercise={item.exercise} words={words} easier={say.patient.easier} />
      {plan === '' ? (
        <p className="paper-boxes">
          <strong>{say.patient.first}</strong>
          {Array.from({ length: content['trial-days'].most }, (_, day) => (
            <span key={day}>
              {say.patient.trialDay(day + 1)} <span className="programme-paper-blank" />
            </span>
          ))}
          <span>{say.patient.unit[item.unit]}</span>
        </p>
      ) : (
        <p>
          <strong>{plan}</strong>
        </p>
      )}
    </li>
  )
}

function Steps({
  exercise,
  words,
  easier,
}: {
  readonly exercise: string | undefined
  readonly words: Words
  readonly easier: string
}) {
  if (exercise === undefined) return null
  const keys = Array.from({ length: 9 }, (_, step) => `exercise.${exercise}.step.${step + 1}`)
  const lighter = `exercise.${exercise}.easier`
  return (
    <>
      <ol className="paper-steps">
        {keys
          .filter((key) => words.has(key))
          .map((key) => (
            <li key={key}>{words.text(key)}</li>
          ))}
      </ol>
      {words.has(lighter) ? (
        <p>
          {easier} {words.text(lighter)}
        </p>
      ) : null}
    </>
  )
}
