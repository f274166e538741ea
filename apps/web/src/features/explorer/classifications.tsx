// Classifications: the picture of how a class follows, and each class with its conditions and what follows from it.

import type { Classification } from '@lende/engine'
import { labelOf } from '@lende/wording'
import { use } from 'react'
import { Link } from 'wouter'
import { figuresFor } from '../../explorer-data.ts'
import { Drawing } from './drawing.tsx'
import { NotFound, Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { ProvenanceNote } from './provenance.tsx'
import { RecommendationLines } from './recommendation-list.tsx'
import { RuleLink, RuleTree } from './tree.tsx'
import { useExplorer } from './use-explorer.ts'

export function ClassificationList() {
  const { guideline, words, say } = useExplorer()
  return (
    <Page title={say.sections.classifications} under={say.about.classifications}>
      <ul className="entry-lines">
        {guideline.classifications.map(({ id, guideline: set, classes }) => (
          <li key={id}>
            <Link href={placeOf.classification(id)} className="entry-line">
              <span className="line-text">{words.text(`classification.${id}.name`)}</span>
              <span className="soft small">
                {words.word('guideline', set)} ·{' '}
                {classes.map((one) => words.text(`classification.${id}.${one.id}.name`)).join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

export function ClassificationPage({ id }: { readonly id: string }) {
  const { guideline, words, say } = useExplorer()
  const figure = use(figuresFor(words.language)).find((one) => one.id === `class-${id}`)
  const one = guideline.classifications.find((each) => each.id === id)
  if (one === undefined) return <NotFound />
  const because = `classification.${id}.because`
  const first = guideline.rules.find((rule) => rule.id === one.classes[0]?.proposed)
  return (
    <Page
      of="classifications"
      title={words.text(`classification.${id}.name`)}
      under={words.word('guideline', one.guideline)}
      margin={<ProvenanceNote name={id} provenance={first?.provenance} />}
    >
      {words.has(because) ? <p>{words.text(because)}</p> : null}
      <p>
        {one.decision === undefined ? (
          say.noDecision
        ) : (
          <>
            {say.decision} <Link href={placeOf.fact(one.decision)}>{labelOf(one.decision, words)}</Link>.
          </>
        )}
      </p>
      {figure === undefined ? null : <Drawing figure={figure} bare />}
      {one.classes.map((each) => (
        <Class key={each.id} of={id} one={each} />
      ))}
    </Page>
  )
}

function Class({ of, one }: { readonly of: string; readonly one: Classification['classes'][number] }) {
  const { guideline, words, links, say } = useExplorer()
  const key = `classification.${of}.${one.id}`
  const following = new Set(links.ofRule(one.effective).rules)
  const recommendations = guideline.recommendations.filter(({ rule }) => following.has(rule))
  return (
    <Part title={words.text(`${key}.name`)}>
      {words.has(`${key}.about`) ? <p>{words.text(`${key}.about`)}</p> : null}
      <RuleTree rule={one.proposed} />
      <p className="small">
        <RuleLink rule={one.effective}>{say.usedIn}</RuleLink>
      </p>
      {recommendations.length === 0 ? null : (
        <details className="folded">
          <summary>
            <h3>{say.follows}</h3> <span className="soft numerals">{recommendations.length}</span>
          </summary>
          <RecommendationLines recommendations={recommendations} />
        </details>
      )}
    </Part>
  )
}
