// What can be chosen: exercises by kind, with their drawings, and the usual activities of this patient. What is chosen
// stays in its place, marked: pressing it again leaves it out.

import type { Chosen } from '@lende/care'
import { isAgainst, isSame, objectionsTo } from '@lende/care'
import type { FormEvent, ReactNode } from 'react'
import { memo, useDeferredValue, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import { Choice } from '../settings/choice.tsx'
import { Figure } from './figure.tsx'
import { nameOf } from './item-words.ts'
import { Objections } from './objections.tsx'
import type { ProgrammeView } from './programme-view.ts'

interface Picking {
  readonly view: ProgrammeView
  readonly choose: (chosen: Chosen) => void
}

/** Open while something has still to be chosen. */
export function Picker({ view, choose }: Picking) {
  const { say, content, programme, exercises } = view
  const { least, most } = content.items
  const count = programme?.items.length ?? 0
  return (
    <Folded
      className="programme-fold"
      open={count < least}
      summary={
        <summary>
          <h2>{say.choose}</h2>
        </summary>
      }
    >
      {() => (
        <div className="programme-part">
          <p className="soft" aria-live="polite">
            {count < most ? say.chooseMore(least, most) : say.enough(most)} {count === 0 ? null : say.count(count)}
          </p>
          {exercises.length === 0 ? null : <Exercises view={view} choose={choose} />}
          <Activities view={view} choose={choose} />
        </div>
      )}
    </Folded>
  )
}

function Exercises({ view, choose }: Picking) {
  const { words, say, exercises, advice, answers } = view
  const [kind, show] = useState('all')
  const against = exercises.filter((one) => isAgainst(objectionsTo(one, { advice, answers })))
  // The choice is shown first, what it leaves in the frame after it.
  const settled = useDeferredValue(kind)
  const shown = exercises.filter((one) => !against.includes(one) && (settled === 'all' || one.kind === settled))
  return (
    <>
      <KindChoice words={words} say={say} exercises={exercises} kind={kind} show={show} />
      <ul className="programme-tiles">
        {shown.map(({ exercise, unit }) => (
          <li key={exercise} className="programme-tile">
            <Toggle view={view} chosen={{ exercise, unit }} choose={choose}>
              <Figure exercise={exercise} words={words} poses="last" />
            </Toggle>
            <Objections view={view} exercise={exercise} />
          </li>
        ))}
      </ul>
      {against.length === 0 ? null : (
        <div className="programme-against">
          <h3>{say.leftOut}</h3>
          {against.map(({ exercise }) => (
            <div key={exercise}>
              <p>{nameOf({ exercise }, words)}</p>
              <Objections view={view} exercise={exercise} isUnder />
            </div>
          ))}
        </div>
      )}
    </>
  )
}

interface OfKinds extends Pick<ProgrammeView, 'words' | 'say' | 'exercises'> {
  readonly kind: string
  readonly show: (kind: string) => void
}

/** Not drawn again for each exercise that is chosen. */
const KindChoice = memo(function KindChoice({ words, say, exercises, kind, show }: OfKinds) {
  const kinds = [...new Set(exercises.map((one) => one.kind))]
  return (
    <Choice
      label={say.kind}
      options={[
        { value: 'all', name: say.all },
        ...kinds.map((one) => ({ value: one as string, name: words.text(`exercise-kind.${one}`) })),
      ]}
      value={kind}
      choose={show}
    />
  )
})

function Toggle({
  view: { words, programme, content },
  chosen,
  choose,
  className = 'programme-choice',
  children,
}: Picking & { readonly chosen: Chosen; readonly className?: string; readonly children?: ReactNode }) {
  const items = programme?.items ?? []
  const isChosen = items.some((one) => isSame(one, chosen))
  // That nothing more can be chosen is shown a frame later; a press in between changes nothing.
  const isFull = useDeferredValue(items.length >= content.items.most)
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isChosen}
      aria-label={nameOf(chosen, words)}
      disabled={!isChosen && isFull}
      onClick={() => choose(chosen)}
    >
      {children}
      <span>{nameOf(chosen, words)}</span>
    </button>
  )
}

/** As much as fits on a line of the paper. */
const longest = 60

function Activities({ view, choose }: Picking) {
  const { say, content, exercises, programme } = view
  const [typed, type] = useState('')
  const own = typed.trim()
  const isFull = (programme?.items.length ?? 0) >= content.items.most
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (own === '' || isFull || (programme?.items ?? []).some((one) => isSame(one, { activity: own }))) return
    choose({ activity: own, unit: 'minutes' })
    type('')
  }
  const offered = content.activities.filter(({ activity }) => !exercises.some(({ exercise }) => exercise === activity))
  return (
    <div className="stack">
      <h3>{say.activities}</h3>
      <div className="answers programme-activities">
        {offered.map(({ activity, unit }) => (
          <Toggle key={activity} view={view} chosen={{ activity, unit }} choose={choose} className="answer" />
        ))}
      </div>
      <form className="row" onSubmit={add}>
        <label className="programme-own">
          {say.own}
          <input
            className="input"
            autoComplete="off"
            maxLength={longest}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        </label>
        <Button type="submit" isDisabled={own === '' || isFull}>
          {say.add}
        </Button>
      </form>
    </div>
  )
}
