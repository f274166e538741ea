// That no class is proposed, why, and what would help: an answer that is missing, or one that has to be known more precisely.

import type { Classification, Fact } from '@lende/engine'
import { ONSET, sourcesOf } from '@lende/engine'
import { answerInWords, labelOf } from '@lende/wording'
import { Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import { consultStore } from '../../consult/consult-store.ts'
import { factOf } from '../../consult/reading.ts'
import { useMessages } from '../../lende.tsx'
import { useSeldomMessages } from '../consult/seldom-messages.ts'
import type { View } from '../consult/view.ts'
import { daysInWords } from '../intake-read/in-words.ts'
import type { KnownRoughly } from './known-roughly.ts'
import { leftOpen } from './known-roughly.ts'

export function BetweenClasses({
  view,
  classification,
}: {
  readonly view: View
  readonly classification: Classification
}) {
  const say = useMessages().advice
  const { engine } = view.product
  const { answers } = view.outcome
  const { roughly, isMissing } = useMemo(
    () => leftOpen(classification, engine, answers),
    [classification, engine, answers],
  )
  return (
    <>
      {isMissing ? <p className="soft">{say.noProposal}</p> : null}
      <Suspense fallback={null}>
        {roughly.map((one) => (
          <Roughly key={one.fact} view={view} roughly={one} />
        ))}
      </Suspense>
    </>
  )
}

function Roughly({
  view,
  roughly: { fact: id, answer, boundaries },
}: {
  readonly view: View
  readonly roughly: KnownRoughly
}) {
  const say = useSeldomMessages()
  const { words, guideline } = view.product
  const { inHand } = view.state
  const fact = factOf(guideline, id) as Fact
  const source = fact.derived === undefined ? id : (sourcesOf(fact.derived)[0] ?? id)
  const date = view.outcome.answers.get(source)
  const said = date?.kind === 'date' ? daysInWords({ ...date }, words) : answerInWords(answer, fact, words)
  const at = boundaries.map((value) =>
    date?.kind === 'date' ? say.day(value) : answerInWords({ kind: 'value', value }, fact, words),
  )
  // The onset is the episode's own: it is made precise there, for every consult of it.
  const isOfEpisode = inHand !== null && source === ONSET
  return (
    <p className="first-letter">
      {say.roughly(words.labelled(labelOf(source, words), said), new Intl.ListFormat(words.language).format(at))}{' '}
      <Link
        href={isOfEpisode ? `/practice/episodes/${inHand.episode}` : '/consult'}
        onClick={() => (isOfEpisode ? undefined : consultStore.change(source))}
      >
        {isOfEpisode ? say.preciseOnEpisode : say.precise}
      </Link>
    </p>
  )
}
