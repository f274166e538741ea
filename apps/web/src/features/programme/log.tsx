// How the weeks went: one tap a week. The log asks what was done, not how much it hurt; only who is guided by the pain
// in the leg says how the leg was afterwards.

import type { LegAfter, Programme } from '@lende/care'
import { legAfter, loggedIn, weekOn, weeksBegun, withLogged } from '@lende/care'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import type { Planned, ProgrammeView } from './programme-view.ts'
import { agree } from './programme-view.ts'

const mostInSight = 2

export function Log({ view, programme }: Planned) {
  const { say, advice } = view
  const weeks = fullFirst(weeksBegun(programme, advice.on), weekOn(programme, advice.on))
  if (weeks.length === 0) return null
  const week = (one: number) => <Week key={one} view={view} programme={programme} week={one} />
  return (
    <section className="programme-part">
      <h2>{say.log}</h2>
      {weeks.slice(0, mostInSight).map(week)}
      {weeks.length <= mostInSight ? null : (
        <Folded className="programme-fold" summary={<summary>{say.earlierWeeks}</summary>}>
          {() => <div className="stack">{weeks.slice(mostInSight).map(week)}</div>}
        </Folded>
      )}
    </section>
  )
}

/** The week that has just passed is asked first; the one that still runs comes after it. */
function fullFirst([latest, before, ...others]: readonly number[], running: number): readonly number[] {
  const two = [latest, before].flatMap((week) => week ?? [])
  return [...(latest === running ? two.toReversed() : two), ...others]
}

function Week({ view, programme, week }: Planned & { readonly week: number }) {
  const { say } = view
  const logged = loggedIn(programme, week)
  return (
    <fieldset className="programme-week">
      <legend>{say.kept(week, programme.sessions)}</legend>
      <div className="answers programme-kept" data-scale>
        {Array.from({ length: 8 }, (_, kept) => (
          <AnswerButton
            key={kept}
            label={kept}
            chosen={logged?.kept === kept}
            answer={() => agree(withLogged(programme, week, kept, logged?.after))}
          />
        ))}
      </div>
      {programme.way === 'pain-guided' && logged !== undefined ? (
        <After view={view} programme={programme} week={week} kept={logged.kept} after={logged.after} />
      ) : null}
    </fieldset>
  )
}

function After({
  view: { say },
  programme,
  week,
  kept,
  after,
}: {
  readonly view: ProgrammeView
  readonly programme: Programme
  readonly week: number
  readonly kept: number
  readonly after: LegAfter | undefined
}) {
  return (
    <fieldset className="programme-after">
      <legend>{say.after}</legend>
      <div className="answers">
        {legAfter.map((one) => (
          <AnswerButton
            key={one}
            label={say.afterOf[one]}
            chosen={after === one}
            answer={() => agree(withLogged(programme, week, kept, one))}
          />
        ))}
      </div>
    </fieldset>
  )
}
