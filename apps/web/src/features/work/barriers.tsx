// What is in the way, who can act on it, and what that is: in words that say nothing of what somebody has.

import type { PlanBarrier } from '@lende/care'
import { answerTo, fitting } from '@lende/care'
import { Button } from '../../design-system/button.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { Section } from './section.tsx'
import type { PlanView } from './work-view.ts'

/** What fits on a line of the sheet. */
const longestWhat = 100

export function Barriers({ view }: { readonly view: PlanView }) {
  const say = useCareMessages().work
  const { plan, content } = view
  const known = content.barriers.map(({ barrier }) => barrier)
  const rows = (plan.barriers ?? []).filter(({ barrier }) => known.includes(barrier))
  return (
    <Section title={say.barriers} part="barriers">
      {rows.length === 0 ? null : (
        <ul className="work-barriers">
          {rows.map((row) => (
            <Row key={row.barrier} view={view} row={row} />
          ))}
        </ul>
      )}
      <Add view={view} />
    </Section>
  )
}

function withBarriers({ plan, change }: PlanView, barriers: readonly PlanBarrier[]): void {
  const { barriers: _, ...rest } = plan
  change(barriers.length === 0 ? rest : { ...rest, barriers })
}

function Row({ view, row }: { readonly view: PlanView; readonly row: PlanBarrier }) {
  const say = useCareMessages().work
  const { plan, content, kind, outcome, product } = view
  const { words } = product
  const name = words.text(`work-plan.barrier.${row.barrier}`)
  const all = plan.barriers ?? []
  const put = ({ who, what, ...rest }: PlanBarrier): void => {
    const next = { ...rest, ...(who && { who }), ...(what && { what }) }
    withBarriers(
      view,
      all.map((one) => (one.barrier === row.barrier ? next : one)),
    )
  }
  return (
    <li>
      <p className="first-letter work-barrier">{name}</p>
      <select
        className="input"
        aria-label={say.whoFor(name)}
        value={row.who ?? ''}
        onChange={({ target }) => put({ ...row, who: target.value })}
      >
        <option value="">{say.whoNobody}</option>
        {fitting(content.actors, kind, outcome.advice).map(({ actor }) => (
          <option key={actor} value={actor}>
            {words.text(`work-plan.actor.${actor}`)}
          </option>
        ))}
      </select>
      <input
        className="input"
        aria-label={say.whatFor(name)}
        placeholder={say.what}
        autoComplete="off"
        maxLength={longestWhat}
        value={row.what ?? ''}
        onChange={({ target }) => put({ ...row, what: target.value })}
      />
      <Button
        kind="quiet"
        aria-label={say.removeOf(name)}
        onPress={() =>
          withBarriers(
            view,
            all.filter((one) => one.barrier !== row.barrier),
          )
        }
      >
        {say.remove}
      </Button>
    </li>
  )
}

/** The barriers that are not on the list yet; those that an answer of the consult points to come first. */
function Add({ view }: { readonly view: PlanView }) {
  const say = useCareMessages().work
  const { plan, content, kind, outcome, product } = view
  const listed = (plan.barriers ?? []).map(({ barrier }) => barrier)
  const left = fitting(content.barriers, kind, outcome.advice).filter(({ barrier }) => !listed.includes(barrier))
  if (left.length === 0) return null
  const isPointedTo = ({ when }: (typeof left)[number]): boolean =>
    when !== undefined && answerTo(when.fact, outcome.answers) === when.is
  return (
    <fieldset className="work-suggestions">
      <legend className="soft small">{say.barriersAdd}</legend>
      {left
        .toSorted((one, other) => Number(isPointedTo(other)) - Number(isPointedTo(one)))
        .map((one) => (
          <Button
            key={one.barrier}
            className="small"
            onPress={() => withBarriers(view, [...(plan.barriers ?? []), { barrier: one.barrier }])}
          >
            {product.words.text(`work-plan.barrier.${one.barrier}`)}
            {isPointedTo(one) ? <span className="soft"> {say.fromConsult}</span> : null}
          </Button>
        ))}
    </fieldset>
  )
}
