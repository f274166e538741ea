// Where newer guidance says something else, and where the guidelines of this edition say the opposite of each other.

import type { Guideline } from '@lende/engine'
import { use, useEffect } from 'react'
import { Link } from 'wouter'
import { besides } from '../../explorer-data.ts'
import { Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { RecommendationLines } from './recommendation-list.tsx'
import { Superseded } from './superseded.tsx'
import { useExplorer } from './use-explorer.ts'

const severities = ['high', 'medium', 'low', 'none'] as const

export function CurrencyPage({ note }: { readonly note: string | undefined }) {
  const { guideline, words, say } = useExplorer()
  useEffect(() => {
    if (note !== undefined) document.getElementById(`note-${note}`)?.scrollIntoView({ block: 'start' })
  }, [note])
  return (
    <Page title={say.sections.currency} under={say.about.currency}>
      <Superseded />
      {severities.map((severity) => {
        const notes = guideline.currency.filter((one) => one.severity === severity)
        return notes.length === 0 ? null : (
          <Part key={severity} title={words.word('severity', severity)} count={notes.length}>
            {notes.map((one) => (
              <Note key={one.id} note={one} />
            ))}
          </Part>
        )
      })}
      <Disagreements />
    </Page>
  )
}

function Note({ note: { id } }: { readonly note: Guideline['currency'][number] }) {
  const { guideline, words, say } = useExplorer()
  const about = guideline.recommendations.filter(({ currency }) => currency.includes(id))
  return (
    <section className="rule-note" id={`note-${id}`}>
      <h3>
        {words.text(`currency.${id}.topic`)} <span className="soft small name">{id}</span>
      </h3>
      <p>{words.text(`currency.${id}.says`)}</p>
      {about.length === 0 ? (
        <p className="soft small">{say.aboutNothing}</p>
      ) : (
        <details className="folded">
          <summary>
            <h4>{say.concerns}</h4> <span className="soft numerals">{about.length}</span>
          </summary>
          <RecommendationLines recommendations={about} />
        </details>
      )}
    </section>
  )
}

/** Opposite advice to one patient, found over all patients. */
function Disagreements() {
  const { guideline, words } = useExplorer()
  const { disagreements } = use(besides())
  return (
    <Part title={words.say('disagreementsTitle')} count={disagreements.length}>
      <p>{words.say(disagreements.length === 0 ? 'noDisagreement' : 'disagreementsLead')}</p>
      {disagreements.map(({ action, pair, roles }) => (
        <div key={pair.join()} className="stack" data-gap="tight">
          <h3>{words.word('action', action)}</h3>
          <ul className="explorer-opposed">
            {pair.map((id) => {
              const one = guideline.recommendations.find((each) => each.id === id)
              return one === undefined ? null : (
                <li key={id}>
                  <p className="soft small">{words.word('guideline', one.guideline)}</p>
                  <p>
                    <strong>{words.word('direction', one.direction)}.</strong>{' '}
                    <Link href={placeOf.recommendation(id)}>{words.text(`recommendation.${id}.text`)}</Link>
                  </p>
                </li>
              )
            })}
          </ul>
          <p className="soft small">{roles.map((role) => words.word('role', role)).join(', ')}</p>
        </div>
      ))}
    </Part>
  )
}
