// One course as a drawing: the patient's own line over the whole scale, measurement error as a band around the first
// score, important change dotted. A score with items missing is a bar between its bounds, and no line goes through it.

import type { Words } from '@lende/wording'
import { boundsInWords } from '@lende/wording'
import { dayInWords } from './day-in-words.ts'
import type { Trend, TrendPoint } from './trend-points.ts'
import { isComplete, thresholdsOf, toldPoints } from './trend-points.ts'

const width = 360
const height = 190
const left = 34
const right = 22
const top = 14
const bottom = 30

export function TrendChart({ trend, words }: { readonly trend: Trend; readonly words: Words }) {
  const { points, range } = trend
  const x = placesOf(points)
  const y = (value: number): number =>
    height - bottom - ((value - range[0]) / (range[1] - range[0])) * (height - top - bottom)
  const { bands, important } = thresholdsOf(trend)
  const told = toldPoints(trend)
  return (
    <svg className="trend-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bands.map(([from, to]) => (
        <rect
          className="band"
          key={`${from} ${to}`}
          x={left}
          y={y(to)}
          width={width - left - right}
          height={Math.max(0, y(from) - y(to))}
        />
      ))}
      {apart(important, y).map((value) => (
        <line className="important" key={value} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
      ))}
      <Axes range={range} y={y} />
      <Dates points={points} x={x} words={words} />
      {runsOf(points).map((run) => (
        <polyline
          className="course"
          key={run[0]}
          points={run.map((index) => `${x[index]},${y(points[index]?.bounds[0] ?? 0)}`).join(' ')}
        />
      ))}
      {points.map((point, index) => (
        <Mark key={`${point.on} ${x[index]}`} point={point} x={x[index] ?? 0} y={y} />
      ))}
      {told.map((index) => (
        <Told key={index} points={points} index={index} x={x[index] ?? 0} y={y} words={words} />
      ))}
    </svg>
  )
}

/** Thresholds so near that they would run into each other are drawn once; the words below name them all. */
const apart = (values: readonly number[], y: (value: number) => number): readonly number[] =>
  values.filter((value, index) => values.slice(0, index).every((other) => Math.abs(y(other) - y(value)) >= 4))

function Axes({ range, y }: { readonly range: Trend['range']; readonly y: (value: number) => number }) {
  return (
    <g className="axes">
      <line x1={left} x2={left} y1={y(range[1])} y2={y(range[0])} />
      <line x1={left} x2={width - right} y1={y(range[0])} y2={y(range[0])} />
      {range.map((value) => (
        <text key={value} x={left - 8} y={y(value) + 4} textAnchor="end">
          {value}
        </text>
      ))}
    </g>
  )
}

function Dates({
  points,
  x,
  words,
}: {
  readonly points: readonly TrendPoint[]
  readonly x: readonly number[]
  readonly words: Words
}) {
  const ends = points.length - 1
  return (
    <g className="axes">
      {points.map(({ on }, index) => (
        <line key={`${on} ${x[index]}`} x1={x[index]} x2={x[index]} y1={height - bottom} y2={height - bottom + 4} />
      ))}
      {datedPlaces(x).map((index) => (
        <text
          key={index}
          x={x[index]}
          y={height - bottom + 18}
          textAnchor={index === 0 ? 'start' : index === ends ? 'end' : 'middle'}
          dx={index === 0 ? -4 : index === ends ? 4 : 0}
        >
          {dayInWords(points[index]?.on ?? '', words, false)}
        </text>
      ))}
    </g>
  )
}

function Mark({
  point,
  x,
  y,
}: {
  readonly point: TrendPoint
  readonly x: number
  readonly y: (value: number) => number
}) {
  const [least, most] = point.bounds
  if (isComplete(point)) return <circle className="point" cx={x} cy={y(least)} r="4" />
  return (
    <g className="between">
      <line x1={x} x2={x} y1={y(least)} y2={y(most)} />
      <line x1={x - 5} x2={x + 5} y1={y(least)} y2={y(least)} />
      <line x1={x - 5} x2={x + 5} y1={y(most)} y2={y(most)} />
    </g>
  )
}

/** A value beside its point: above it, or below where the line comes from above or the scale ends. */
function Told({
  points,
  index,
  x,
  y,
  words,
}: {
  readonly points: readonly TrendPoint[]
  readonly index: number
  readonly x: number
  readonly y: (value: number) => number
  readonly words: Words
}) {
  const point = points[index]
  if (point === undefined) return null
  const high = point.bounds[1]
  const beside = points[index === 0 ? 1 : index - 1]
  const comesFromAbove = beside !== undefined && beside.bounds[0] > high
  const below = y(high) + 20
  const isBelow = isComplete(point) && (comesFromAbove ? below < height - bottom : y(high) - 10 < top)
  return (
    <text
      className="told"
      x={x}
      y={isBelow ? below : y(high) - 9}
      textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
      dx={index === 0 ? -4 : index === points.length - 1 ? 4 : 0}
    >
      {boundsInWords(point.bounds, words)}
    </text>
  )
}

/** Where each point stands by its date; all on one day stand side by side. */
function placesOf(points: readonly TrendPoint[]): readonly number[] {
  const from = left + 14
  const room = width - right - from
  const times = points.map(({ on }) => Date.parse(`${on}T00:00:00Z`))
  const [first = 0] = times
  const span = (times.at(-1) ?? first) - first
  return times.map((time, index) =>
    span > 0 ? from + (room * (time - first)) / span : from + (room * index) / Math.max(1, points.length - 1),
  )
}

/** Which points have their date written: the first, the last, and between them those with room for it. */
function datedPlaces(x: readonly number[]): readonly number[] {
  const room = 64
  const [first = 0] = x
  const last = x.at(-1) ?? first
  const shown = [0]
  for (const [index, at] of x.entries()) {
    const previous = x[shown.at(-1) ?? 0] ?? first
    if (at - previous >= room && last - at >= room) shown.push(index)
  }
  return x.length > 1 ? [...shown, x.length - 1] : shown
}

/** The stretches of points that follow each other with nothing missing. */
function runsOf(points: readonly TrendPoint[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]]
  points.forEach((point, index) => {
    if (isComplete(point)) runs.at(-1)?.push(index)
    else runs.push([])
  })
  return runs.filter((run) => run.length > 1)
}
