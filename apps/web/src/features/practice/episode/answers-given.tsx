// The answers of one assessment in words, in the groups of the interview. What this edition does not ask goes by its id.

import { isMapping, readAnswer } from '@lende/engine'
import { readAdministration } from '@lende/instruments'
import { administrationInWords, answerInWords, labelOf } from '@lende/wording'
import { factOf, instrumentOf } from '../../../consult/reading.ts'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Product } from '../../../product.ts'
import type { Kept } from './kept.ts'

export function AnswersGiven({ kept: { written } }: { readonly kept: Kept }) {
  const { episode: say } = usePracticeMessages()
  const product = useProduct()
  const given = isMapping(written['answers']) ? written['answers'] : {}
  const asked = Object.keys(given)
  if (asked.length === 0) return <p className="soft">{say.noAnswers}</p>
  const { words, guideline } = product
  const groups = guideline.interview.map(({ group, facts }) => ({
    name: words.text(`interview.${group}`),
    asks: facts.filter((ask) => asked.includes(ask)),
  }))
  const grouped = groups.flatMap(({ asks }) => asks)
  const rest = { name: say.otherAnswers, asks: asked.filter((ask) => !grouped.includes(ask)) }
  return [...groups, rest]
    .filter(({ asks }) => asks.length > 0)
    .map(({ name, asks }) => (
      <section key={name} className="episode-answers-given">
        <h3>{name}</h3>
        <dl>
          {asks.map((ask) => (
            <div key={ask}>
              <dt>{nameIn(ask, product)}</dt>
              <dd>{saidIn(ask, given[ask], product)}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))
}

const nameIn = (ask: string, { words }: Product): string =>
  words.has(`fact.${ask}.label`) || words.has(`instrument.${ask}.name`) ? labelOf(ask, words) : ask

/** What was answered, in words; as it was written where nothing here can read it. */
export function saidIn(ask: string, raw: unknown, product: Product): string {
  const { guideline, words } = product
  const fact = factOf(guideline, ask)
  if (fact !== undefined) {
    const read = readAnswer(fact, raw, [])
    if (read.ok) return withReason(answerInWords(read.value, fact, words), raw)
  }
  const instrument = instrumentOf(product, ask)
  if (instrument !== undefined) {
    const read = readAdministration(instrument, raw, [])
    if (read.ok) return administrationInWords(instrument, read.value, words)
  }
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : JSON.stringify(raw)
}

/** A decision stands with the reason of whoever took it. */
const withReason = (said: string, raw: unknown): string =>
  isMapping(raw) && typeof raw['reason'] === 'string' && raw['reason'] !== '' ? `${said} (${raw['reason']})` : said
