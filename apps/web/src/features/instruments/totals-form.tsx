// The totals of an official form: type one, Tab, type the other, Enter. What they come to stands below before they count.

import type { Problem } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import { readAdministration, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { boundsInWords, pointsInWords } from '@lende/wording'
import type { FormEvent } from 'react'
import { useDeferredValue, useId, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { Messages } from '../../messages/nl.ts'
import type { Asked } from './asked.ts'
import type { Version } from './filled-form.ts'
import { totalsRaw } from './filled-form.ts'
import { fieldOf, formProblem } from './form-problem.ts'
import { ScoreSoFar } from './score-so-far.tsx'
import { VersionChoice } from './version-choice.tsx'

interface Field {
  readonly key: string
  readonly label: string
  readonly range: string
  readonly optional: boolean
}

export function TotalsForm({ view, instrument, given, answer, likely }: Asked) {
  const say = useMessages().instruments
  const { words } = view.product
  const id = useId()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => typedBefore(given))
  const [version, setVersion] = useState<Version>(given?.kind === 'total' ? instrument.version : null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const fields = fieldsOf(instrument, words, say)
  const raw = totalsRaw(instrument, typed, version)
  const read = readAdministration(instrument, raw, [])
  // What is typed is drawn first, what it comes to in the frame after it.
  const settled = useDeferredValue(read)
  const labels = new Map(fields.map(({ key, label }) => [key, label]))
  const mistakeOf = (key: string): Problem | undefined => problems.find((problem) => fieldOf(problem) === key)
  const others = problems.filter((problem) => !labels.has(fieldOf(problem)))
  const change = (key: string, text: string): void => {
    const next = { ...typed, [key]: text }
    const nextRaw = totalsRaw(instrument, next, version)
    if (readAdministration(instrument, nextRaw, []).ok) likely(nextRaw)
    setTyped(next)
    setProblems([])
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (read.ok) {
      answer(raw)
      return
    }
    setProblems(read.problems)
    const first = fields.findIndex(({ key }) => read.problems.some((problem) => fieldOf(problem) === key))
    event.currentTarget.querySelectorAll<HTMLElement>('input.points')[first]?.focus()
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <VersionChoice instrument={instrument} words={words} chosen={version} choose={setVersion} />
      <div className="totals">
        {fields.map(({ key, label, range, optional }, index) => {
          const mistake = mistakeOf(key)
          return (
            <div className="field" key={key}>
              <label htmlFor={`${id}-${key}`}>{label}</label>
              <input
                id={`${id}-${key}`}
                className="input points"
                inputMode="numeric"
                autoComplete="off"
                data-typed={index === 0 || undefined}
                value={typed[key] ?? ''}
                onChange={({ target }) => change(key, target.value)}
                aria-invalid={mistake !== undefined}
                aria-describedby={`${id}-${key}-range${mistake === undefined ? '' : ` ${id}-${key}-wrong`}`}
              />
              <p className="hint" id={`${id}-${key}-range`}>
                {words.series([range, optional ? say.mayBeEmpty : ''].filter(Boolean))}
              </p>
              {mistake === undefined ? null : (
                <p className="mistake" role="alert" id={`${id}-${key}-wrong`}>
                  {formProblem(mistake, words, say)}
                </p>
              )}
            </div>
          )
        })}
        <Button type="submit" hint="↵">
          {say.use}
        </Button>
      </div>
      {others.map((problem) => (
        <p className="mistake" role="alert" key={`${problem.kind} ${problem.path.join()}`}>
          {formProblem(problem, words, say)}
        </p>
      ))}
      {settled.ok ? <ScoreSoFar view={view} instrument={instrument} administration={settled.value} /> : null}
    </form>
  )
}

function typedBefore(given: Asked['given']): Readonly<Record<string, string>> {
  if (given?.kind !== 'total') return {}
  const parts = [...(given.subscales ?? [])].map(([id, points]) => [id, String(points)])
  return { total: String(given.total), 'activities-rated': String(given.rated), ...Object.fromEntries(parts) }
}

/** The total, then what goes with it: the number of activities, or the subscales, each with its range. */
function fieldsOf(instrument: Instrument, words: Words, say: Messages['instruments']): readonly Field[] {
  const { structure, scoring, version, direction } = instrument
  const id = instrument.instrument
  // The bounds of a form of which nothing is filled in are its whole range.
  const whole = score(instrument, {
    instrument: id,
    version,
    direction,
    form: 'official',
    kind: 'absent',
    because: 'not-possible',
  })
  if (structure.kind === 'chosen-activities') {
    const { min, max } = structure.count
    return [
      { key: 'total', label: say.total, range: '', optional: false },
      { key: 'activities-rated', label: say.activitiesRated, range: `${min} - ${max}`, optional: false },
    ]
  }
  const parts = Object.keys(scoring.subscales ?? {}).map((part) => {
    const bounds = whole.subscales?.[part]
    return {
      key: part,
      label: words.text(`instrument.${id}.scoring.subscales.${part}.name`),
      range: bounds === undefined ? '' : pointsInWords(bounds, words),
      optional: true,
    }
  })
  const range = whole.status === 'incomplete' ? boundsInWords(whole.bounds, words) : ''
  return [{ key: 'total', label: say.total, range, optional: false }, ...parts]
}
