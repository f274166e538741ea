// The answers of a trial: found by name or by group, each answered where it stands.

import type { Fact } from '@lende/engine'
import { absencesOf } from '@lende/engine'
import { answerInWords, labelOf } from '@lende/wording'
import { useId, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Outcome, Raw } from '../../../consult/consult.ts'
import { emptyConsult } from '../../../consult/consult.ts'
import { AnswerButton } from '../../../design-system/answer-button.tsx'
import { Button } from '../../../design-system/button.tsx'
import { useMessages } from '../../../lende.tsx'
import type { Product } from '../../../product.ts'
import { FactAnswers } from '../../consult/fact-answers.tsx'
import { fold, wordsOfQuery } from '../folded.ts'
import type { Trial } from './trial.ts'

interface Props {
  readonly trial: Trial
  readonly before: ReadonlyMap<string, Raw>
  readonly product: Product
  readonly outcome: Outcome
  readonly answer: (answers: readonly (readonly [string, Raw])[]) => void
  readonly forget: (fact: string) => void
  readonly mistake: { readonly fact: string; readonly text: string } | null
  readonly restore: () => void
}

interface FactGroup {
  readonly group: string
  readonly name: string
  readonly facts: readonly Fact[]
}

export function TryFacts(props: Props) {
  const { trial, product, before, restore } = props
  const say = useMessages().explorer
  const [filter, setFilter] = useState('')
  const id = useId()
  const groups = useMemo(() => groupsOf(product), [product])
  const words = wordsOfQuery(filter)
  const shown = groups
    .map((one) => ({ ...one, facts: one.facts.filter((fact) => matches(fact, words, product)) }))
    .filter(({ facts }) => facts.length > 0)
  const changed = groups.flatMap(({ facts }) => facts.filter((fact) => isOtherwise(fact.id, trial.given, before)))
  return (
    <section className="trial-facts" aria-label={say.answers}>
      <h2 className="visually-hidden">{say.answers}</h2>
      {changed.length === 0 ? null : (
        <div className="trial-changed">
          <h3>
            {say.changedAnswers} <span className="soft numerals part-count">{changed.length}</span>
          </h3>
          <ul className="trial-lines">
            {changed.map((fact) => (
              <FactLine key={fact.id} {...props} fact={fact} />
            ))}
          </ul>
          <Button kind="quiet" onPress={restore}>
            {say.restore}
          </Button>
        </div>
      )}
      <div className="field">
        <label htmlFor={id}>{say.findQuestion}</label>
        <input
          id={id}
          type="search"
          className="input trial-filter"
          autoComplete="off"
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      </div>
      {shown.length === 0 ? <p>{say.noQuestion}</p> : null}
      {shown.map(({ group, name, facts }) => (
        <details key={`${group} ${words.length > 0}`} className="folded" open={words.length > 0}>
          <summary>
            <h3>{name}</h3>
            <span className="soft small numerals">
              {say.answered(facts.filter((fact) => trial.given.has(fact.id)).length, facts.length)}
            </span>
          </summary>
          <ul className="trial-lines">
            {facts.map((fact) => (
              <FactLine key={fact.id} {...props} fact={fact} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** In the order of the interview; what is not asked but follows from the case comes last. */
function groupsOf({ guideline, words }: Product): FactGroup[] {
  const byId = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  const asked = new Set(guideline.interview.flatMap(({ facts }) => facts))
  return [
    ...guideline.interview.map(({ group, facts }) => ({
      group,
      name: words.text(`interview.${group}`),
      facts: facts.flatMap((id) => byId.get(id) ?? []),
    })),
    {
      group: 'others',
      name: words.say('otherFacts'),
      facts: guideline.facts.filter(({ id }) => !asked.has(id)),
    },
  ]
}

function matches({ id }: Fact, searched: readonly string[], { words }: Product): boolean {
  if (searched.length === 0) return true
  const ask = words.has(`fact.${id}.ask`) ? words.text(`fact.${id}.ask`) : ''
  const text = fold(`${labelOf(id, words)} ${ask} ${id}`)
  return searched.every((word) => text.includes(word))
}

const isOtherwise = (fact: string, given: Props['before'], before: Props['before']): boolean =>
  JSON.stringify(given.get(fact)) !== JSON.stringify(before.get(fact))

function FactLine({ fact, trial, product, outcome, answer, forget, mistake }: Props & { readonly fact: Fact }) {
  const say = useMessages().explorer
  const [isOpen, setOpen] = useState(false)
  const { words } = product
  const known = outcome.answers.get(fact.id)
  const isGiven = trial.given.has(fact.id)
  const ask = `fact.${fact.id}.ask`
  const view = {
    state: {
      consult: { ...emptyConsult(trial.on, trial.role), given: trial.given },
      changing: null,
      acknowledged: [],
      unsaved: false,
      steps: [],
      patientSaid: null,
      inHand: null,
    },
    product,
    outcome,
  }
  return (
    <li>
      <AriaButton className="trial-line" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        <span className="mark" aria-hidden="true" data-known={known === undefined ? undefined : true} />
        <span>{labelOf(fact.id, words)}</span>
        <span className={known === undefined ? 'soft' : 'trial-said'}>
          {known === undefined ? words.say('notKnown') : answerInWords(known, fact, words)}
        </span>
      </AriaButton>
      {isOpen ? (
        <div className="trial-answer stack" data-gap="tight">
          {words.has(ask) ? <p>{words.text(ask)}</p> : null}
          <FactAnswers
            key={JSON.stringify(trial.given.get(fact.id)) ?? ''}
            view={view}
            fact={fact}
            answer={(raw) => answer([[fact.id, raw]])}
          />
          {fact.domain.kind === 'decision' ? null : (
            <div className="answers" data-absences>
              {absencesOf(fact).map((one) => (
                <AnswerButton
                  key={one}
                  label={words.word('absence', one)}
                  chosen={trial.given.get(fact.id) === one}
                  answer={() => answer([[fact.id, one]])}
                />
              ))}
            </div>
          )}
          {mistake?.fact === fact.id ? (
            <p className="mistake" role="alert">
              {mistake.text}
            </p>
          ) : null}
          {isGiven ? (
            <Button kind="quiet" onPress={() => forget(fact.id)}>
              {say.unknownAgain}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
