// One answer of several, as a compact row of radio buttons: arrows choose, a digit chooses and moves on.

import type { KeyboardEvent } from 'react'
import { Key } from '../../design-system/button.tsx'
import { moveOn } from './move-on.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  /** The key that chooses it. */
  readonly press?: string
  /** Is that key shown? Not where the label says it already. */
  readonly hint?: boolean
}

export function RatingChoices({
  name,
  labelledBy,
  label,
  choices,
  chosen,
  choose,
  typed = false,
  isScale = false,
}: {
  readonly name: string
  readonly labelledBy?: string
  readonly label?: string
  readonly choices: readonly Choice[]
  readonly chosen: string | null
  readonly choose: (value: string) => void
  /** Does it receive the focus when the question comes up? */
  readonly typed?: boolean
  readonly isScale?: boolean
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'u') event.currentTarget.closest('.item')?.querySelector('select')?.focus()
    const pressed = choices.find(({ press }) => press === event.key)
    if (pressed === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (pressed !== undefined) choose(pressed.value)
    moveOn(event.currentTarget)
  }
  return (
    <div
      className="rating"
      role="radiogroup"
      data-entry
      data-scale={isScale || undefined}
      data-count={choices.length}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {choices.map((choice, index) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === chosen}
            onChange={() => choose(choice.value)}
            onKeyDown={onKeyDown}
            data-typed={(typed && index === 0) || undefined}
          />
          {choice.hint === true && choice.press !== undefined ? <Key>{choice.press}</Key> : null}
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}

/** The keys of a list in order: 1 to 9, then x. */
export const keyAt = (index: number): string | undefined =>
  index < 9 ? String(index + 1) : index === 9 ? 'x' : undefined

/** The whole points of a scale, each by its own digit; ten is x. */
export const pointChoices = (min: number, max: number): readonly Choice[] =>
  Array.from({ length: max - min + 1 }, (_, index) => {
    const points = min + index
    return { value: String(points), label: String(points), press: points === 10 ? 'x' : String(points) }
  })
