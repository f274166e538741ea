// Classes are proposals: what speaks for one, what points elsewhere, and the clinician's own decision with its reason.

import './advice.css'
import type { Classification, ClassificationResult, Reason } from '@lende/engine'
import { explain, targetsFor } from '@lende/engine'
import type { Words } from '@lende/wording'
import { factsById, reasonInWords, tellingReasons } from '@lende/wording'
import { useMemo } from 'react'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { BetweenClasses } from './between-classes.tsx'
import { ClassDecision } from './class-decision.tsx'
import { Part } from './part.tsx'
import { PATIENT } from './reading-view.ts'
import { Reasons } from './reasons.tsx'
import type { PointsElsewhere } from './reasons-against.ts'
import { reasonsAgainst } from './reasons-against.ts'

/** The classes of the guidelines that advise this role; only the role of the consult decides. */
export function Classes({ view }: { readonly view: View }) {
  const say = useMessages().advice
  const { guideline } = view.product
  const { role, country } = view.outcome.advice
  if (role === PATIENT) return null
  const [shown, decidable] = [role, view.state.consult.role].map((one) => advising(view, one, country))
  const classes = guideline.classifications.filter(({ id }) => shown?.has(id))
  return (
    <Part title={say.classes}>
      <p className="soft small">{say.rulesPropose}</p>
      {classes.map((one) => (
        <Class key={one.id} view={view} classification={one} mayDecide={decidable?.has(one.id) === true} />
      ))}
    </Part>
  )
}

const advising = ({ product }: View, role: string, country: string): ReadonlySet<string> =>
  new Set(
    targetsFor(product.guideline, role, country)
      .filter(({ kind }) => kind === 'classification')
      .map(({ id }) => id),
  )

interface ClassProps {
  readonly view: View
  readonly classification: Classification
}

function Class({ view, classification, mayDecide }: ClassProps & { readonly mayDecide: boolean }) {
  const say = useMessages().advice
  const { product, outcome } = view
  const { words, engine } = product
  const { answers, advice } = outcome
  const { id, decision, classes } = classification
  const result = advice.classifications[id]
  const proposed = result?.proposed ?? null
  const weighed = useMemo(() => {
    const rule = classes.find((one) => one.id === proposed)?.proposed
    if (proposed === null || rule === undefined) return { because: [], against: [] }
    const { because } = explain(engine.program, rule, engine.record(answers), answers)
    return { because, against: reasonsAgainst(classification, proposed, because, engine, answers) }
  }, [classification, classes, proposed, engine, answers])
  if (result === undefined) return null
  const nameOf = (one: string): string => words.text(`classification.${id}.${one}.name`)
  return (
    <section className="class">
      <div className="class-named">
        <h3>{words.text(`classification.${id}.name`)}</h3>
        <Standing result={result} nameOf={nameOf} isDecision={decision !== undefined} />
      </div>
      <div className="class-weighed">
        {proposed === null ? (
          <BetweenClasses view={view} classification={classification} />
        ) : (
          <>
            {result.decided === null ? null : (
              <p>
                <span className="soft">{words.labelled(say.proposal, '')}</span>
                {nameOf(proposed)}
              </p>
            )}
            <About of={`classification.${id}.${proposed}.about`} words={words} />
            <Weighed {...weighed} view={view} nameOf={nameOf} isDecision={decision !== undefined} />
          </>
        )}
        {decision === undefined ? null : (
          <ClassDecision
            key={proposed}
            view={view}
            classification={classification}
            decision={decision}
            result={result}
            because={weighed.because}
            mayDecide={mayDecide}
          />
        )}
      </div>
    </section>
  )
}

/** The class that counts stands first: what was decided, else what is proposed; the proposal then stands beside it. */
function Standing({
  result: { proposed, decided },
  nameOf,
  isDecision,
}: {
  readonly result: ClassificationResult
  readonly nameOf: (one: string) => string
  readonly isDecision: boolean
}) {
  const say = useMessages().advice
  const counts = decided ?? proposed
  if (counts === null) return null
  return (
    <>
      <p className="class-name">{nameOf(counts)}</p>
      {isDecision ? <p className="soft small">{decided === null ? say.proposal : say.decision}</p> : null}
    </>
  )
}

const About = ({ of, words }: { readonly of: string; readonly words: Words }) =>
  words.has(of) ? <p>{words.text(of)}</p> : null

function Weighed({
  view,
  because,
  against,
  nameOf,
  isDecision,
}: {
  readonly view: View
  readonly because: readonly Reason[]
  readonly against: readonly PointsElsewhere[]
  readonly nameOf: (one: string) => string
  readonly isDecision: boolean
}) {
  const say = useMessages().advice
  const { product } = view
  const { words } = product
  const facts = factsById(product.guideline.facts)
  return (
    <dl className="weighed">
      <div>
        <dt>{say.for}</dt>
        <dd>
          {tellingReasons(because).length === 0 ? say.nothingFor : <Reasons reasons={because} product={product} />}
        </dd>
      </div>
      {isDecision ? (
        <div>
          <dt>{say.against}</dt>
          <dd>
            {against.length === 0 ? (
              say.nothingAgainst
            ) : (
              <ul className="against">
                {against.map((one) => (
                  <li key={one.class}>
                    {words.series(one.reasons.map((reason) => reasonInWords(reason, facts, words)))}{' '}
                    <span className="soft">({say.pointsTo(nameOf(one.class))})</span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
