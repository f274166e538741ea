// Where the numbers come from, for who asks: no source names them, and each has its reason.

import { Folded } from '../../design-system/folded.tsx'
import type { ProgrammeView } from './programme-view.ts'

const norms = ['items', 'trial-days', 'start', 'goal', 'units', 'every', 'sessions', 'weeks', 'lower'] as const

export function WhyNumbers({ view: { words, say, content, offer } }: { readonly view: ProgrammeView }) {
  return (
    <Folded className="programme-fold" summary={<summary>{say.why}</summary>}>
      {() => (
        <div className="stack" data-gap="tight">
          {offer.ways.map(({ way }) => (
            <p key={way}>
              <strong>{words.text(`programme.way.${way}.name`)}.</strong>{' '}
              {words.text(`programme-clinician.way.${way}.because`)}
            </p>
          ))}
          <p>{say.ownChoice}</p>
          <dl className="programme-why">
            {norms.map((norm) => (
              <div key={norm}>
                <dt>{say.whyOf[norm]}</dt>
                <dd>{words.text(`programme-clinician.${norm}.because`)}</dd>
              </div>
            ))}
          </dl>
          {content.sources.map(({ source, title }) => (
            <p key={source} className="soft small">
              {words.labelled(title, words.text(`programme-source.${source}.says`))}
            </p>
          ))}
        </div>
      )}
    </Folded>
  )
}
