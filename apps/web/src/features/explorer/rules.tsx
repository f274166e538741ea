// Rules: all of them by what they are for, and each in words with everything that uses it.

import type { Guideline } from '@lende/engine'
import { ruleName } from '@lende/wording'
import { Link } from 'wouter'
import { NotFound, Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { ProvenanceNote } from './provenance.tsx'
import { RuleLink, RuleTree } from './tree.tsx'
import { useExplorer } from './use-explorer.ts'
import { UsesList } from './uses-list.tsx'

const groups = ['between', 'tiers', 'classes', 'scope', 'advice', 'generated'] as const
type GroupName = (typeof groups)[number]

/** What a rule is for. */
function groupsOf(guideline: Guideline): (id: string, generated: boolean) => GroupName {
  const tiers = new Set(guideline.dangers.flatMap((danger) => danger.tiers.map(({ rule }) => rule)))
  const classes = new Set(guideline.classifications.flatMap((one) => one.classes.map(({ proposed }) => proposed)))
  const scope = new Set(guideline.scope.map(({ rule }) => rule))
  const advice = new Set(guideline.recommendations.map(({ rule }) => rule))
  return (id, generated) => {
    if (tiers.has(id)) return 'tiers'
    if (classes.has(id)) return 'classes'
    if (scope.has(id)) return 'scope'
    if (advice.has(id)) return 'advice'
    return generated ? 'generated' : 'between'
  }
}

export function RuleList() {
  const { guideline, words, say } = useExplorer()
  const groupOf = groupsOf(guideline)
  return (
    <Page title={say.sections.rules} under={say.about.rules}>
      {groups.map((group) => {
        const rules = guideline.rules.filter(({ id, generated }) => groupOf(id, generated) === group)
        return (
          <Part key={group} title={say.ruleGroups[group]} count={rules.length}>
            <ul className="entry-lines">
              {rules.map(({ id }) => (
                <li key={id}>
                  <Link
                    href={group === 'advice' ? placeOf.recommendation(id) : placeOf.rule(id)}
                    className="entry-line"
                  >
                    <span className="line-text">{ruleName(id, guideline, words)}</span>
                    <span className="soft small name">{id}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Part>
        )
      })}
    </Page>
  )
}

export function RulePage({ id }: { readonly id: string }) {
  const { guideline, words, links } = useExplorer()
  const rule = guideline.rules.find((one) => one.id === id)
  if (rule === undefined) return <NotFound />
  const because = `rule.${id}.because`
  return (
    <Page
      of="rules"
      title={ruleName(id, guideline, words)}
      margin={<ProvenanceNote name={id} provenance={rule.provenance} />}
    >
      {words.has(because) ? <p>{words.text(because)}</p> : null}
      <Part title={words.say('when')}>
        <RuleTree rule={id} />
      </Part>
      <UsesList uses={links.ofRule(id)} />
    </Page>
  )
}

/** Rules by name, one a line. */
export const RuleLines = ({ rules }: { readonly rules: readonly string[] }) => (
  <ul className="plain-lines">
    {rules.map((rule) => (
      <li key={rule}>
        <RuleLink rule={rule} />
      </li>
    ))}
  </ul>
)
