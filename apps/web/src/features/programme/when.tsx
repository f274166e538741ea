// On which days, for how long, and what the first two weeks look like.

import { beginningOn, quotaOn, trainingDays, weekOn } from '@lende/care'
import { isCivilDate } from '@lende/engine'
import { useId } from 'react'
import { Choice } from '../settings/choice.tsx'
import { nameOf, shortDayIn } from './item-words.ts'
import type { Planned } from './programme-view.ts'
import { agree } from './programme-view.ts'

export function When({ view: { say, content, advice }, programme }: Planned) {
  const id = useId()
  const choices = (of: readonly number[]) => of.map((one) => ({ value: String(one), name: String(one) }))
  return (
    <section className="programme-part">
      <h2>{say.when}</h2>
      <div className="programme-when">
        <Choice
          label={say.sessions}
          options={choices(content.sessions.of)}
          value={String(programme.sessions)}
          choose={(sessions) => agree({ ...programme, sessions: Number(sessions) })}
        />
        <Choice
          label={say.weeks}
          options={choices(content.weeks.of)}
          value={String(programme.weeks)}
          choose={(weeks) => agree({ ...programme, weeks: Number(weeks) })}
        />
        <div className="field">
          <label htmlFor={id}>{say.from}</label>
          <input
            id={id}
            className="input"
            type="date"
            autoComplete="off"
            min={advice.on}
            value={programme.from}
            onChange={({ target }) =>
              isCivilDate(target.value) ? agree(beginningOn(programme, target.value)) : undefined
            }
          />
        </div>
      </div>
    </section>
  )
}

export function FirstWeeks({ view, programme }: Planned) {
  const { say } = view
  return (
    <section className="programme-part">
      <h2>{say.firstWeeks}</h2>
      <QuotaTable
        view={view}
        programme={programme}
        days={trainingDays(programme).filter((day) => weekOn(programme, day) <= 2)}
      />
    </section>
  )
}

export function QuotaTable({ view: { words, say }, programme, days }: Planned & { readonly days: readonly string[] }) {
  const { items } = programme
  return (
    <table className="programme-table">
      <thead>
        <tr>
          <th scope="col">{say.patient.day}</th>
          {items.map((item, place) => (
            <th key={place} scope="col">
              <span className="programme-number" aria-hidden="true">
                {place + 1}
              </span>
              <span className="programme-column">{nameOf(item, words)}</span>
              <span className="programme-unit soft small">{say.patient.unit[item.unit]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{shortDayIn(words, day)}</th>
            {items.map((item, place) => (
              <td key={place}>{quotaOn(item, day) ?? <ToTry name={say.patient.first} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Nobody knows yet how much. */
const ToTry = ({ name }: { readonly name: string }) => (
  <>
    <span className="mark" aria-hidden="true" />
    <span className="visually-hidden">{name}</span>
  </>
)
