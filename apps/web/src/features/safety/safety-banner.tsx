// Suspected conditions, by urgency, above everything else; each with where to go, why, and a clinician's own judgement.

import './safety.css'
import type { ConditionResult } from '@lende/engine'
import { explain, rankOf, truthInProgram } from '@lende/engine'
import { answerInWords, factsById, labelOf, reasonInWords, tellingReasons } from '@lende/wording'
import { useState } from 'react'
import { consultStore } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { Reason } from '../consult/fact-answers.tsx'
import type { View } from '../consult/view.ts'

export function SafetyBanner(view: View) {
  const { advice } = view.outcome
  const raised = advice.conditions
    .filter(({ tier }) => tier === 'suspected' || tier === 'possible')
    .sort((a, b) => rankOf(b.urgency) - rankOf(a.urgency))
  if (raised.length === 0 && advice.newSigns.length === 0 && advice.scope.status !== 'outside') return null
  return (
    <div className="safety-banner">
      <NewSigns view={view} />
      {raised.map((condition) => (
        <Condition key={condition.id} view={view} condition={condition} />
      ))}
      <Outside view={view} />
    </div>
  )
}

function NewSigns({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().safety
  const { words, guideline } = product
  const { newSigns } = outcome.advice
  if (newSigns.length === 0) return null
  const facts = factsById(guideline.facts)
  return (
    <section className="notice" data-urgency="same-day" aria-label={say.newSigns}>
      <strong>{say.newSigns}</strong>
      <ul>
        {newSigns.map(({ fact, now, earlier }) => (
          <li key={fact}>
            {words.labelled(labelOf(fact, words), '')}
            <strong>{answerInWords(now, facts.get(fact), words)}</strong>{' '}
            <span className="soft">
              {`(${words.labelled(
                words.say('before'),
                earlier === null ? words.say('notKnown') : answerInWords(earlier, facts.get(fact), words),
              )})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Condition({ view, condition }: { readonly view: View; readonly condition: ConditionResult }) {
  const say = useMessages().safety
  const { words, guideline, engine } = view.product
  const [judging, setJudging] = useState(false)
  const danger = guideline.dangers.find(({ id }) => id === condition.id)
  const { answers } = view.outcome
  const { program } = engine
  const record = engine.record(answers)
  const holds = (rule: string): boolean =>
    truthInProgram(program, program.ruleIndex.get(rule) as number, record) === 'yes'
  const tier = danger?.tiers.find(
    (one) => one.tier === condition.tier && one.urgency === condition.urgency && holds(one.rule),
  )
  const because = tier === undefined ? [] : explain(program, tier.rule, record, answers).because
  const name = words.text(`danger.${condition.id}.name`)
  const judgement = danger?.judgement
  const isAsked = judgement !== undefined && program.ruleIndex.has(`${judgement}.ask`) && holds(`${judgement}.ask`)
  const mayJudge = isAsked && condition.urgency !== 'emergency' && condition.judgement === null
  return (
    <section className="notice condition" data-urgency={condition.counts ? condition.urgency : 'none'}>
      <p>
        <strong>{condition.tier === 'suspected' ? say.suspected(name) : say.possible(name)}</strong>
        {condition.urgency === 'none' ? null : <strong>, {words.word('urgency', condition.urgency)}</strong>}
      </p>
      {condition.destination === null ? null : <p>{words.word('destination', condition.destination)}</p>}
      <p className="small">
        {words.labelled(
          say.because,
          words.series(
            tellingReasons(because).map((reason) => reasonInWords(reason, factsById(guideline.facts), words)),
          ),
        )}
      </p>
      {condition.judgement === null ? null : (
        <p className="small">
          {say.assessedBy(condition.judgement.reason ?? '')}{' '}
          {judgement !== undefined && view.state.consult.given.has(judgement) ? (
            <Button kind="quiet" onPress={() => consultStore.forget(judgement)}>
              {say.takeBack}
            </Button>
          ) : null}
        </p>
      )}
      {mayJudge ? (
        <Button kind="quiet" onPress={() => setJudging(!judging)} aria-expanded={judging}>
          {say.assessed}
        </Button>
      ) : null}
      {judging && judgement !== undefined ? (
        <div className="stack" data-gap="tight">
          <p className="small">{words.text(`fact.${judgement}.ask`)}</p>
          <Reason
            answer={(reason) => {
              consultStore.answer(judgement, { value: 'not-suspected', reason })
              setJudging(false)
            }}
          />
        </div>
      ) : null}
    </section>
  )
}

function Outside({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().safety
  const { words } = product
  const { status, groups } = outcome.advice.scope
  if (status !== 'outside') return null
  return (
    <section className="notice">
      <strong>{say.outside}</strong>
      {groups.map((group) => (
        <p key={group}>
          {words.text(`scope.${group}.name`)}. {words.text(`scope.${group}.instead`)}
        </p>
      ))}
    </section>
  )
}
