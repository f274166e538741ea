// The arrow of a movement: the way a place of the body really goes from one pose to the next.

import { bodyIn } from './body.ts'
import type { BodyPlace, Joints, Lengths, Seen } from './content.ts'
import type { Point } from './geometry.ts'
import { mix } from './geometry.ts'
import type { Placed } from './placed.ts'
import { middleOf } from './places.ts'

const straight = { up: [0, 1], down: [0, -1], left: [-1, 0], right: [1, 0] } as const

/** How long a straight arrow is, and how much of a way is left out at its ends. */
const length = 10
const trim = 0.1

export function movementOf(placed: Placed, before: Placed | undefined, lengths: Lengths, seen: Seen): Point[] {
  const { arrow } = placed.pose
  if (arrow === undefined) return []
  const { at, toward, start = [0, 0], aside = 0 } = arrow
  const end = middleOf(placed.body, at)
  if (toward !== undefined) {
    const [x, y] = straight[toward]
    return [0, 1 / 3, 2 / 3, 1].map((share) => ({
      x: end.x + start[0] + x * length * share,
      y: end.y + start[1] + y * length * share,
    }))
  }
  return before === undefined ? [] : beside(wayOf(at, before, placed, lengths, seen), aside)
}

function wayOf(name: BodyPlace, from: Placed, to: Placed, lengths: Lengths, seen: Seen): Point[] {
  const steps = 16
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = mix(trim, 1 - trim, index / steps)
    const { x, y } = middleOf(bodyIn(halfway(from.joints, to.joints, share), lengths, seen), name)
    const hip = hipBetween(from, to, share)
    return { x: x + hip.x, y: y + hip.y }
  })
}

/** A body is made with its hip at 0,0; on its way the hip goes straight from where it was to where it comes. */
function hipBetween(from: Placed, to: Placed, share: number): Point {
  const [start, end] = [from.body.trunk[0], to.body.trunk[0]]
  return start === undefined || end === undefined
    ? { x: 0, y: 0 }
    : { x: mix(start.x, end.x, share), y: mix(start.y, end.y, share) }
}

const middleJoints = ['tilt', 'lumbar', 'thoracic', 'neck', 'head'] as const
const limbJoints = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'toes'] as const
type Limb = Readonly<Partial<Record<(typeof limbJoints)[number], number | undefined>>>

/** Every joint part of the way. */
function halfway(from: Joints, to: Joints, share: number): Joints {
  const limb = (own: 'near' | 'far') => {
    const [start, end]: Limb[] = [
      { ...from, ...from[own] },
      { ...to, ...to[own] },
    ]
    return Object.fromEntries(limbJoints.map((joint) => [joint, mix(start?.[joint] ?? 0, end?.[joint] ?? 0, share)]))
  }
  const trunk = middleJoints.map((joint) => [joint, mix(from[joint] ?? 0, to[joint] ?? 0, share)] as const)
  return { tilt: 0, ...Object.fromEntries(trunk), near: limb('near'), far: limb('far') }
}

/** The same way, so far to its left. */
const beside = (points: readonly Point[], aside: number): Point[] =>
  points.map((point, index) => {
    const [from, to] = [points[index - 1] ?? point, points[index + 1] ?? point]
    const size = Math.hypot(to.x - from.x, to.y - from.y) || 1
    return { x: point.x - (aside * (to.y - from.y)) / size, y: point.y + (aside * (to.x - from.x)) / size }
  })
