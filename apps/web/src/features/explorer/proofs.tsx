// What is proved of this edition: counted when it was built, and to be counted again by anybody.

import type { Obligation } from '@lende/engine'
import { labelOf, optionLabel } from '@lende/wording'
import { use } from 'react'
import { proofs } from '../../explorer-data.ts'
import { Page, Part } from './page.tsx'
import { useExplorer } from './use-explorer.ts'

export function ProofsPage() {
  const { guideline, words, say } = useExplorer()
  const proof = use(proofs())
  const total = proof.kinds.reduce((sum, one) => sum + one.total, 0)
  return (
    <Page title={say.sections.proofs} under={say.about.proofs}>
      <p>{words.say('proofLead')}</p>
      <p className="proof-total">
        <strong>{say.claims(total, proof.failed.length)}</strong>{' '}
        <span className="soft">{say.edition(proof.edition)}</span>
      </p>
      {proof.failed.map((one) => (
        <Failed key={`${one.kind} ${one.about.join()}`} obligation={one} />
      ))}
      <Part title={say.whatIsClaimed}>
        <dl className="claims">
          {proof.kinds.map(({ kind, proved, total: all }) => (
            <div key={kind}>
              <dt>{say.proofKinds[kind]}</dt>
              <dd className="numerals">{words.say('provedCount', { proved, total: all })}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={words.say('kindProperty')} count={proof.properties.length}>
        <dl className="claims">
          {proof.properties.map(({ id, proved }) => (
            <div key={id}>
              <dt>
                {words.text(`property.${id}`)} <span className="soft small name">{id}</span>
              </dt>
              <dd>{words.say(proved ? 'proved' : 'notProved')}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={words.say('constraintsTitle')} count={guideline.constraints.length}>
        <p className="soft small">{say.constraintsMean}</p>
        <ul className="plain-lines">
          {guideline.constraints.map(({ id }) => (
            <li key={id}>
              {words.text(`constraint.${id}`)} <span className="soft small name">{id}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say.again}>
        <p>{say.againHow}</p>
        <p>
          <code className="command">npx lende prove</code>
        </p>
      </Part>
    </Page>
  )
}

/** What does not hold, with a patient for whom it does not. */
function Failed({ obligation: { kind, about, patient } }: { readonly obligation: Obligation }) {
  const { words, say } = useExplorer()
  const answer = (fact: string, value: string): string =>
    words.has(`fact.${fact}.option.${value}`) || words.has(`word.option.${value}`)
      ? optionLabel(fact, value, words)
      : value
  return (
    <div className="notice stack" data-gap="tight">
      <p>
        <strong>{words.labelled(words.say('notProved'), say.proofKinds[kind])}</strong>{' '}
        <span className="name">{about.join(', ')}</span>
      </p>
      {patient === undefined ? null : (
        <>
          <p>{say.witness}</p>
          <ul className="plain-lines">
            {patient.map(({ fact, reads, value }) => (
              <li key={`${fact} ${reads}`}>
                {reads === 'known'
                  ? words.say(value === 'yes' ? 'isKnown' : 'isUnknown', { label: labelOf(fact, words) })
                  : words.labelled(labelOf(fact, words), answer(fact, value))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
