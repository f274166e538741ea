// Search over everything: every word must be found somewhere, and where it is found says how much it counts.

import { fold, wordsOfQuery } from './folded.ts'

export const kinds = [
  'recommendation',
  'danger',
  'classification',
  'statement',
  'rule',
  'fact',
  'currency',
  'document',
  'property',
  'case',
] as const
export type Kind = (typeof kinds)[number]

/** Something that can be found. */
export interface Entry {
  readonly kind: Kind
  readonly id: string
  /** Its page. */
  readonly to: string
  readonly title: string
  /** Other words under which it is found, the telling ones first. */
  readonly also: readonly string[]
}

interface Indexed {
  readonly entry: Entry
  readonly title: string
  readonly id: string
  readonly also: readonly string[]
}

export type SearchIndex = readonly Indexed[]

export interface Hit {
  readonly entry: Entry
  /** The text beside the title in which something was found, if the title alone does not say it. */
  readonly where: string | undefined
}

export interface HitGroup {
  readonly kind: Kind
  readonly hits: readonly Hit[]
}

export const indexOf = (entries: readonly Entry[]): SearchIndex =>
  entries.map((entry) => ({
    entry,
    title: fold(entry.title),
    id: fold(entry.id),
    also: entry.also.map(fold),
  }))

/** What is found, by kind; the kind with the best hit first, and the best hit first in each. */
export function found(index: SearchIndex, query: string): readonly HitGroup[] {
  const words = wordsOfQuery(query)
  if (words.length === 0) return []
  const scored = index.flatMap((one) => {
    const scores = words.map((word) => scoreOf(one, word))
    if (scores.includes(0)) return []
    return [{ one, score: scores.reduce((sum, score) => sum + score, 0) + closeness(one, words) }]
  })
  const best = scored.toSorted((a, b) => b.score - a.score)
  const order = [...new Set(best.map(({ one }) => one.entry.kind))]
  return order.map((kind) => ({
    kind,
    hits: best
      .filter(({ one }) => one.entry.kind === kind)
      .map(({ one }) => ({ entry: one.entry, where: whereIn(one, words) })),
  }))
}

const worth = { title: 8, id: 6, also: 3 } as const

/** Where a word is found: at the start of a word it counts more than within. */
function scoreOf({ title, id, also }: Indexed, word: string): number {
  return Math.max(
    worth.title * nearness(title, word),
    worth.id * nearness(id, word),
    ...also.map((text, place) => (worth.also - Math.min(place, 4) * 0.4) * nearness(text, word)),
    0,
  )
}

/** A name that is asked for, or a title that is little more than the words, goes before one that mentions them. */
function closeness({ id, title, entry }: Indexed, words: readonly string[]): number {
  const asked = words.join(' ')
  const share = title.includes(asked) ? asked.length / title.length : 0
  return (id === asked ? 100 : 0) + (title.startsWith(asked) ? 4 : 0) + 8 * share + (entry.kind === 'case' ? -6 : 0)
}

/** 0 not at all, 1 within a word, 2 at the start of one. */
function nearness(text: string, word: string): 0 | 1 | 2 {
  let at = text.indexOf(word)
  if (at < 0) return 0
  for (; at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string)) return 2
  return 1
}

function whereIn({ title, also, entry }: Indexed, words: readonly string[]): string | undefined {
  const left = words.filter((word) => !title.includes(word))
  if (left.length === 0) return undefined
  const counts = also.map((text) => left.filter((word) => text.includes(word)).length)
  const most = Math.max(0, ...counts)
  return most === 0 ? undefined : entry.also[counts.indexOf(most)]
}
