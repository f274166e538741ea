// The active question: its sentence, its answers, and on request why it is asked or that it cannot be known.

import type { Answer, Fact } from '@lende/engine'
import { absencesOf, purposesOf } from '@lende/engine'
import { answerInWords, labelOf, problemInWords, purposeName } from '@lende/wording'
import { Suspense, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { AGE, isOtherAge } from '../../consult/age-in-record.ts'
import type { Raw } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { afterAnswers, foresee } from '../../consult/foresee.ts'
import { factOf, instrumentOf, questionText } from '../../consult/reading.ts'
import { tryOutcome } from '../../consult/use-outcome.ts'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Button } from '../../design-system/button.tsx'
import { letGo } from '../../design-system/let-go.ts'
import { useLende, useMessages } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'
import { BodyChartButton } from '../body-chart/body-chart-button.tsx'
import { InstrumentQuestion } from '../instruments/instrument-question.tsx'
import { rawInWords } from '../intake-read/in-words.ts'
import { FactAnswers } from './fact-answers.tsx'
import type { View } from './view.ts'

const AgeInRecord = onArrival(async () => (await import('./in-hand/age-in-record.tsx')).AgeInRecord)

type Aside = 'why' | 'cannot'

export function Question({
  view,
  ask,
  focus,
  earlier,
}: {
  readonly view: View
  readonly ask: string
  readonly focus: boolean
  /** What was said last time, where one tap may confirm it. */
  readonly earlier?: Answer | undefined
}) {
  const { product, state } = view
  const { messages, settings } = useLende()
  const say = messages.consult
  const { words, guideline } = product
  const fact = factOf(guideline, ask)
  const instrument = instrumentOf(product, ask)
  const titleId = useId()
  const place = useRef<HTMLFieldSetElement>(null)
  const [aside, setAside] = useState<Aside | null>(null)
  const [mistake, setMistake] = useState<string | null>(null)
  const [doubted, setDoubted] = useState<Raw | null>(null)
  const recordOf = ask === AGE ? state.inHand : null
  // The sentence and its answers are drawn first; forms, what else can be done, and focus come in the frame after it.
  const isDrawn = useDeferredValue(true, false)
  useEffect(() => {
    if (!focus || !isDrawn) return
    const field = place.current?.querySelector<HTMLElement>('[data-typed]')
    ;(field ?? place.current)?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [focus, isDrawn])

  /** Gives an answer, unless the record has quite another: that is said first. */
  const answer = (raw: Raw): void => (isOtherAge(raw, recordOf) ? setDoubted(raw) : use(raw))
  /** Unless the case refuses it: then says why. */
  const use = (raw: Raw): void => {
    const next = afterAnswers(state.consult, [[ask, raw]])
    const trial = tryOutcome(next, product, state.consult.role, settings.country)
    if (!trial.ok) {
      setMistake(trial.problems.map((problem) => problemInWords(problem, settings.language)).join(' '))
      return
    }
    letGo()
    consultStore.take(next)
  }
  /** Has an answer that is being typed worked out before it is given. */
  const likely = (raw: Raw): void => {
    setDoubted(null)
    foresee(state.consult, product, settings.country, [[[ask, raw]]])
  }
  const toggle = (which: Aside): void => setAside(aside === which ? null : which)
  return (
    <fieldset
      className="question"
      aria-labelledby={titleId}
      tabIndex={-1}
      ref={place}
      data-ask={ask}
      data-drawn={isDrawn || undefined}
    >
      <h3 id={titleId}>{questionText(ask, words)}</h3>
      {earlier === undefined ? null : <p className="soft">{say.before(answerInWords(earlier, fact, words))}</p>}
      <BeforeTheVisit view={view} ask={ask} />
      {recordOf === null ? null : (
        <Suspense fallback={null}>
          <AgeInRecord inHand={recordOf} doubted={doubted} use={use} product={product} />
        </Suspense>
      )}
      {fact && (isDrawn || fact.domain.kind !== 'date') ? (
        <FactAnswers view={view} fact={fact} answer={answer} likely={likely} />
      ) : null}
      {instrument && isDrawn ? (
        <InstrumentQuestion view={view} instrument={instrument} answer={answer} likely={likely} />
      ) : null}
      {mistake === null ? null : (
        <p className="mistake" role="alert">
          {mistake}
        </p>
      )}
      <div className="row question-foot">
        {isDrawn ? <Beside ask={ask} fact={fact} aside={aside} toggle={toggle} /> : null}
      </div>
      {aside === 'why' ? <Why view={view} ask={ask} /> : null}
      {aside === 'cannot' && fact ? (
        <div className="aside stack" data-gap="tight">
          <p>{say.cannotKnowAsk}</p>
          <div className="answers" data-absences>
            {absencesOf(fact).map((one, index) => (
              <AnswerButton
                key={one}
                label={words.word('absence', one)}
                hint={String(index + 1)}
                chosen={state.consult.given.get(ask) === one}
                answer={() => answer(one)}
              />
            ))}
          </div>
        </div>
      ) : null}
    </fieldset>
  )
}

/** What the patient answered at home, where nobody confirmed it: shown, and nothing follows from it. */
function BeforeTheVisit({ view: { state, product }, ask }: { readonly view: View; readonly ask: string }) {
  const say = useMessages().intakeRead
  const raw = state.patientSaid?.unconfirmed.get(ask)
  if (raw === undefined) return null
  return <p className="soft">{say.beforeAnswer(rawInWords(ask, raw, product))}</p>
}

/** What else can be done with a question than answer it. */
function Beside({
  ask,
  fact,
  aside,
  toggle,
}: {
  readonly ask: string
  readonly fact: Fact | undefined
  readonly aside: Aside | null
  readonly toggle: (which: Aside) => void
}) {
  const say = useMessages().consult
  return (
    <>
      <Button kind="quiet" hint="?" data-why onPress={() => toggle('why')} aria-expanded={aside === 'why'}>
        {say.why}
      </Button>
      {fact && fact.domain.kind !== 'decision' ? (
        <Button kind="quiet" hint="u" data-cannot onPress={() => toggle('cannot')} aria-expanded={aside === 'cannot'}>
          {say.cannotKnow}
        </Button>
      ) : null}
      <BodyChartButton ask={ask} />
    </>
  )
}

const mostNames = 6

/** What the answer can still change, in the words of the guideline. */
function Why({ view: { product, outcome }, ask }: { readonly view: View; readonly ask: string }) {
  const say = useLende().messages.consult
  const { words, guideline, engine } = product
  const targets = purposesOf(engine, outcome.answers, outcome.advice).get(ask) ?? []
  const distinct = [...new Set(targets.map((target) => purposeName(target, guideline, words)))]
  const note = `fact.${ask}.note`
  return (
    <div className="aside stack" data-gap="tight">
      <p>{say.whyMeans}</p>
      <ul className="plain-list">
        {(distinct.length > 0 ? distinct : [labelOf(ask, words)]).slice(0, mostNames).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {distinct.length > mostNames ? <li className="soft">{say.more(distinct.length - mostNames)}</li> : null}
      </ul>
      {words.has(note) ? <p className="soft">{words.text(note)}</p> : null}
    </div>
  )
}
