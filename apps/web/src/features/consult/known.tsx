// What is known: every answer of today, by part of the consult; each can be changed at any time.

import type { Fact } from '@lende/engine'
import { harmlessOf } from '@lende/engine'
import { answerInWords, labelOf } from '@lende/wording'
import { isFollowUp } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { factOf } from '../../consult/reading.ts'
import { Button } from '../../design-system/button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import { LineButton } from '../../design-system/line-button.tsx'
import { useMessages } from '../../lende.tsx'
import { instrumentSummary } from '../instruments/instrument-summary.ts'
import type { View } from './view.ts'

export function Known(view: View) {
  const say = useMessages().consult
  const { state, product } = view
  const { given } = state.consult
  const groups = product.guideline.interview
    .map(({ group, facts }) => ({ group, asks: facts.filter((ask) => given.has(ask)) }))
    .filter(({ asks }) => asks.length > 0)
  return (
    <aside className="known" aria-label={say.panelKnown}>
      <Folded
        className="known-all"
        open={isWide()}
        summary={
          <summary>
            <h2>{say.known}</h2>
            <span className="soft small">{given.size === 0 ? say.knownNothing : say.knownCount(given.size)}</span>
          </summary>
        }
      >
        {() => (
          <>
            {given.size === 0 ? <p className="soft small">{say.emptyNote(state.inHand !== null)}</p> : null}
            {groups.map((one) => (
              <KnownGroup view={view} key={one.group} {...one} />
            ))}
            <Earlier {...view} />
            {state.steps.length > 0 ? (
              <Button kind="quiet" onPress={() => consultStore.back()}>
                {say.back}
              </Button>
            ) : null}
          </>
        )}
      </Folded>
    </aside>
  )
}

/** What was said at earlier contacts and still stands. */
function Earlier(view: View) {
  const say = useMessages().consult
  const { product, outcome, state } = view
  if (!isFollowUp(state.consult)) return null
  const standing = product.guideline.facts.filter(
    ({ id, derived }) => derived === undefined && outcome.answers.has(id) && !state.consult.given.has(id),
  )
  if (standing.length === 0) return null
  return (
    <Folded
      className="known-group harmless"
      summary={<summary className="soft small">{say.standing(standing.length)}</summary>}
    >
      {() => <KnownLines view={view} asks={standing.map(({ id }) => id)} />}
    </Folded>
  )
}

const isWide = (): boolean => matchMedia('(min-width: 64rem)').matches

function KnownGroup({
  view,
  group,
  asks,
}: {
  readonly view: View
  readonly group: string
  readonly asks: readonly string[]
}) {
  const say = useMessages().consult
  const { words, guideline } = view.product
  const isHarmless = (ask: string): boolean => {
    const fact = factOf(guideline, ask)
    return fact !== undefined && view.state.consult.given.get(ask) === harmlessOf(fact)
  }
  const telling = asks.filter((ask) => !isHarmless(ask))
  const harmless = asks.filter(isHarmless)
  const name = words.text(`interview.${group}`)
  if (telling.length === 0)
    return (
      <Folded
        className="known-group harmless"
        summary={
          <summary className="soft small">
            <span>{name}</span>
            <span>{say.harmlessCount(harmless.length)}</span>
          </summary>
        }
      >
        {() => <KnownLines view={view} asks={harmless} />}
      </Folded>
    )
  return (
    <section className="known-group">
      <h3>{name}</h3>
      <KnownLines view={view} asks={telling} />
      {harmless.length === 0 ? null : (
        <Folded
          className="harmless"
          summary={<summary className="soft small">{say.harmlessCount(harmless.length)}</summary>}
        >
          {() => <KnownLines view={view} asks={harmless} />}
        </Folded>
      )}
    </section>
  )
}

const KnownLines = ({ view, asks }: { readonly view: View; readonly asks: readonly string[] }) => (
  <ul>
    {asks.map((ask) => (
      <KnownLine view={view} ask={ask} key={ask} />
    ))}
  </ul>
)

function KnownLine({ view, ask }: { readonly view: View; readonly ask: string }) {
  const { product, outcome, state } = view
  const say = useMessages().consult
  const fact = factOf(product.guideline, ask)
  const answer = outcome.answers.get(ask)
  const said =
    fact === undefined
      ? instrumentSummary(view, ask)
      : answer === undefined
        ? ''
        : answerInWords(answer, fact, product.words)
  return (
    <li>
      <LineButton className="known-line" press={() => consultStore.change(ask)} current={state.changing === ask}>
        <span>{labelOf(ask, product.words)}</span>
        <strong data-danger={isDangerous(fact, state.consult.given.get(ask)) || undefined}>{said}</strong>
        <span className="visually-hidden">{say.change}</span>
      </LineButton>
    </li>
  )
}

const isDangerous = (fact: Fact | undefined, raw: unknown): boolean =>
  fact?.danger !== undefined && 'options' in fact.danger && raw !== undefined && raw !== harmlessOf(fact)
