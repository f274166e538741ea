// The course over all contacts, today included: what was measured, drawn from the second time on, and always in a table.

import './trend.css'
import type { Administration } from '@lende/instruments'
import { interpret, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import {
  administrationInWords,
  amountInWords,
  answerInWords,
  classInWords,
  decimal,
  labelOf,
  pointsInWords,
} from '@lende/wording'
import { useEffect, useState } from 'react'
import { factOf } from '../../consult/reading.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { dayInWords } from './day-in-words.ts'
import { sessionsBelow } from './session-limit.ts'
import { aboutInWords } from './single-question.tsx'
import { TrendChart } from './trend-chart.tsx'
import type { Trend } from './trend-points.ts'
import { thresholdsOf, trendsOf } from './trend-points.ts'

export function TrendPanel({ view }: { readonly view: View }) {
  const say = useMessages().instruments
  const { product, outcome } = view
  const [areTables, setTables] = useState(false)
  useTableKey(() => setTables((shown) => !shown))
  const trends = product.instruments.flatMap((instrument) => trendsOf(instrument, outcome.theCase))
  const ordered = [...trends.filter(isDrawable), ...trends.filter((trend) => !isDrawable(trend))]
  const isDrawn = trends.some(isDrawable)
  return (
    <section className="trend-panel stack" aria-labelledby="trend-title">
      <div className="row trend-head">
        <h2 id="trend-title">{say.course}</h2>
        {isDrawn ? (
          <Button
            kind="quiet"
            hint="t"
            className="screen-only"
            aria-pressed={areTables}
            onPress={() => setTables(!areTables)}
          >
            {areTables ? say.asDrawing : say.asTable}
          </Button>
        ) : null}
      </div>
      <Counts view={view} />
      {trends.length === 0 ? <p className="soft">{say.nothingMeasured}</p> : null}
      <div className="trends">
        {ordered.map((trend) => (
          <TrendFigure key={keyOf(trend)} trend={trend} words={product.words} isTable={areTables} />
        ))}
      </div>
    </section>
  )
}

const keyOf = ({ instrument, about, points }: Trend): string =>
  [instrument.instrument, about.site, about.recall, points[0]?.on].join(' ')

/** Two points make a line; groups are told, not drawn. */
const isDrawable = ({ instrument, points }: Trend): boolean =>
  points.length > 1 && instrument.scoring.classes === undefined

function TrendFigure({
  trend,
  words,
  isTable,
}: {
  readonly trend: Trend
  readonly words: Words
  readonly isTable: boolean
}) {
  const { instrument, about, points } = trend
  const key = `instrument.${instrument.instrument}`
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const scored = score(instrument, last.administration)
  const earlier = first === last ? undefined : first.administration
  const drawn = isDrawable(trend) && !isTable
  return (
    <figure className="trend">
      <figcaption>
        <h3>
          {words.text(`${key}.name`)}
          {about.site === undefined ? null : <span className="soft"> {aboutInWords(about, instrument, words)}</span>}
        </h3>
        <ActivityNames administration={first.administration} words={words} />
        {earlier === undefined ? (
          <p>
            {words.labelled(dayInWords(last.on, words), '')}
            <strong>{administrationInWords(instrument, last.administration, words)}</strong>
          </p>
        ) : null}
        <p>{words.text(`${key}.decisions.${interpret(instrument, earlier, last.administration)}`)}</p>
        {scored.class ? <p>{words.text(`${key}.scoring.classes.${scored.class}.sentence`)}</p> : null}
      </figcaption>
      {drawn ? <TrendChart trend={trend} words={words} /> : null}
      {drawn ? <Legend trend={trend} words={words} /> : null}
      {earlier === undefined ? null : <TrendTable trend={trend} words={words} isHidden={drawn} />}
    </figure>
  )
}

/** Which activities these numbers are about, in the patient's own words. */
const ActivityNames = ({
  administration,
  words,
}: {
  readonly administration: Administration
  readonly words: Words
}) =>
  administration.kind === 'activities' ? (
    <p className="soft small">{words.series(administration.activities.map(({ activity }) => activity))}</p>
  ) : null

/** What the band and the dots stand for, or that no threshold is known. */
function Legend({ trend, words }: { readonly trend: Trend; readonly words: Words }) {
  const say = useMessages().instruments
  const { instrument } = trend
  const { bands, important } = thresholdsOf(trend)
  const { points, percent } = instrument.change.important
  const steps = [
    points === undefined ? '' : amountInWords(points.value, 'points', words),
    percent === undefined ? '' : `${decimal(percent.value, words)} %`,
  ].filter(Boolean)
  const error = words.text(`instrument.${instrument.instrument}.change.error.note`)
  return (
    <p className="soft small">
      {bands.length > 0 ? `${say.band} ` : ''}
      {error}
      {important.length > 0 ? ` ${say.dotted(words.series(steps))}` : ''}
    </p>
  )
}

/** The twin of the drawing; a screen reader finds it whether it is shown or not. */
function TrendTable({
  trend,
  words,
  isHidden,
}: {
  readonly trend: Trend
  readonly words: Words
  readonly isHidden: boolean
}) {
  const say = useMessages().instruments
  const { instrument, points } = trend
  const hasClasses = instrument.scoring.classes !== undefined
  return (
    <table className={isHidden ? 'visually-hidden' : ''}>
      <caption className="visually-hidden">{words.text(`instrument.${instrument.instrument}.name`)}</caption>
      <thead>
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col">{words.say('score')}</th>
          {hasClasses ? <th scope="col">{words.say('scoreClass')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {points.map(({ on, administration }, index) => {
          const scored = score(instrument, administration)
          return (
            <tr key={`${on} ${index}`}>
              <th scope="row">{dayInWords(on, words)}</th>
              <td>{pointsInWords(scored, words)}</td>
              {hasClasses ? <td>{classInWords(scored, words)}</td> : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Days of absence and sessions so far, where they are known. */
function Counts({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().instruments
  const { words, guideline } = product
  const known = ['days-absent', 'sessions-in-profile-1'].flatMap((id) => {
    const answer = outcome.answers.get(id)
    if (answer === undefined || answer.kind === 'absent') return []
    const most = sessionsBelow(guideline, id)
    const said = answerInWords(answer, factOf(guideline, id), words)
    return [{ id, said: most === undefined ? said : say.outOf(said, most) }]
  })
  if (known.length === 0) return null
  return (
    <dl className="trend-counts">
      {known.map(({ id, said }) => (
        <div key={id}>
          <dt className="soft">{labelOf(id, words)}</dt>
          <dd className="numerals">{said}</dd>
        </div>
      ))}
    </dl>
  )
}

const keepsItsKeys = 'input, textarea, select, dialog, [role=dialog], [role=alertdialog]'

/** The tables are one key away. */
function useTableKey(toggle: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isSpokenFor = event.target instanceof Element && event.target.closest(keepsItsKeys) !== null
      if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey || isSpokenFor) return
      toggle()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
