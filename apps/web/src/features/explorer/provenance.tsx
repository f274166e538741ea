// Beside a rule: what it rests on, how that was read, how sure that is, and who has signed for it.

import type { Provenance, Statement } from '@lende/engine'
import type { Words } from '@lende/wording'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { placeOf } from './places.ts'
import { useExplorer } from './use-explorer.ts'

interface Props {
  readonly name: string
  readonly provenance: Provenance | undefined
  /** Strength and level as the source states them. */
  readonly evidence?: ReactNode
}

export function ProvenanceNote({ name, provenance, evidence }: Props) {
  const { words, say } = useExplorer()
  return (
    <dl className="provenance">
      <div>
        <dt>{say.name}</dt>
        <dd className="name">{name}</dd>
      </div>
      {evidence === undefined ? null : (
        <div>
          <dt>{say.evidence}</dt>
          {evidence}
        </div>
      )}
      {provenance === undefined ? (
        <div>
          <dt>{say.restsOn}</dt>
          <dd>{say.generated}</dd>
        </div>
      ) : (
        <>
          <div>
            <dt>{say.restsOn}</dt>
            {provenance.sources.map(({ statement }) => (
              <dd key={statement}>
                <StatementNote statement={statement} />
              </dd>
            ))}
          </div>
          <div>
            <dt>{say.reading}</dt>
            <dd>
              {words.word('reading', provenance.reading)}. {say.readings[provenance.reading]}
            </dd>
          </div>
          <div>
            <dt>{words.say('attestedAs')}</dt>
            <dd>{words.word('attested', provenance.attested)}</dd>
          </div>
          <div>
            <dt>{say.review}</dt>
            <dd>{provenance.review.by === 'none' ? words.say('nobody') : provenance.review.by}</dd>
            <dd>{say.nextReview(provenance.review.next)}</dd>
          </div>
        </>
      )}
    </dl>
  )
}

/** A statement in a few lines: what it says, where, and how well that is supported. */
export function StatementNote({ statement: id }: { readonly statement: string }) {
  const { guideline, words } = useExplorer()
  const statement = guideline.statements.find((one) => one.id === id)
  return (
    <div className="statement-note">
      <Link href={placeOf.statement(id)}>{words.text(`statement.${id}.says`)}</Link>
      <p className="soft">
        <span className="name">{id}</span>, {words.text(`document.${statement?.document ?? ''}.title`)},{' '}
        {words.series([words.text(`statement.${id}.place`), ...supportOf(statement, words)])}
      </p>
    </div>
  )
}

function supportOf(statement: Statement | undefined, words: Words): readonly string[] {
  const { levels = [], quality = [] } = statement ?? {}
  return [
    ...(levels.length === 0 ? [] : [words.say('levels', { levels: levels.join(', ') })]),
    ...(quality.length === 0 ? [] : [words.say('qualityStated', { quality: quality.join(', ') })]),
  ]
}
