// The things of an exercise, as large and as high as the body on them asks.

import { circlesOf } from './body.ts'
import type { BodyPlace, Prop } from './content.ts'
import type { Circle, Point } from './geometry.ts'
import { lowestOf } from './geometry.ts'
import type { Placed } from './placed.ts'
import { middleOf, partOf } from './places.ts'

/** A line, closed or not, with y still going up. */
export interface Thing {
  readonly points: readonly Point[]
  readonly closed: boolean
}

const open = (...points: readonly (readonly [x: number, y: number])[]): Thing => ({
  points: points.map(([x, y]) => ({ x, y })),
  closed: false,
})
const closed = (...points: readonly (readonly [x: number, y: number])[]): Thing => ({
  ...open(...points),
  closed: true,
})

/** What stands where it stands in every pose. */
export function standing(prop: Prop, poses: readonly Placed[]): Thing[] {
  const owner = poses.find(({ pose }) => pose.pose === prop.pose)
  if (owner === undefined) return []
  const circles = partOf(owner.body, prop.at)
  const { x } = middleOf(owner.body, prop.at)
  const top = lowestOf(circles)
  const everywhere = poses.flatMap(({ body }) => circlesOf(body))
  if (prop.prop === 'mat') return mat(everywhere)
  if (prop.prop === 'chair') return chair(x, top, prop.at)
  if (prop.prop === 'step') return [closed([x - 8, 0], [x - 8, top], [x + 14, top], [x + 14, 0])]
  if (prop.prop === 'wall') return wall(circles, x, circlesOf(owner.body), Math.max(...everywhere.map(({ y }) => y)))
  return []
}

/** What is held goes along with the hand. */
export function held(prop: Prop, { body }: Placed): Thing[] {
  const hand = middleOf(body, 'near-hand')
  if (prop.prop === 'towel') {
    const { x, y } = middleOf(body, prop.at)
    return [open([hand.x, hand.y - 0.7], [x, y - 0.7]), open([hand.x, hand.y + 0.7], [x, y + 0.7])]
  }
  return prop.prop === 'bag' ? bag(hand) : []
}

const seat = { behind: 11, before: 13, back: 24, thick: 2 } as const

/** Its back stands behind who sits on it; legs lie on a chair from the side. */
function chair(x: number, top: number, on: BodyPlace): Thing[] {
  const way = on === 'seat' ? 1 : -1.2
  const [rear, front] = [x - way * seat.behind, x + way * seat.before]
  return [
    closed([rear, top], [front, top], [front, top - seat.thick], [rear, top - seat.thick]),
    ...(on === 'seat' ? [open([rear - 2, top + seat.back], [rear, top])] : []),
    open([rear + way, top - seat.thick], [rear, 0]),
    open([front - way, top - seat.thick], [front - way, 0]),
  ]
}

/** On the side the body leans to. */
function wall(circles: readonly Circle[], x: number, all: readonly Circle[], top: number): Thing[] {
  const middle = all.reduce((sum, one) => sum + one.x, 0) / all.length
  const way = x < middle ? -1 : 1
  const at = way * Math.max(...circles.map((one) => way * one.x + one.r))
  const hatches = Array.from({ length: 6 }, (_, index) => ((index + 0.5) * (top + 6)) / 6)
  return [open([at, 0], [at, top + 6]), ...hatches.map((y) => open([at, y], [at + way * 3, y - 3]))]
}

function mat(circles: readonly Circle[]): Thing[] {
  const [left, right] = [Math.min(...circles.map(({ x }) => x)) - 8, Math.max(...circles.map(({ x }) => x)) + 8]
  return [closed([left, 0], [right, 0], [right, -1.6], [left, -1.6])]
}

/** Hangs from the hand by its handle. */
const bag = ({ x, y }: Point): Thing[] => [
  open([x - 4, y - 5], [x - 2.5, y], [x + 2.5, y], [x + 4, y - 5]),
  closed([x - 7, y - 5], [x + 7, y - 5], [x + 6, y - 14], [x - 6, y - 14]),
]

/** Seen from above, a mat lies around the whole body. */
export function matFromAbove(poses: readonly Placed[]): Thing {
  const circles = poses.flatMap(({ body }) => circlesOf(body))
  const [left, right] = [Math.min(...circles.map(({ x }) => x)) - 7, Math.max(...circles.map(({ x }) => x)) + 5]
  const [low, high] = [Math.min(...circles.map(({ y }) => y)) - 5, Math.max(...circles.map(({ y }) => y)) + 5]
  return closed([left, low], [right, low], [right, high], [left, high])
}
