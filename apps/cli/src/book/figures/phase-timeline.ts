// A clock as a line, cut where rules cut it: over each stretch of days a full bar where a class or an advice always
// holds, an open bar where it can hold, and nothing where it cannot.

import type { Words } from '@lende/wording'
import { decimal, labelOf } from '@lende/wording'
import type { Figure } from '../document/block.ts'
import type { Holds } from '../findings/reach.ts'
import type { Timeline, TimelineRow } from '../findings/timeline.ts'
import { box, edge, ground, hairline, heightOf, ink, line, paper, set, soft, widthOf, wrapped } from './drawing.ts'

const width = 720
const left = 214
const right = 12
const small = 11.5
const barHeight = 12

/** Drawn from where the decision diagram says that each row can hold. */
export function phaseTimeline(timeline: Timeline, words: Words): Figure {
  const places = placesOf(timeline)
  const top = 46
  let y = top
  let classification = ''
  const rows = inOwnWords(timeline.rows, words).map((row) => {
    const head = headOf(row, classification, words)
    classification = 'classification' in row.of ? row.of.classification : classification
    const headLines = head === undefined ? [] : wrapped(head, width - right, 13)
    const at = y + (head === undefined ? 0 : 12 + heightOf(headLines))
    const one = rowAt(at, row, places, words)
    const drawing = [...(head === undefined ? [] : [set(0, y + 8, headLines, { bold: true })]), one.drawing].join('\n')
    y = one.bottom
    return drawing
  })
  const height = y + 34
  const label = labelOf(timeline.clock, words)
  return {
    id: `timeline-${timeline.clock}`,
    title: words.say('figureTimeline', { clock: label }),
    about: aboutOf(timeline, words),
    width,
    height,
    drawing: [
      ground(width, height),
      ...places.slice(1, -1).map((x) => line(x, 30, x, y, hairline)),
      axis(timeline, places, words),
      ...rows,
      legend(y + 12, words),
    ].join('\n'),
  }
}

/** Where each stretch begins, and where the last ends: as the root of the days, so that the first weeks keep room. */
function placesOf({ starts }: Timeline): number[] {
  const last = Math.max(...starts)
  const end = last * 1.35 + 4
  const least = (width - left - right) * 0.09
  const places = [...starts, end].map((day) => left + Math.sqrt(day / end) * (width - left - right))
  for (let index = 1; index < places.length; index++)
    places[index] = Math.max(places[index] as number, (places[index - 1] as number) + least)
  const over = (places.at(-1) as number) - (width - right)
  return over <= 0
    ? places
    : places.map((x) => left + ((x - left) * (width - right - left)) / (width - right - left + over))
}

function axis({ starts, clock }: Timeline, places: readonly number[], words: Words): string {
  const days = starts.map((day, index) => {
    const text = decimal(day, words)
    const x = places[index] as number
    return index === 0 ? set(x, 10, [text], { size: small }) : set(x, 10, [text], { size: small, anchor: 'middle' })
  })
  const label = wrapped(labelOf(clock, words), left - 16, small)
  return [
    line(left, 30, width - right, 30, ink),
    ...places.slice(0, -1).map((x) => line(x, 26, x, 34, ink)),
    set(0, 8, label.slice(0, 3), { size: small, fill: soft }),
    ...days,
  ].join('\n')
}

function headOf({ of }: TimelineRow, before: string, words: Words): string | undefined {
  return 'classification' in of && of.classification !== before
    ? words.text(`classification.${of.classification}.name`)
    : undefined
}

/** Rows in the same words that hold on the same days are drawn once. */
const inOwnWords = (rows: readonly TimelineRow[], words: Words): TimelineRow[] =>
  rows.filter((row, index) => {
    const like = rows.findIndex(
      (one) => nameOf(one, words) === nameOf(row, words) && one.holds.join() === row.holds.join(),
    )
    return 'classification' in row.of || like === index
  })

const nameOf = ({ of }: TimelineRow, { text }: Words): string =>
  'classification' in of
    ? text(`classification.${of.classification}.${of.class}.name`)
    : text(`recommendation.${of.recommendation}.text`)

function rowAt(
  y: number,
  row: TimelineRow,
  places: readonly number[],
  words: Words,
): { readonly drawing: string; readonly bottom: number } {
  const lines = wrapped(nameOf(row, words), left - 24, small)
  const height = Math.max(heightOf(lines, small), barHeight) + 8
  const bars = runsOf(row.holds).map(({ from, to, holds }) => {
    const x = places[from] as number
    return box(x + 1, y + 5, (places[to] as number) - x - 2, barHeight, barLook[holds])
  })
  return {
    drawing: [set(8, y + 2, lines, { size: small }), ...bars].join('\n'),
    bottom: y + height,
  }
}

type Shown = Extract<Holds, 'always' | 'depends'>

const barLook = {
  always: { fill: ink, stroke: ink, round: 2 },
  depends: { fill: paper, stroke: ink, width: 1.3, round: 2 },
} as const

/** Neighbouring stretches that do alike are one bar. */
function runsOf(holds: readonly Holds[]): { readonly from: number; readonly to: number; readonly holds: Shown }[] {
  const runs: { from: number; to: number; holds: Shown }[] = []
  holds.forEach((one, index) => {
    if (one !== 'always' && one !== 'depends') return
    const last = runs.at(-1)
    if (last !== undefined && last.to === index && last.holds === one) last.to = index + 1
    else runs.push({ from: index, to: index + 1, holds: one })
  })
  return runs
}

function aboutOf(timeline: Timeline, words: Words): string {
  return inOwnWords(timeline.rows, words)
    .map((row) => {
      const runs = runsOf(row.holds).map(({ from, to, holds }) => {
        const span = stretch(timeline.starts[from] as number, timeline.starts[to], words)
        return `${span} ${words.say(holds === 'always' ? 'alwaysHolds' : 'canHold')}`
      })
      return words.labelled(nameOf(row, words).replace(/[.]$/, ''), `${runs.join(', ') || words.say('never')}.`)
    })
    .join(' ')
}

/** From one day until before another. */
const stretch = (from: number, next: number | undefined, words: Words): string =>
  next === undefined ? `≥ ${decimal(from, words)}` : `${decimal(from, words)}–${decimal(next - 1, words)}`

function legend(y: number, { say }: Words): string {
  const second = left + 50 + widthOf(say('alwaysHolds'), small)
  return [
    line(left, y - 6, width - right, y - 6, edge, 0.5),
    box(left, y + 2, 22, barHeight, barLook.always),
    set(left + 30, y, [say('alwaysHolds')], { size: small, fill: soft }),
    box(second, y + 2, 22, barHeight, barLook.depends),
    set(second + 30, y, [say('canHold')], { size: small, fill: soft }),
  ].join('\n')
}
