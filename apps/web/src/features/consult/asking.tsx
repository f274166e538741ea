// The middle of the consult: one screen of questions, one of them active, and one tap for a listed rest.

import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { Consult } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { afterAnswers, foresee } from '../../consult/foresee.ts'
import { factOf, optionsFor } from '../../consult/reading.ts'
import type { Screen } from '../../consult/screen.ts'
import { earlierAnswer } from '../../consult/screen.ts'
import { Button } from '../../design-system/button.tsx'
import { letGo } from '../../design-system/let-go.ts'
import { useLende, useMessages } from '../../lende.tsx'
import { Complete } from './complete.tsx'
import { Keys } from './keys.tsx'
import { Question } from './question.tsx'
import { QuestionRow } from './question-row.tsx'
import { useConsultKeys } from './use-consult-keys.ts'
import type { View } from './view.ts'

export function Asking({ view, screen }: { readonly view: View; readonly screen: Screen | null }) {
  const { state } = view
  const say = useMessages().consult
  if (state.changing !== null)
    return (
      <section className="asking" aria-label={say.panelAsk} data-drawn>
        <h2 className="asking-title">{say.changing}</h2>
        <Changing view={view} ask={state.changing} key={state.changing} />
      </section>
    )
  if (screen === null) return <Complete {...view} />
  return <Screenful view={view} screen={screen} key={screen.groups.map(({ group }) => group).join()} />
}

function Changing({ view, ask }: { readonly view: View; readonly ask: string }) {
  const say = useMessages().consult
  useConsultKeys({ active: ask, open: [ask], setActive: () => undefined })
  return (
    <div className="stack">
      <Question view={view} ask={ask} focus />
      <div className="row">
        {view.state.consult.given.has(ask) ? (
          <Button kind="quiet" onPress={() => consultStore.forget(ask)}>
            {say.forget}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => consultStore.change(null)} hint="Esc">
          {say.keep}
        </Button>
      </div>
    </div>
  )
}

/** So that the time to the first question can be measured where it matters. */
let isMarked = false

function Screenful({ view, screen }: { readonly view: View; readonly screen: Screen }) {
  const { words } = view.product
  const say = useMessages().consult
  const [chosen, setChosen] = useState<string | null>(null)
  const active = chosen !== null && screen.open.includes(chosen) ? chosen : (screen.open[0] as string)
  const arrived = useArrival(active)
  useConsultKeys({ active, open: screen.open, setActive: setChosen })
  useEffect(() => {
    if (!isMarked) performance.mark('lende-first-question')
    isMarked = true
  }, [])
  useForesight(view, screen, active)
  const isList = screen.rest !== null
  const { given } = view.state.consult
  const isAsBefore = screen.rest?.kind === 'as-before'
  const left = view.outcome.advice.nextQuestions.length
  // The question is drawn first; the list it stands in, and the tap for all that is listed, in the frame after it.
  const isDrawn = useDeferredValue(true, false)
  const someSaid = screen.groups.some(({ asks }) => asks.some((ask) => given.has(ask)))
  return (
    <section className="asking" aria-label={say.panelAsk} data-drawn={isDrawn || undefined}>
      {screen.groups.map(({ group, asks }, index) => (
        <div className="asking-group" key={group}>
          {index === 0 || !isAsBefore ? (
            <h2 className="asking-title">{isAsBefore ? say.asBeforeTitle : words.text(`interview.${group}`)}</h2>
          ) : null}
          <ul className="questions" data-list={isList || undefined}>
            {asks
              .filter((ask) => (isList && isDrawn) || ask === active)
              .map((ask) => (
                <li key={ask} data-active={ask === active || undefined}>
                  {ask === active ? (
                    <Question
                      view={view}
                      ask={ask}
                      focus={arrived}
                      earlier={isAsBefore ? earlierAnswer(view.outcome.theCase, ask) : undefined}
                    />
                  ) : (
                    <QuestionRow
                      view={view}
                      ask={ask}
                      earlier={isAsBefore ? earlierAnswer(view.outcome.theCase, ask) : undefined}
                      activate={() => (given.has(ask) ? consultStore.change(ask) : setChosen(ask))}
                    />
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {isDrawn ? (
        <>
          {screen.rest === null ? null : (
            <RestButton consult={view.state.consult} rest={screen.rest} someSaid={someSaid} />
          )}
          <p className="soft small left" aria-live="polite">
            {say.left(left)}
          </p>
          <Keys />
        </>
      ) : null}
    </section>
  )
}

function RestButton({
  consult,
  rest,
  someSaid,
}: {
  readonly consult: Consult
  readonly rest: NonNullable<Screen['rest']>
  readonly someSaid: boolean
}) {
  const say = useMessages().consult
  const count = rest.answers.length
  const label =
    rest.kind === 'as-before' ? say.asBefore(count) : someSaid ? say.noneOfTheOther(count) : say.noneOfThese(count)
  return (
    <div className="rest">
      <Button
        kind="primary"
        hint="*"
        onPress={() => {
          letGo()
          consultStore.take(afterAnswers(consult, rest.answers))
        }}
        aria-describedby="rest-means"
      >
        {label}
      </Button>
      <p className="soft small" id="rest-means">
        {rest.kind === 'as-before' ? null : say.restMeans(count)}
      </p>
    </div>
  )
}

/** Has the rest of the screen, and each answer to the active question, worked out before they are pressed. */
function useForesight({ state, product }: View, { rest }: Screen, active: string): void {
  const { country } = useLende().settings
  const { consult } = state
  useEffect(() => {
    const fact = factOf(product.guideline, active)
    const single = (fact === undefined ? [] : optionsFor(fact)).map((option) => [[active, option]] as const)
    return foresee(consult, product, country, [...(rest === null ? [] : [rest.answers]), ...single])
  }, [consult, product, country, rest, active])
}

/** True once the question changed while the page was in use: focus then goes along with it. */
function useArrival(active: string): boolean {
  const first = useRef(active)
  const [moved, setMoved] = useState(false)
  useEffect(() => {
    if (first.current !== active) setMoved(true)
  }, [active])
  return moved || consultStore.read()?.unsaved === true
}
