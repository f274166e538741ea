// The coming two weeks: what the advice says, what patient and clinician choose at the table, and when they meet again.

import { useId } from 'react'
import { Section } from './said.tsx'
import type { Agreed, TogetherView } from './together-view.ts'

export const mostActivities = 3
/** As much as fits on a line of the leaflet. */
const longest = 60

export function PlanLines({ view: { words, say, chosen } }: { readonly view: TogetherView }) {
  if (chosen.plan.length === 0) return null
  return (
    <dl className="together-plan">
      {chosen.plan.map(({ line, about }) => (
        <div key={line}>
          <dt>{say.planAbout[about]}</dt>
          <dd>{words.text(`together.plan.${line}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Plan({ view, agree }: Agreeing) {
  const { say, chosen } = view
  if (chosen.plan.length === 0) return <NextVisit view={view} agree={agree} />
  return (
    <Section title={say.plan} kind="plan">
      <div className="together-two">
        <PlanLines view={view} />
        <div className="together-agree">
          <Activities view={view} agree={agree} />
          <NextVisit view={view} agree={agree} />
        </div>
      </div>
    </Section>
  )
}

interface Agreeing {
  readonly view: TogetherView
  readonly agree: (agreed: Omit<Agreed, 'programme'>) => void
}

function Activities({ view: { say, agreed }, agree }: Agreeing) {
  return (
    <fieldset className="together-activities">
      <legend>{say.activities}</legend>
      <ProgrammeNames agreed={agreed} />
      {agreed.activities.map((activity, place) => (
        <input
          key={place}
          className="input"
          aria-label={say.activity(place + 1)}
          autoComplete="off"
          maxLength={longest}
          value={activity}
          onChange={({ target }) =>
            agree({ ...agreed, activities: agreed.activities.map((one, at) => (at === place ? target.value : one)) })
          }
        />
      ))}
    </fieldset>
  )
}

/** The programme that was put together, by its names. */
export const ProgrammeNames = ({ agreed: { programme } }: { readonly agreed: Agreed }) =>
  programme.length === 0 ? null : (
    <ul className="together-programme">
      {programme.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )

function NextVisit({ view: { say, agreed, advice, chosen }, agree }: Agreeing) {
  const id = useId()
  const within = chosen.nextVisit?.['within-days']
  return (
    <div className="field together-next">
      <label htmlFor={id}>{say.nextVisit}</label>
      <input
        id={id}
        className="input"
        type="date"
        autoComplete="off"
        min={advice.on}
        value={agreed.nextVisit}
        onChange={({ target }) => agree({ ...agreed, nextVisit: target.value })}
        aria-describedby={within === undefined ? undefined : `${id}-within`}
      />
      {within === undefined ? null : (
        <p className="hint" id={`${id}-within`}>
          {say.within(within)}
        </p>
      )}
    </div>
  )
}
