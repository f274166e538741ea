// The ladder of urgency: each rung with the dangers that stand on it, suspected filled and possible hollow.

import type { Guideline, Tier, Urgency } from '@lende/engine'
import { urgencies } from '@lende/engine'
import type { Words } from '@lende/wording'
import type { Figure } from '../document/block.ts'
import { box, dot, ground, hairline, heightOf, ink, line, paper, set, soft, wrapped } from './drawing.ts'

/** Colour says urgency and nothing else; the words and the place on the ladder say it too. */
const colours: Readonly<Record<Urgency, readonly [text: string, ground: string]>> = {
  emergency: ['#A3160F', '#FCE9E6'],
  'same-day': ['#9A3F00', '#FDEEDF'],
  'within-days': ['#735600', '#FBF3D6'],
  routine: [ink, paper],
  watch: [ink, paper],
  none: [ink, paper],
}

const width = 720
const left = 200
const columnWidth = (width - left - 24) / 2
const small = 11.5
const tiers = ['suspected', 'possible'] as const

const columnAt = (column: number): number => left + 12 + column * columnWidth

/** Names of dangers, by tier. */
type Standing = Readonly<Record<Tier, readonly string[]>>

/** Drawn from the dangers of the compiled guideline. */
export function urgencyLadder(guideline: Guideline, words: Words): Figure {
  const rungs = urgencies
    .toReversed()
    .map((urgency) => ({ urgency, standing: standingOn(urgency, guideline, words) }))
    .filter(({ standing }) => tiers.some((tier) => standing[tier].length > 0))
  let y = 26
  const drawn = rungs.map((rung) => {
    const one = rungAt(y, rung.urgency, rung.standing, words)
    y = one.bottom
    return one.drawing
  })
  const height = y + 6
  return {
    id: 'urgency-ladder',
    title: words.say('figureLadder'),
    about: rungs.map((rung) => aboutRung(rung.urgency, rung.standing, words)).join(' '),
    width,
    height,
    drawing: [ground(width, height), heads(words), ...drawn].join('\n'),
  }
}

/** Each danger once in a column of a rung. */
const standingOn = (urgency: Urgency, { dangers }: Guideline, words: Words): Standing => {
  const raisedAs = (tier: Tier): string[] =>
    dangers
      .filter((danger) => danger.tiers.some((one) => one.tier === tier && one.urgency === urgency))
      .map(({ id }) => words.text(`danger.${id}.name`))
  return { suspected: raisedAs('suspected'), possible: raisedAs('possible') }
}

function aboutRung(urgency: Urgency, standing: Standing, { word, labelled }: Words): string {
  const names = tiers.flatMap((tier) => standing[tier].map((name) => `${name} (${word('tier', tier)})`))
  return labelled(word('urgency', urgency), `${names.join(', ')}.`)
}

const heads = ({ word }: Words): string =>
  tiers
    .map((tier, column) => set(columnAt(column) + 18, 6, [word('tier', tier)], { size: small, fill: soft }))
    .join('\n')

function rungAt(
  y: number,
  urgency: Urgency,
  standing: Standing,
  words: Words,
): { readonly drawing: string; readonly bottom: number } {
  const [colour, tint] = colours[urgency]
  const name = wrapped(words.word('urgency', urgency), left - 36, 15)
  const meaning = wrapped(words.word('urgency-meaning', urgency), left - 32, small)
  const below = y + 12 + heightOf(name, 15)
  const columns = tiers.map((tier, column) => columnOf(columnAt(column), y + 11, tier, standing[tier]))
  const bottom = Math.max(...columns.map((one) => one.bottom), below + heightOf(meaning, small)) + 10
  return {
    bottom,
    drawing: [
      box(0, y, width, bottom - y, { fill: tint }),
      box(0, y, 6, bottom - y, { fill: colour }),
      line(0, bottom, width, bottom, hairline),
      set(18, y + 10, name, { size: 15, bold: true, fill: colour }),
      set(18, below, meaning, { size: small, fill: soft }),
      ...columns.map(({ drawing }) => drawing),
    ].join('\n'),
  }
}

function columnOf(
  x: number,
  top: number,
  tier: Tier,
  names: readonly string[],
): { readonly drawing: string; readonly bottom: number } {
  let y = top
  const drawn = names.map((name) => {
    const lines = wrapped(name, columnWidth - 30, 13)
    const item = dot(x + 5, y + 8, tier === 'suspected') + set(x + 18, y, lines)
    y += heightOf(lines) + 3
    return item
  })
  return { drawing: drawn.join('\n'), bottom: y }
}
