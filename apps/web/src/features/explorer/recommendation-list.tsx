// All recommendations, a guideline at a time; for one role on request.

import type { Recommendation } from '@lende/engine'
import { useState } from 'react'
import { Link } from 'wouter'
import { Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { Superseded } from './superseded.tsx'
import { useExplorer } from './use-explorer.ts'

export function RecommendationList() {
  const { guideline, words, say } = useExplorer()
  const [role, setRole] = useState('')
  const shown = guideline.recommendations.filter(({ roles }) => role === '' || roles.includes(role))
  const sets = Map.groupBy(shown, (one) => one.guideline)
  return (
    <Page title={say.sections.recommendations} under={say.about.recommendations}>
      <div className="row screen-only filters">
        <label>
          <span className="soft">{say.forRole}</span>{' '}
          <select className="input" value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">{say.everyRole}</option>
            {guideline.roles.map((one) => (
              <option key={one} value={one}>
                {words.word('role', one)}
              </option>
            ))}
          </select>
        </label>
        <p role="status" className="soft small">
          {say.recommendationsShown(shown.length)}
        </p>
      </div>
      {[...sets].map(([set, recommendations]) => (
        <Part key={set} title={words.word('guideline', set)} count={recommendations.length}>
          <Superseded only={set} />
          <RecommendationLines recommendations={recommendations} />
        </Part>
      ))}
    </Page>
  )
}

/** Recommendations as lines: the sentence, and below it the direction and what it is about. */
export function RecommendationLines({ recommendations }: { readonly recommendations: readonly Recommendation[] }) {
  const { words } = useExplorer()
  return (
    <ul className="entry-lines">
      {recommendations.map(({ id, direction, action, countries }) => (
        <li key={id}>
          <Link href={placeOf.recommendation(id)} className="entry-line">
            <span className="line-text">{words.text(`recommendation.${id}.text`)}</span>
            <span className="soft small">
              <strong>{words.word('direction', direction)}</strong> · {words.word('action', action)}
              {countries.length === 0 ? '' : ` · ${countries.map((one) => words.word('country', one)).join(', ')}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
