// What can be chosen: exercises by kind, with their drawings, and the usual activities of this patient. What is chosen
// stays in its place, marked: pressing it again leaves it out.

import type { Chosen } from '@lende/care'
import { isAgainst, isSame, objectionsTo } from '@lende/care'
import type { FormEvent, ReactNode } from 'react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import { Choice } from '../settings/choice.tsx'
import { Figure } from './figure.tsx'
import { nameOf } from './item-words.ts'
import { Objections } from './objections.tsx'
import type { ProgrammeView } from './programme-view.ts'

type Around = Pick<ProgrammeView, 'words' | 'say' | 'exercises' | 'advice' | 'answers'>
type Exercise = ProgrammeView['exercises'][number]

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
  const around = useMemo(() => ({ words, say, exercises, advice, answers }), [words, say, exercises, advice, answers])
  const standing = useStanding(view)
  return (
    <>
      <KindChoice words={words} say={say} exercises={exercises} kind={kind} show={show} />
      <ul className="programme-tiles">
        {shown.map((one) => (
          <Tile key={one.exercise} around={around} one={one} {...standing(one)} choose={choose} />
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

interface Standing {
  readonly isChosen: boolean
  readonly isFull: boolean
}

/** Is something chosen already, and can nothing more be? That is shown a frame later; a press in between changes nothing. */
function useStanding({ programme, content }: ProgrammeView): (chosen: Chosen) => Standing {
  const items = programme?.items ?? []
  const isFull = useDeferredValue(items.length >= content.items.most)
  return (chosen) => ({ isChosen: items.some((one) => isSame(one, chosen)), isFull })
}

/** Drawn again only when it is chosen itself, or left out. */
const Tile = memo(function Tile({
  around,
  one: { exercise, unit },
  choose,
  ...standing
}: Standing & {
  readonly around: Around
  readonly one: Exercise
  readonly choose: Picking['choose']
}) {
  const { words } = around
  return (
    <li className="programme-tile">
      <Toggle words={words} chosen={{ exercise, unit }} choose={choose} {...standing}>
        <Figure exercise={exercise} words={words} poses="last" />
      </Toggle>
      <Objections view={around} exercise={exercise} />
    </li>
  )
})

function Toggle({
  words,
  chosen,
  choose,
  isChosen,
  isFull,
  className = 'programme-choice',
  children,
}: Standing & {
  readonly words: ProgrammeView['words']
  readonly chosen: Chosen
  readonly choose: Picking['choose']
  readonly className?: string
  readonly children?: ReactNode
}) {
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
  const { words, say, content, exercises, programme } = view
  const standing = useStanding(view)
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
          <Toggle
            key={activity}
            words={words}
            chosen={{ activity, unit }}
            choose={choose}
            {...standing({ activity, unit })}
            className="answer"
          />
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
