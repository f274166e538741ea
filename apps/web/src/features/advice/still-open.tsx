// What is not known, by name, before anything is advised: nothing here is ever called excluded.

import type { ConditionResult } from '@lende/engine'
import { answerInWords, factsById, labelOf } from '@lende/wording'
import { Suspense } from 'react'
import { Link } from 'wouter'
import { consultStore } from '../../consult/consult-store.ts'
import { useMessages } from '../../lende.tsx'
import { useSeldomMessages } from '../consult/seldom-messages.ts'
import type { View } from '../consult/view.ts'
import { OpenMarks } from './open-marks.tsx'
import { Part } from './part.tsx'

export function StillOpen({ view }: { readonly view: View }) {
  const say = useMessages().advice
  const { consult } = useMessages()
  const { words, guideline } = view.product
  const { scope, conditions, nextQuestions, complete } = view.outcome.advice
  const nameOf = ({ id }: { readonly id: string }): string => words.text(`danger.${id}.name`)
  const names = (tier: ConditionResult['tier']): string =>
    conditions
      .filter((one) => one.tier === tier)
      .map(nameOf)
      .join(', ')
  const [open, calm] = [names('open'), names('not-indicated')]
  const isOpen = !complete || open !== '' || scope.status === 'open'
  return (
    <Part title={isOpen ? say.open : words.say('danger')}>
      {scope.status === 'open' ? <p>{words.labelled(words.say('scope'), words.word('scope', 'open'))}.</p> : null}
      <DangerQuestions view={view} />
      {open === '' ? null : <p className="first-letter">{words.labelled(words.word('tier', 'open'), open)}.</p>}
      {calm === '' ? null : <p className="small">{words.say('notIndicatedByAnswers', { names: calm })}</p>}
      <p className="soft small">{words.say('checksOnly', { names: guideline.dangers.map(nameOf).join(', ') })}</p>
      {complete ? (
        <Complete view={view} />
      ) : (
        <p className="first-letter">
          <Link href="/consult">{consult.left(nextQuestions.length)}</Link>
        </p>
      )}
    </Part>
  )
}

/** No question can change it; unless it was answered as a range, which can be known more precisely. */
function Complete({ view: { product, outcome } }: { readonly view: View }) {
  const { words } = product
  const roughly = outcome.advice.unknown.filter(({ status }) => status === 'roughly')
  if (roughly.length === 0) return <p>{words.say('complete')}</p>
  return (
    <Suspense fallback={null}>
      <CouldBePrecise names={words.series(roughly.map(({ fact }) => labelOf(fact, words)))} />
    </Suspense>
  )
}

const CouldBePrecise = ({ names }: { readonly names: string }) => <p>{useSeldomMessages().couldBePrecise(names)}</p>

/** Danger questions that nobody asked, and those that were asked and cannot be known. */
function DangerQuestions({ view: { product, outcome } }: { readonly view: View }) {
  const { advice: say, consult } = useMessages()
  const { words, guideline } = product
  const facts = factsById(guideline.facts)
  const asked = new Set(outcome.advice.nextQuestions.map(({ ask }) => ask))
  const critical = outcome.advice.unknown.filter((one) => one.critical)
  const open = critical.filter(({ fact }) => asked.has(fact))
  const cannot = critical.filter(({ fact, status }) => !asked.has(fact) && status !== 'not-asked')
  return (
    <>
      {open.length === 0 ? null : (
        <div>
          <h3>{consult.openDanger(open.length)}</h3>
          <p className="soft small">{consult.openDangerMeans}</p>
          <OpenMarks
            marks={open.map(({ fact }) => ({
              key: fact,
              name: labelOf(fact, words),
              to: '/consult',
              go: () => consultStore.change(fact),
            }))}
          />
        </div>
      )}
      {cannot.length === 0 ? null : (
        <div>
          <h3>{say.cannotKnow}</h3>
          <OpenMarks
            marks={cannot.map(({ fact }) => {
              const answer = outcome.answers.get(fact)
              const label = labelOf(fact, words)
              const said = answer && words.labelled(label, answerInWords(answer, facts.get(fact), words))
              return { key: fact, name: said ?? label }
            })}
          />
        </div>
      )}
    </>
  )
}
