// A questionnaire typed on one line: the totals of an official form, or an answer for each item in turn.

import type { Instrument, ItemsStructure } from '@lende/instruments'
import { answeringOf } from '@lende/instruments'
import type { Words } from '@lende/wording'

/** A questionnaire as it stands in a case file. */
type Raw = Readonly<Record<string, unknown>>

/** What may be typed: `total 5 psychosocial 2`, or so many answers by name or number. */
export function itemsExpected(instrument: Instrument, structure: ItemsStructure, { say, series }: Words): string {
  const n = structure.items.length
  const subscales = Object.keys(instrument.scoring.subscales ?? {}).map((id) => `${id} 2`)
  const version = needsVersion(instrument) ? [instrument.version] : []
  const answers = [...new Set(structure.items.map((item) => answersTo(structure, item)))]
  if (structure.options === undefined && answers.length === 1 && version.length === 0)
    return say('itemsExpected', { n })
  return say('answersExpected', {
    totals: ['total 5', ...subscales, ...version].join(' '),
    n,
    answers: series(answers),
  })
}

function answersTo(structure: ItemsStructure, item: ItemsStructure['items'][number]): string {
  const answering = answeringOf(structure, item)
  if (answering.kind === 'options') return Object.keys(answering.options).join(' | ')
  return `${answering.scale.min.value} - ${answering.scale.max.value}`
}

const needsVersion = (instrument: Instrument): boolean => instrument['other-forms'] !== undefined

/** What was typed, as a case file would have it; whether it is right is for the reader of the instrument to say. */
export function readTypedItems(instrument: Instrument, structure: ItemsStructure, typed: string): Raw | undefined {
  const words = typed.trim().split(/[\s,;]+/)
  if (words[0]?.toLowerCase() === 'total') return readTotals(instrument, words.slice(1))
  if (words.length !== structure.items.length) return undefined
  return {
    items: Object.fromEntries(structure.items.map(({ item }, index) => [item, answerOf(words[index] as string)])),
  }
}

/** The total, then subscales by name; the version where other forms go by the same name. */
function readTotals(instrument: Instrument, words: readonly string[]): Raw | undefined {
  const version = words.filter((word) => word === instrument.version)
  const [total, ...rest] = words.filter((word) => word !== instrument.version)
  const ids = Object.keys(instrument.scoring.subscales ?? {})
  const named = rest.every((word, index) => (index % 2 === 0 ? ids.includes(word) : isNumber(word)))
  if (total === undefined || !isNumber(total) || !named || rest.length % 2 === 1) return undefined
  const subscales = Object.fromEntries(
    rest.flatMap((word, index) => (index % 2 === 0 ? [[word, Number(rest[index + 1])]] : [])),
  )
  return {
    total: Number(total),
    ...(rest.length > 0 ? { subscales } : {}),
    form: 'official',
    ...(version.length > 0 ? { version: instrument.version } : {}),
  }
}

const isNumber = (word: string): boolean => /^\d+$/.test(word)
const answerOf = (word: string): string | number => (isNumber(word) ? Number(word) : word.toLowerCase())
