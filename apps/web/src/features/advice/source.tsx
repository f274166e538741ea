// Where a line comes from: why the rule exists, the statements, how they were read, and who has reviewed it.

import type { RecommendationResult } from '@lende/engine'
import type { Words } from '@lende/wording'
import type { ReactNode } from 'react'
import { use } from 'react'
import { useLende, useMessages } from '../../lende.tsx'
import { sourceWordsIn } from '../../product.ts'
import type { View } from '../consult/view.ts'
import { ruleOf } from './reading-view.ts'
import { settled } from './settled.ts'

interface Props {
  readonly view: View
  readonly recommendation: RecommendationResult
}

export function Source({ view, recommendation }: Props) {
  const { advice: say } = useMessages()
  const { language, country } = useLende().settings
  const sources = use(settled(sourceWordsIn(language, country)))
  const { words, guideline } = view.product
  const rule = ruleOf(view, recommendation.id)
  const because = `rule.${rule?.id}.because`
  const newer = recommendation.currency.filter((note) => guideline.currency.some(({ id }) => id === note))
  return (
    <dl className="source">
      {sources?.has(because) ? <Row name={say.because}>{sources.text(because)}</Row> : null}
      <Row name={say.statement}>
        {sources === null ? <p role="alert">{say.sourceFailed}</p> : null}
        <ul className="statements">
          {recommendation.sources.map(({ cite, statement }) => (
            <li key={statement}>
              {sources === null ? null : sources.text(`statement.${statement}.says`)}{' '}
              <span className="soft small">
                <span className="whose-name">{statement}</span>, {words.text(`document.${cite}.title`)}
              </span>
            </li>
          ))}
        </ul>
      </Row>
      <Row name={say.level}>{levelInWords(recommendation, words, say.quality) ?? say.notStated}</Row>
      <Row name={say.reading}>{words.word('reading', recommendation.reading)}</Row>
      <Row name={say.attested}>{words.word('attested', recommendation.attested)}</Row>
      <Row name={say.review}>{reviewInWords(view, recommendation, say.reviewNext)}</Row>
      {newer.length === 0 ? null : (
        <Row name={say.newer}>
          {newer.map((note) => (
            <p key={note} className="first-letter">
              {words.labelled(words.text(`currency.${note}.topic`), words.text(`currency.${note}.says`))}
            </p>
          ))}
        </Row>
      )}
      <Row name={<span className="first-letter">{words.say('edition')}</span>}>{guideline.edition}</Row>
    </dl>
  )
}

const Row = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function levelInWords(
  { levels, quality }: RecommendationResult,
  words: Words,
  qualityOf: (grades: string) => string,
): string | undefined {
  const said = [
    ...(levels.length > 0 ? [levels.join(', ')] : []),
    ...(quality.length > 0 ? [qualityOf(quality.join(', '))] : []),
  ]
  return said.length > 0 ? words.series(said) : undefined
}

/** Nobody until somebody signed. */
function reviewInWords(
  view: View,
  { id }: RecommendationResult,
  withNext: (by: string, day: string) => string,
): string {
  const review = ruleOf(view, id)?.provenance?.review
  const nobody = view.product.words.say('nobody')
  if (review === undefined) return nobody
  return withNext(review.by === 'none' ? nobody : review.by, review.next)
}
