// What rests on something: every rule, recommendation, danger, class, question and property that uses it.

import { labelOf } from '@lende/wording'
import { Link } from 'wouter'
import type { Uses } from './backlinks.ts'
import { Part } from './page.tsx'
import { placeOf, sections } from './places.ts'
import { RuleLink } from './tree.tsx'
import { useExplorer } from './use-explorer.ts'

export function UsesList({ uses, except = '' }: { readonly uses: Uses; readonly except?: string }) {
  const { guideline, words, say } = useExplorer()
  const advised = new Set(guideline.recommendations.map(({ id }) => id))
  const others = uses.rules.filter((id) => id !== except)
  const groups = [
    {
      name: say.usedBy.recommendations,
      items: [...uses.recommendations, ...others.filter((id) => advised.has(id))]
        .filter((id) => id !== except)
        .map((id) => ({ id, to: placeOf.recommendation(id), text: words.text(`recommendation.${id}.text`) })),
    },
    {
      name: say.usedBy.holds,
      items: uses.holds.map((id) => ({
        id,
        to: placeOf.recommendation(id),
        text: words.text(`recommendation.${id}.text`),
      })),
    },
    {
      name: say.usedBy.checklists,
      items: uses.checklists.map((id) => ({
        id,
        to: placeOf.recommendation(id),
        text: words.text(`recommendation.${id}.text`),
      })),
    },
    {
      name: say.usedBy.dangers,
      items: uses.dangers.map((id) => ({ id, to: placeOf.danger(id), text: words.text(`danger.${id}.name`) })),
    },
    {
      name: say.usedBy.classifications,
      items: uses.classifications.map((id) => ({
        id,
        to: placeOf.classification(id),
        text: words.text(`classification.${id}.name`),
      })),
    },
    {
      name: say.usedBy.facts,
      items: uses.facts.map((id) => ({ id, to: placeOf.fact(id), text: labelOf(id, words) })),
    },
    {
      name: say.usedBy.scope,
      items: uses.scope.map((id) => ({ id, to: placeOf.rule(id), text: words.text(`scope.${id}.name`) })),
    },
    {
      name: say.usedBy.properties,
      items: uses.properties.map((id) => ({ id, to: sections.proofs, text: words.text(`property.${id}`) })),
    },
  ].filter(({ items }) => items.length > 0)
  const rules = others.filter((id) => !advised.has(id))
  if (groups.length === 0 && rules.length === 0) return <p className="soft">{say.usedNowhere}</p>
  return (
    <Part title={say.usedIn}>
      <div className="uses">
        {rules.length === 0 ? null : (
          <Group name={say.usedBy.rules} count={rules.length}>
            {rules.map((id) => (
              <li key={id}>
                <RuleLink rule={id} />
              </li>
            ))}
          </Group>
        )}
        {groups.map(({ name, items }) => (
          <Group key={name} name={name} count={items.length}>
            {items.map(({ id, to, text }) => (
              <li key={id}>
                <Link href={to}>{text}</Link>
              </li>
            ))}
          </Group>
        ))}
      </div>
    </Part>
  )
}

/** Many are folded away; few stand open. */
const mostOpen = 8

function Group({
  name,
  count,
  children,
}: {
  readonly name: string
  readonly count: number
  readonly children: React.ReactNode
}) {
  return (
    <details className="folded" open={count <= mostOpen}>
      <summary>
        <h3>{name}</h3> <span className="soft numerals">{count}</span>
      </summary>
      <ul className="plain-lines">{children}</ul>
    </details>
  )
}
