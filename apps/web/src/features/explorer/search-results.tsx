// What was found, by kind, with the words that match set apart.

import type { Guideline } from '@lende/engine'
import type { Words } from '@lende/wording'
import { use, useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../design-system/button.tsx'
import { besides } from '../../explorer-data.ts'
import { entriesOf } from './entries.ts'
import type { Besides } from './explorer-shapes.ts'
import { excerpt, marked, wordsOfQuery } from './folded.ts'
import type { Hit, HitGroup, SearchIndex } from './search.ts'
import { found, indexOf } from './search.ts'
import { useExplorer } from './use-explorer.ts'

const mostShown = 5

export function SearchResults({ query }: { readonly query: string }) {
  const { guideline, words, say } = useExplorer()
  const index = indexFor(guideline, words, use(besides()))
  const asked = useDeferredValue(query)
  const groups = found(index, asked)
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <div className="results">
      <h1 className="visually-hidden">{say.search}</h1>
      <p role="status" className="soft small">
        {count === 0 ? say.nothingFound(asked.trim()) : say.found(count)}
      </p>
      {count === 0 ? <p>{say.nothingFoundNext}</p> : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} query={asked} />
      ))}
    </div>
  )
}

function Group({ group: { kind, hits }, query }: { readonly group: HitGroup; readonly query: string }) {
  const { say } = useExplorer()
  const [all, setAll] = useState(false)
  const shown = all ? hits : hits.slice(0, mostShown)
  const words = wordsOfQuery(query)
  return (
    <section className="explorer-part">
      <h2>
        {say.kinds[kind]} <span className="soft numerals part-count">{hits.length}</span>
      </h2>
      <ul className="entry-lines">
        {shown.map((hit) => (
          <HitLine key={hit.entry.id} hit={hit} words={words} />
        ))}
      </ul>
      {hits.length > shown.length ? (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say.more(hits.length - shown.length)}
        </Button>
      ) : null}
    </section>
  )
}

function HitLine({ hit: { entry, where }, words }: { readonly hit: Hit; readonly words: readonly string[] }) {
  return (
    <li>
      <Link href={entry.to} className="entry-line" data-hit>
        <span className="line-text">
          <Marked text={excerpt(entry.title, words, 220)} words={words} />
        </span>
        {where === undefined ? null : (
          <span className="soft small">
            <Marked text={excerpt(where, words)} words={words} />
          </span>
        )}
        <span className="soft small name">
          <Marked text={entry.id} words={words} />
        </span>
      </Link>
    </li>
  )
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return marked(text, words).map((piece, place) => (piece.hit ? <mark key={place}>{piece.text}</mark> : piece.text))
}

const indexes = new WeakMap<Words, SearchIndex>()

/** Made once a language, when it is first searched. */
function indexFor(guideline: Guideline, words: Words, content: Besides): SearchIndex {
  const index = indexes.get(words) ?? indexOf(entriesOf(guideline, words, content))
  indexes.set(words, index)
  return index
}
