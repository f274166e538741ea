// Each activity with its eleven numbers, and what they come to.

import type { Problem } from '@lende/engine'
import type { ActivitiesStructure } from '@lende/instruments'
import { readAdministration, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { useId, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { Line } from './activity-lines.ts'
import type { Asked } from './asked.ts'
import type { Entry } from './filled-form.ts'
import { activitiesRaw } from './filled-form.ts'
import { formProblem } from './form-problem.ts'
import { moveOn } from './move-on.ts'
import { NoAnswer } from './no-answer.tsx'
import { pointChoices, RatingChoices } from './rating-choices.tsx'
import { ScoreSoFar } from './score-so-far.tsx'

export function ActivitiesForm({
  view,
  instrument,
  answer,
  structure,
  entry,
  lines,
  change,
}: Asked & {
  readonly structure: ActivitiesStructure
  readonly entry: Entry
  readonly lines: readonly Line[]
  readonly change: (lines: readonly Line[]) => void
}) {
  const say = useMessages().instruments
  const { words } = view.product
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const raw = activitiesRaw(instrument, entry, lines)
  const read = readAdministration(instrument, raw, [])
  const isComplete = read.ok && score(instrument, read.value).status === 'complete'
  const isAgain = lines.some(({ before }) => before !== undefined)
  const { count, scale } = structure
  const set = (at: number, line: Partial<Line>): void => {
    setProblems([])
    change(lines.map((one, index) => (index === at ? { ...one, ...line } : one)))
  }
  const text = (key: string): string => words.text(`instrument.${instrument.instrument}.${key}`)
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (read.ok) answer(raw)
        else setProblems(read.problems)
      }}
    >
      <div className="stack" data-gap="tight">
        <p>
          <strong>{text('wording.prompt.label')}</strong>
        </p>
        <p className="soft">{isAgain ? say.sameActivities : text('wording.recall.note')}</p>
        <p className="soft small keyboard-only">{say.itemKeys}</p>
      </div>
      <ol className="items">
        {lines.map((line, index) => (
          <ActivityRow
            // A line is known by its place: its words change as they are typed.
            key={index}
            place={index + 1}
            line={line}
            scale={scale}
            ends={[text('structure.scale.min.label'), text('structure.scale.max.label')]}
            words={words}
            set={(part) => set(index, part)}
          />
        ))}
      </ol>
      {isAgain || lines.length >= count.max ? null : (
        <Button
          kind="quiet"
          className="instrument-aside"
          onPress={() => change([...lines, { activity: '', rating: 'not-asked' }])}
        >
          {say.addActivity(lines.length, count.max)}
        </Button>
      )}
      {problems.map((problem) => (
        <p className="mistake" role="alert" key={`${problem.kind} ${problem.path.join()}`}>
          {problem.path.at(-1) === 'activities'
            ? say.activitiesNeeded(count.min, count.max)
            : formProblem(problem, words, say)}
        </p>
      ))}
      <div className="row">
        <Button type="submit">{!read.ok || isComplete ? say.use : say.useAsBounds}</Button>
      </div>
      {read.ok ? <ScoreSoFar view={view} instrument={instrument} administration={read.value} /> : null}
    </form>
  )
}

function ActivityRow({
  place,
  line: { activity, rating, before },
  scale: { min, max },
  ends,
  words,
  set,
}: {
  readonly place: number
  readonly line: Line
  readonly scale: ActivitiesStructure['scale']
  readonly ends: readonly [string, string]
  readonly words: Words
  readonly set: (line: Partial<Line>) => void
}) {
  const say = useMessages().instruments
  const id = useId()
  const name = say.activity(place)
  const isAgain = before !== undefined
  return (
    <li className="item">
      <div className="item-line" data-tall>
        <NoAnswer
          item={name}
          standing={typeof rating === 'number' ? 'answered' : rating}
          words={words}
          choose={(reason) => set({ rating: reason })}
        />
        <div className="item-body">
          {isAgain ? (
            <p className="item-text" id={`${id}-text`}>
              {activity}{' '}
              {typeof before === 'number' ? <span className="soft small">{say.lastTime(String(before))}</span> : null}
            </p>
          ) : (
            <input
              className="input activity"
              data-entry
              data-typed={place === 1 || undefined}
              aria-label={words.labelled(name, say.ownWords)}
              placeholder={name}
              autoComplete="off"
              spellCheck={false}
              value={activity}
              onChange={({ target }) => set({ activity: target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                moveOn(event.currentTarget)
              }}
            />
          )}
          <div className="scale-block">
            <RatingChoices
              name={id}
              label={isAgain ? words.labelled(name, activity) : name}
              choices={pointChoices(min.value, max.value)}
              chosen={typeof rating === 'number' ? String(rating) : null}
              choose={(value) => set({ rating: Number(value) })}
              typed={place === 1 && isAgain}
              isScale
            />
            {place === 1 ? (
              <p className="scale-ends soft small">
                <span>{words.labelled(String(min.value), ends[0])}</span>
                <span>{words.labelled(String(max.value), ends[1])}</span>
              </p>
            ) : null}
          </div>
        </div>
      </div>
    </li>
  )
}
