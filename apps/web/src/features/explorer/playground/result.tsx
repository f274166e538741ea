// What follows from the answers of a trial; every conclusion opens on why, and on what would turn it.

import type { Advice, Guideline } from '@lende/engine'
import { rankOf, urgencies, urgencyRule } from '@lende/engine'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useMessages } from '../../../lende.tsx'
import { DifferenceLines } from './difference-lines.tsx'
import { differencesBetween } from './differences.ts'
import type { ResultView } from './trial.ts'
import { Why } from './why.tsx'

export function Result(view: ResultView) {
  const say = useMessages().explorer
  const { product, now, before } = view
  const { advice } = now
  const differences = differencesBetween(before.advice, advice)
  return (
    <section className="trial-result" aria-label={say.result}>
      {differences.length === 0 ? null : <DifferenceLines differences={differences} words={product.words} />}
      <Dangers view={view} />
      <Classes view={view} />
      <Recommendations view={view} />
    </section>
  )
}

/** How urgent it is, in sight while answers change. */
export function UrgencyLine({ view }: { readonly view: ResultView }) {
  const { explorer: say, safety } = useMessages()
  const { words, engine } = view.product
  const { level, possibleUpTo, settled } = view.now.advice.urgency
  const isOpen = level === 'none' && !settled
  const open = view.now.advice.unknown.filter(({ critical }) => critical).length
  const at = rankOf(level)
  const rules = [urgencies[at], urgencies[at + 1]]
    .flatMap((one) => (one === undefined ? [] : [urgencyRule(one)]))
    .filter((rule) => engine.program.ruleIndex.has(rule))
  return (
    <div className="notice trial-urgency" data-urgency={level}>
      <Conclusion view={view} rules={rules}>
        <span>
          {words.labelled(words.say('urgency'), '')}
          <strong>{isOpen ? words.word('tier', 'open') : words.word('urgency', level)}</strong>
          {possibleUpTo === level ? null : (
            <span className="soft"> ({safety.urgencyUpTo(words.word('urgency', possibleUpTo))})</span>
          )}
        </span>
      </Conclusion>
      {open === 0 ? null : <p className="small">{say.dangerOpen(open)}</p>}
      <p role="status" className="visually-hidden">
        {words.labelled(words.say('urgency'), isOpen ? words.word('tier', 'open') : words.word('urgency', level))}
      </p>
    </div>
  )
}

/** Those that are raised or open each on a line; the others in one sentence, never as excluded. */
function Dangers({ view }: { readonly view: ResultView }) {
  const { words, guideline } = view.product
  const { conditions, scope } = view.now.advice
  const raised = conditions.filter(({ tier }) => tier === 'suspected' || tier === 'possible')
  const named = (tier: string): string =>
    conditions
      .filter((one) => one.tier === tier)
      .map(({ id }) => words.text(`danger.${id}.name`))
      .join(', ')
  const [open, calm] = [named('open'), named('not-indicated')]
  return (
    <section>
      <h2>{words.say('danger')}</h2>
      {scope.status === 'in' ? null : (
        <p>
          {words.labelled(words.say('scope'), words.word('scope', scope.status))}
          {scope.groups.length === 0 ? '' : ` (${scope.groups.map((id) => words.text(`scope.${id}.name`)).join(', ')})`}
        </p>
      )}
      <ul className="trial-lines">
        {raised.map(({ id, tier, urgency, destination }) => (
          <li key={id}>
            <Conclusion view={view} rules={tiersOf(id, guideline)}>
              <span>
                <strong>{words.text(`danger.${id}.name`)}</strong>
                {words.say('colon')}
                {words.word('tier', tier)}, <span data-urgency={urgency}>{words.word('urgency', urgency)}</span>
                {destination === null ? null : (
                  <span className="soft"> ({words.word('destination', destination)})</span>
                )}
              </span>
            </Conclusion>
          </li>
        ))}
      </ul>
      {open === '' ? null : (
        <p className="small">
          <span className="mark" aria-hidden="true" /> {words.labelled(words.word('tier', 'open'), open)}.
        </p>
      )}
      {calm === '' ? null : <p className="soft small">{words.say('notIndicatedByAnswers', { names: calm })}</p>}
    </section>
  )
}

const tiersOf = (id: string, { dangers }: Guideline): readonly string[] =>
  dangers.find((danger) => danger.id === id)?.tiers.map(({ rule }) => rule) ?? []

function Classes({ view }: { readonly view: ResultView }) {
  const { words, guideline } = view.product
  return (
    <section>
      <h2>{words.say('classes')}</h2>
      <ul className="trial-lines">
        {guideline.classifications.map(({ id, classes }) => {
          const result = view.now.advice.classifications[id]
          const effective = result?.effective ?? null
          const rules = classes.filter((one) => effective === null || one.id === effective).map((one) => one.effective)
          return result === undefined ? null : (
            <li key={id}>
              <Conclusion view={view} rules={rules}>
                <span>
                  <span className="soft">{words.labelled(words.text(`classification.${id}.name`), '')}</span>
                  {effective === null ? (
                    <span className="soft">{words.say('openClass')}</span>
                  ) : (
                    words.text(`classification.${id}.${effective}.name`)
                  )}
                  {result.provisional ? <span className="soft"> ({words.say('provisional')})</span> : null}
                </span>
              </Conclusion>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const directions = ['stop', 'do', 'consider', 'do-not'] as const

function Recommendations({ view }: { readonly view: ResultView }) {
  const { words } = view.product
  const { recommendations, checkFirst } = view.now.advice
  return (
    <section>
      <h2>{words.say('advice')}</h2>
      {recommendations.length === 0 ? <p className="soft">{words.say('noAdvice')}</p> : null}
      {directions.map((direction) => (
        <Lines
          key={direction}
          view={view}
          title={words.word('direction', direction)}
          lines={recommendations.filter((one) => one.direction === direction)}
        />
      ))}
      <Lines view={view} title={words.say('checkFirst')} lines={checkFirst} />
    </section>
  )
}

function Lines({
  view,
  title,
  lines,
}: {
  readonly view: ResultView
  readonly title: string
  readonly lines: Advice['recommendations']
}) {
  const { words, guideline } = view.product
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="trial-lines">
        {lines.map(({ id, heldBecause, guideline: set }) => (
          <li key={id}>
            <Conclusion
              view={view}
              rules={[guideline.recommendations.find((one) => one.id === id)?.rule ?? id]}
              place={id}
            >
              <span>
                {words.text(`recommendation.${id}.text`)}{' '}
                <span className="soft small">{words.word('guideline', set)}</span>
                {heldBecause === null ? null : <em className="trial-held">{words.word('held', heldBecause)}</em>}
              </span>
            </Conclusion>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One conclusion: pressed, it says why, and what would turn it. */
function Conclusion({
  view,
  rules,
  place,
  children,
}: {
  readonly view: ResultView
  readonly rules: readonly string[]
  /** The recommendation it is, where it is one. */
  readonly place?: string
  readonly children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  if (rules.length === 0) return children
  return (
    <>
      <AriaButton className="trial-conclusion" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {children}
        <svg className="explorer-chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M4 2 L8 6 L4 10" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </AriaButton>
      {isOpen ? <Why view={view} rules={rules} {...(place === undefined ? {} : { place })} /> : null}
    </>
  )
}
