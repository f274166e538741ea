// A programme of an earlier contact, as it stands: which week, what is due, how it went, and what is proposed.

import type { Programme } from '@lende/care'
import { loggedIn, proposalOn, quotaOn, weekOn, weeksBegun } from '@lende/care'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { Adjust } from './adjust.tsx'
import { Figure } from './figure.tsx'
import { amountIn, dayAndMonth, nameOf } from './item-words.ts'
import { Log } from './log.tsx'
import { Objections } from './objections.tsx'
import type { Planned, ProgrammeView } from './programme-view.ts'
import { stillFits } from './programme-view.ts'
import { NoLongerFits } from './way-choice.tsx'

export function Standing({ view, programme }: Planned) {
  const fits = stillFits(view, programme)
  const [reason, changeFor] = useState(fits ? '' : 'other-advice')
  return (
    <>
      <NoLongerFits view={view} programme={programme} />
      {fits ? <Due view={view} programme={programme} /> : null}
      <Log view={view} programme={programme} />
      {fits ? <Proposed view={view} programme={programme} changeFor={changeFor} /> : null}
      <Adjust key={reason} view={view} programme={programme} proposed={reason} />
    </>
  )
}

function Due({ view, programme }: Planned) {
  const { words, say, advice } = view
  const week = weekOn(programme, advice.on)
  return (
    <section className="programme-part">
      <h2>{whereIn(programme, week, say)}</h2>
      <p>
        {words.text(`programme.way.${programme.way}.name`)}. {say.patient.aWeek(programme.sessions)}.{' '}
        {say.since(dayAndMonth(words, programme.from))}
      </p>
      <ol className="programme-items">
        {programme.items.map((item, place) => {
          const due = quotaOn(item, advice.on)
          return (
            <li key={place} className="programme-item">
              <Figure exercise={item.exercise} words={words} poses="last" />
              <div className="programme-item-words">
                <h3>{nameOf(item, words)}</h3>
                <Objections view={view} exercise={item.exercise} />
                <p className={due === null ? 'soft' : 'programme-plan'}>
                  {due === null ? say.notTried : say.now(amountIn(item.unit, due, say.patient))}
                </p>
                {item.steps === undefined ? null : (
                  <p className="soft small">{say.goalIs(amountIn(item.unit, item.steps.to, say.patient))}</p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function whereIn({ weeks }: Programme, week: number, say: ProgrammeView['say']): string {
  if (week === 0) return say.notBegun
  return week > weeks ? say.ended : say.week(week, weeks)
}

/** One proposal, and what in the log it follows from. */
function Proposed({
  view: { words, say, content, advice },
  programme,
  changeFor,
}: Planned & { readonly changeFor: (reason: string) => void }) {
  const proposal = proposalOn(content, programme, advice.on)
  if (proposal === undefined) return null
  const reason = proposal['change-for']
  const log = weeksBegun(programme, advice.on)
    .flatMap((week) => loggedIn(programme, week) ?? [])
    .slice(0, 2)
    .map(({ week, kept, after }) =>
      [say.keptOf(week, kept, programme.sessions), after === undefined ? '' : say.afterOf[after]]
        .filter(Boolean)
        .join(', '),
    )
  return (
    <section className="programme-part">
      <h2>{say.proposal}</h2>
      <p className="programme-lead" aria-live="polite">
        {words.text(`programme.proposal.${proposal.proposal}`)}
      </p>
      {reason === undefined ? null : (
        <Button className="programme-change" onPress={() => changeFor(reason)}>
          {say.adjust}
        </Button>
      )}
      {log.length === 0 ? null : <p className="soft small">{words.series(log)}.</p>}
    </section>
  )
}
