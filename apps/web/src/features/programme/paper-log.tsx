// The days on paper, with what is due and a box to tick. Pain is not asked, but for who is guided by it.

import type { Item } from '@lende/care'
import { legAfter, quotaOn, trainingDays } from '@lende/care'
import { nameOf, shortDayIn } from './item-words.ts'
import type { Planned } from './programme-view.ts'

/** As many weeks as fit beside each other on a page. */
const mostWeeks = 6

export function PaperLog({ view, programme }: Planned) {
  const { say, advice } = view
  const all = trainingDays(programme)
  const coming = all.filter((day) => day >= advice.on)
  const days = (coming.length === 0 ? all : coming).slice(0, mostWeeks * programme.sessions)
  const half = Math.ceil(days.length / 2)
  return (
    <section className="paper-log">
      <h2>{say.patient.log}</h2>
      <p>{say.patient.logHint}</p>
      <div className="paper-two">
        <Days view={view} programme={programme} days={days.slice(0, half)} />
        <Days view={view} programme={programme} days={days.slice(half)} />
      </div>
    </section>
  )
}

function Days({ view: { words, say }, programme, days }: Planned & { readonly days: readonly string[] }) {
  const { items, way } = programme
  const isGuided = way === 'pain-guided'
  if (days.length === 0) return null
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.patient.day}</th>
          {items.map((item, place) => (
            <th key={place} scope="col">
              {place + 1}. {nameOf(item, words)}
            </th>
          ))}
          {isGuided ? <th scope="col">{say.patient.after}</th> : null}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{shortDayIn(words, day)}</th>
            {items.map((item, place) => (
              <td key={place}>
                <span className="programme-paper-box" />
                {dueOf(item, day)}
              </td>
            ))}
            {isGuided ? <After of={say.patient.afterOf} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number only where it follows the calendar: otherwise the patient does what was agreed, as able. */
const dueOf = (item: Item, day: string): number | null => (item.steps === undefined ? null : quotaOn(item, day))

const After = ({ of }: { readonly of: Planned['view']['say']['patient']['afterOf'] }) => (
  <td className="paper-after">
    {legAfter.map((one) => (
      <span key={one}>
        <span className="paper-round" />
        {of[one]}
      </span>
    ))}
  </td>
)
