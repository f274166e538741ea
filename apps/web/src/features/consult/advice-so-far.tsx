// The advice as it grows: how urgent, what is open, then the sentences. On a phone it stands at the foot in one line.

import { labelOf } from '@lende/wording'
import { useState } from 'react'
import { Link } from 'wouter'
import { consultStore } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { LineButton } from '../../design-system/line-button.tsx'
import { useMessages } from '../../lende.tsx'
import type { View } from './view.ts'

const directions = ['stop', 'do', 'consider', 'do-not'] as const
const mostOpen = 5
const mostLines = 6

export function AdviceSoFar(view: View) {
  const say = useMessages().consult
  const { safety, shell } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const { words } = view.product
  const { advice } = view.outcome
  const { level, possibleUpTo, settled } = advice.urgency
  const isUnsettled = level === 'none' && !settled
  const headline = isUnsettled ? words.word('tier', 'open') : words.word('urgency', level)
  return (
    <aside className="so-far" aria-label={say.panelAdvice} data-open={isOpen || undefined}>
      <button type="button" className="so-far-bar" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        <span>{words.say('urgency')}</span> <strong data-urgency={level}>{headline}</strong>
      </button>
      <div className="so-far-body">
        <h2>{say.advice}</h2>
        <p className="visually-hidden" role="status">
          {words.labelled(words.say('urgency'), headline)}
        </p>
        <p className="so-far-urgency" data-urgency={level}>
          {words.labelled(words.say('urgency'), '')}
          <strong>{headline}</strong>
          {possibleUpTo === level ? null : (
            <span className="soft"> ({safety.urgencyUpTo(words.word('urgency', possibleUpTo))})</span>
          )}
        </p>
        <OpenDanger view={view} />
        <Classes view={view} />
        {directions.map((direction) => (
          <Lines key={direction} view={view} direction={direction} />
        ))}
        <Waiting view={view} />
        <Link className="button" href="/advice">
          {say.fullAdvice}
        </Link>
        {isOpen ? (
          <Button kind="quiet" className="so-far-close" onPress={() => setOpen(false)}>
            {shell.close}
          </Button>
        ) : null}
      </div>
    </aside>
  )
}

/** Every danger question that is open, by name: unknown is visible, and never a no. */
function OpenDanger({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().consult
  const [all, setAll] = useState(false)
  const asked = new Set(outcome.advice.nextQuestions.map(({ ask }) => ask))
  const cannotBeKnown = (fact: string): boolean => outcome.answers.get(fact)?.kind === 'absent'
  const open = outcome.advice.unknown.filter(
    ({ critical, fact }) => critical && (asked.has(fact) || cannotBeKnown(fact)),
  )
  if (open.length === 0) return null
  const shown = all ? open : open.slice(0, mostOpen)
  return (
    <section className="open-danger">
      <h3>{say.openDanger(open.length)}</h3>
      <p className="soft small">{say.openDangerMeans}</p>
      <ul>
        {shown.map(({ fact }) => (
          <li key={fact}>
            <LineButton className="known-line" press={() => consultStore.change(fact)}>
              <span className="mark" aria-hidden="true" />
              <span>{labelOf(fact, product.words)}</span>
              {cannotBeKnown(fact) ? <span className="soft">{product.words.say('notKnown')}</span> : null}
            </LineButton>
          </li>
        ))}
      </ul>
      {open.length > shown.length ? (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say.more(open.length - shown.length)}
        </Button>
      ) : null}
    </section>
  )
}

function Classes({ view: { product, outcome } }: { readonly view: View }) {
  const { words, guideline } = product
  const named = guideline.classifications.flatMap(({ id }) => {
    const effective = outcome.advice.classifications[id]?.effective
    return effective == null ? [] : [{ id, name: words.text(`classification.${id}.${effective}.name`) }]
  })
  if (named.length === 0) return null
  return (
    <dl className="classes">
      {named.map(({ id, name }) => (
        <div key={id}>
          <dt className="soft small">{words.text(`classification.${id}.name`)}</dt>
          <dd>{name}</dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ view: { product, outcome }, direction }: { readonly view: View; readonly direction: string }) {
  const say = useMessages().consult
  const { words } = product
  const lines = outcome.advice.recommendations.filter((one) => one.direction === direction && !one.held)
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{words.word('direction', direction)}</h3>
      <ul className="sentences">
        {lines.slice(0, mostLines).map(({ id, guideline }) => (
          <li key={id}>
            {words.text(`recommendation.${id}.text`)}{' '}
            <span className="soft small">{words.word('guideline', guideline)}</span>
          </li>
        ))}
      </ul>
      {lines.length > mostLines ? <p className="soft small">{say.more(lines.length - mostLines)}</p> : null}
    </section>
  )
}

/** Advice that may not be given yet is counted here, and stands in full on the advice screen. */
function Waiting({ view: { outcome } }: { readonly view: View }) {
  const say = useMessages().consult
  const held = outcome.advice.recommendations.filter((one) => one.held)
  return held.length === 0 ? null : <p className="soft small">{say.waiting(held.length)}</p>
}
