// The door of the explorer: what this edition holds, counted, and the ways in.

import { Link } from 'wouter'
import { useArrivalAt } from './page.tsx'
import type { Section } from './places.ts'
import { sections } from './places.ts'
import { Superseded } from './superseded.tsx'
import { useExplorer } from './use-explorer.ts'

export function Landing() {
  const { guideline, say } = useExplorer()
  const heading = useArrivalAt<HTMLHeadingElement>()
  const written = guideline.rules.filter(({ generated }) => !generated)
  const signed = written.filter(({ provenance }) => provenance !== undefined && provenance.review.by !== 'none')
  const counts: Readonly<Record<Section, number | undefined>> = {
    recommendations: guideline.recommendations.length,
    rules: written.length,
    dangers: guideline.dangers.length,
    statements: guideline.statements.length,
    classifications: guideline.classifications.length,
    facts: guideline.facts.length,
    currency: guideline.currency.length,
    diagrams: undefined,
    proofs: undefined,
    playground: undefined,
  }
  return (
    <div className="stack" data-gap="wide">
      <h1 className="visually-hidden" tabIndex={-1} ref={heading}>
        {say.title}
      </h1>
      <ul className="doorways">
        {(Object.keys(sections) as Section[]).map((section) => (
          <li key={section}>
            <Link href={sections[section]} className="doorway">
              <span className="doorway-name">
                {say.sections[section]}
                {counts[section] === undefined ? null : <span className="soft numerals"> {counts[section]}</span>}
              </span>
              <span className="soft small">{say.about[section]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Superseded />
      <p className="soft small">
        {say.edition(guideline.edition)} {say.reviewed(signed.length, written.length)}
      </p>
    </div>
  )
}
