// What a line rests on: why, the statements, how strong and how sure, what newer guidelines say. Read only when asked for.

import type { PathwayLine } from '@lende/engine'
import type { Words } from '@lende/wording'
import { labelOf } from '@lende/wording'
import { use } from 'react'
import { Link } from 'wouter'
import { useLende, useProduct } from '../../lende.tsx'
import { sourceWordsIn } from '../../product.ts'
import { placeOf } from '../explorer/places.ts'
import { provenanceOf } from './in-words.ts'

export function LineSources({ line: { recommendation, dependsOn } }: { readonly line: PathwayLine }) {
  const { settings, messages } = useLende()
  const say = messages.pathway
  const { engine, guideline } = useProduct()
  const words = use(sourceWordsIn(settings.language, settings.country))
  const provenance = provenanceOf(engine, recommendation)
  const { levels, quality, strength, currency } = recommendation
  const notes = guideline.currency.filter(({ id }) => currency.includes(id))
  return (
    <div className="line-sources small">
      <p>{words.text(`rule.${recommendation.rule}.because`)}</p>
      {dependsOn.length === 0 ? null : (
        <p>{words.labelled(words.say('hingesOn'), words.series(dependsOn.map((fact) => labelOf(fact, words))))}.</p>
      )}
      {provenance?.sources.map(({ cite, statement }) => (
        <blockquote key={statement}>
          <p>{words.text(`statement.${statement}.says`)}</p>
          <p className="soft">{statedIn(cite, statement, words)}</p>
        </blockquote>
      ))}
      <p className="soft">
        {words.series([
          words.say('strengthStated', { strength: words.word('strength', strength) }),
          levels.length === 0 ? words.say('noLevels') : words.say('levels', { levels: levels.join(', ') }),
          ...(quality.length === 0 ? [] : [words.say('qualityStated', { quality: quality.join(', ') })]),
          ...(provenance === undefined
            ? []
            : [
                words.labelled(words.say('readAs'), words.word('reading', provenance.reading)),
                words.word('attested', provenance.attested),
              ]),
        ])}
      </p>
      {notes.map(({ id, severity }) => (
        <p key={id}>
          <strong>{words.say('currency')}</strong> ({words.word('severity', severity)}){words.say('colon')}
          {words.text(`currency.${id}.says`)}
        </p>
      ))}
      <p>
        <Link href={placeOf.recommendation(recommendation.id)}>{say.inGuideline}</Link>
      </p>
    </div>
  )
}

/** Document and place of a statement. */
function statedIn(cite: string, statement: string, words: Words): string {
  const place = `statement.${statement}.place`
  const document = words.has(`word.guideline.${cite}`)
    ? words.word('guideline', cite)
    : words.text(`document.${cite}.title`)
  return words.has(place) ? `${document}, ${words.text(place)}` : document
}
