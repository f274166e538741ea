// The days of absence as a thin line: which day it is today, what the rules and the law know of other days, and, once a
// rule asks for it, whether there are agreements.

import type { AbsenceMark, Absence as Days } from '@lende/care'
import { absenceIn, absenceMarks, answerTo, givenNow } from '@lende/care'
import { purposesOf } from '@lende/engine'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { Question } from '../consult/question.tsx'
import { Section } from './section.tsx'
import type { WorkView } from './work-view.ts'
import { dayNumber, shortDays } from './work-view.ts'

export function Absence({ view }: { readonly view: WorkView }) {
  const say = useCareMessages().work
  const { content, outcome } = view
  const { ladder, absence: rules } = content
  if (view.kind !== 'paid' || answerTo(ladder.fact, outcome.answers) !== rules.is) return null
  const absence = absenceIn(outcome.answers, content)
  return (
    <Section title={say.absence} part="absence">
      {absence === null ? (
        <Question view={view} ask={rules.since} focus={false} />
      ) : (
        <Counted key={absence.since.from} view={view} absence={absence} />
      )}
      <Agreements view={view} />
    </Section>
  )
}

function Counted({ view, absence }: { readonly view: WorkView; readonly absence: Days }) {
  const say = useCareMessages().work
  const [isChanging, setChanging] = useState(false)
  const { words } = view.product
  const { on } = view.state.consult
  return (
    <>
      <p className="work-day">
        <strong>{say.day(dayNumber(absence.day))}</strong>{' '}
        <span className="soft">{say.since(shortDays(words, absence.since, on, say.between))}</span>
      </p>
      <Button kind="quiet" className="work-change" aria-expanded={isChanging} onPress={() => setChanging(!isChanging)}>
        {say.changeDay}
      </Button>
      {isChanging ? <Question view={view} ask={view.content.absence.since} focus /> : null}
      <TimeLine view={view} absence={absence} />
    </>
  )
}

/** So many steps that are still to come stand in sight; later ones unfold. */
const ahead = 2

function TimeLine({ view, absence }: { readonly view: WorkView; readonly absence: Days }) {
  const say = useCareMessages().work
  const marks = absenceMarks(view.content, absence, view.outcome.advice)
  const reached = marks.filter((one) => one.isReached)
  const coming = marks.filter((one) => !one.isReached)
  const later = coming.slice(ahead)
  return (
    <div className="work-line">
      <ol>
        {reached.map((one) => (
          <Mark key={one.mark.mark} view={view} one={one} />
        ))}
        <li data-today>
          <span className="work-today">{say.today(dayNumber(absence.day))}</span>
        </li>
        {coming.slice(0, ahead).map((one) => (
          <Mark key={one.mark.mark} view={view} one={one} />
        ))}
      </ol>
      {later.length === 0 ? null : (
        <Folded className="work-later" summary={<summary>{say.later(later.length)}</summary>}>
          {() => (
            <ol>
              {later.map((one) => (
                <Mark key={one.mark.mark} view={view} one={one} />
              ))}
            </ol>
          )}
        </Folded>
      )}
      <p className="soft small">{say.marksMean}</p>
    </div>
  )
}

function Mark({
  view: { product, state },
  one: { mark, falls, isReached, isAdvised },
}: {
  readonly view: WorkView
  readonly one: AbsenceMark
}) {
  const say = useCareMessages().work
  const { words } = product
  const { cite, attested, reading } = mark.source
  const tags = [
    words.word('guideline', cite),
    ...(reading === 'own-choice' ? [words.word('reading', reading)] : []),
    ...(attested === 'to-verify' ? [words.word('attested', attested)] : []),
  ]
  return (
    <li data-reached={isReached || undefined}>
      <p className="numerals">
        {say.day(String(mark['from-day']))}
        <span className="soft">, {shortDays(words, falls, state.consult.on, say.between)}</span>
        {isAdvised ? <strong className="work-advised">{say.advisedNow}</strong> : null}
      </p>
      <p className="first-letter">{words.text(`work-clinician.mark.${mark.mark}`)}</p>
      <p className="soft small">{words.series(tags)}</p>
    </li>
  )
}

/** Asked only where advice about work still hangs on it, as the rules say; what was answered stays in sight. */
function Agreements({ view }: { readonly view: WorkView }) {
  const { content, product, outcome, state } = view
  const { agreements, days } = content.absence
  const { advice, answers } = outcome
  if (!answers.has(days)) return null
  const purposes = purposesOf(product.engine, answers, advice)
  const aboutWork = new Set(
    product.guideline.recommendations.filter(({ action }) => content.actions.includes(action)).map(({ id }) => id),
  )
  const isAdvised = givenNow(advice.recommendations).some(({ id }) => agreements.with.includes(id))
  const stillAsked = (ask: string): boolean => purposes.get(ask)?.some(({ id }) => aboutWork.has(id)) === true
  return agreements.ask
    .filter((ask) => state.consult.given.has(ask) || stillAsked(ask) || (isAdvised && ask === agreements.ask.at(-1)))
    .map((ask) => <Question key={ask} view={view} ask={ask} focus={false} />)
}
