// A score as a page: what asks for something first, then the numbers, the group they fall in and what that means,
// the change, and what was filled in.

import type { Administration, Change, Instrument, Item, ItemAnswer, ItemsStructure, Score } from '@lende/instruments'
import { answeringOf, pointsOf } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { attentionInWords, classInWords, decimal, pointsInWords } from '@lende/wording'

export interface ScoreResult {
  readonly score: Score
  /** The first score, and the day it was taken, where there is an earlier one. */
  readonly earlier: Score | null
  readonly since: string | null
  readonly change: Change | null
  readonly outcome: string
}

export interface Scored {
  readonly instrument: Instrument
  readonly administration: Administration
  readonly words: Words
  /** The instrument has the words of a pack in place of our labels. */
  readonly packed: boolean
}

export function scorePage(scored: Scored, result: ScoreResult): string {
  const { instrument, words } = scored
  const { say, text, labelled } = words
  const key = `instrument.${instrument.instrument}`
  const unvalidated = result.score.unvalidated ? ` (${say('unvalidated')})` : ''
  return [
    text(`${key}.name`),
    ...attentionInWords(result.score, words).map((asked) => asked.text),
    labelled(say('score'), `${scoreInWords(result.score, words)}${unvalidated}`),
    ...subscalesInWords(result.score, key, words),
    ...classLines(result, key, words),
    ...changeInWords(result, key, words),
    text(`${key}.decisions.${result.outcome}`),
    ...filledInWords(scored),
    '',
  ].join('\n')
}

function scoreInWords(found: Score, words: Words): string {
  if (found.status === 'complete') return decimal(found.value, words)
  const [from, to] = found.bounds
  return words.say('bounds', { from: decimal(from, words), to: decimal(to, words), missing: found.missing.join(', ') })
}

const subscalesInWords = ({ subscales = {} }: Score, key: string, words: Words): string[] =>
  Object.entries(subscales).map(([id, part]) =>
    words.labelled(words.text(`${key}.scoring.subscales.${id}.name`), pointsInWords(part, words)),
  )

function classLines({ score, earlier, since }: ScoreResult, key: string, words: Words): string[] {
  const { say, text, labelled } = words
  if (score.class === undefined) return []
  const before = earlier ? [labelled(say('scoreClassOn', { on: since ?? '' }), classInWords(earlier, words))] : []
  const certain = score.class !== null && score.status === 'incomplete' ? ` (${say('certainDespite')})` : ''
  const sentence = score.class === null ? [] : [text(`${key}.scoring.classes.${score.class}.sentence`)]
  return [labelled(say('scoreClass'), `${classInWords(score, words)}${certain}`), ...before, ...sentence]
}

function changeInWords({ change: changed, since }: ScoreResult, key: string, words: Words): string[] {
  if (changed === null) return []
  const { say, word, text, labelled } = words
  if (!changed.comparable) return [say('notComparable', { why: changed.because })]
  const [from, to] = changed.differenceBounds
  const difference = from === to ? decimal(from, words) : `${decimal(from, words)} - ${decimal(to, words)}`
  const line = labelled(say('change', { on: since ?? '' }), difference)
  const { importantByPoints, importantByPercent } = changed
  if (importantByPoints === 'not-published' && importantByPercent === 'not-published')
    return [line, text(`${key}.change.important.note`)]
  const percent = changed.percent === null ? '' : ` (${decimal(changed.percent, words)} %)`
  const verdict = (truth: string): string =>
    truth === 'yes' || truth === 'no' ? word('option', truth) : say('notKnown')
  return [
    `${line}${percent}`,
    labelled(say('beyondError'), verdict(changed.beyondMeasurementError)),
    labelled(say('importantPoints'), verdict(importantByPoints)),
    labelled(say('importantPercent'), verdict(importantByPercent)),
  ]
}

/** Each item with its label, its answer and what that scores; and whose words these are. */
function filledInWords({ instrument, administration, words, packed }: Scored): string[] {
  const { structure, wording } = instrument
  if (structure.kind !== 'items' || administration.kind !== 'items') return []
  const text: Label = (key, written) => (packed ? written : words.text(`instrument.${instrument.instrument}.${key}`))
  const items = structure.items.map((item, index) => {
    const label = text(`structure.items.${item.item}.label`, item.label)
    const answer = administration.ratings.get(item.item) ?? 'not-asked'
    return `  ${index + 1}. ${words.labelled(label, answerInWords(structure, item, answer, text, words))}`
  })
  const saw = packed || administration.form !== 'official' ? ['', text('wording.note', wording.note)] : []
  return ['', words.heading(words.say('filledIn')), ...items, ...saw]
}

/** A text by its key, or as it is written in the instrument itself when a pack put it there. */
type Label = (key: string, written: string) => string

function answerInWords(structure: ItemsStructure, item: Item, answer: ItemAnswer, text: Label, words: Words): string {
  const answering = answeringOf(structure, item)
  const points = pointsOf(answering, answer)
  if (points === undefined) return words.say('noAnswer')
  const scored = points === 1 ? words.say('onePoint') : words.say('pointsOf', { n: points })
  if (typeof answer !== 'object' || answering.kind === 'scale') return `${String(answer)} (${scored})`
  const own = item.options === undefined ? 'structure' : `structure.items.${item.item}`
  const label = answering.options[answer.option]?.label ?? ''
  return `${text(`${own}.options.${answer.option}.label`, label)} (${scored})`
}
