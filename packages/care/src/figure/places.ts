// The places of a body that can rest on something, by name.

import type { Body } from './body.ts'
import type { BodyPlace } from './content.ts'
import type { Circle } from './geometry.ts'
import type { Limbs } from './limbs.ts'

type Part = (body: Body) => readonly Circle[]
type LimbPart = 'foot' | 'heel' | 'toe' | 'knee' | 'calf' | 'hand' | 'elbow'

const limb: Readonly<Record<LimbPart, (limbs: Limbs) => readonly Circle[]>> = {
  foot: ({ foot }) => foot,
  heel: ({ foot }) => foot.slice(0, 1),
  toe: ({ foot }) => foot.slice(1),
  knee: ({ leg }) => leg.slice(2, 3),
  calf: ({ leg }) => leg.slice(3),
  hand: ({ arm }) => arm.slice(4),
  elbow: ({ arm }) => arm.slice(1, 2),
}

const middle: Readonly<Record<Exclude<BodyPlace, `${'near' | 'far'}-${LimbPart}`>, Part>> = {
  seat: ({ girdles, trunk }) => [...(girdles[0] ?? []), ...trunk.slice(0, 1)],
  waist: ({ trunk }) => trunk.slice(6, 9),
  back: ({ trunk }) => trunk.slice(8),
  belly: ({ trunk }) => trunk.slice(2, 9),
  chest: ({ trunk }) => trunk.slice(9),
  head: ({ head }) => head,
}

/** What of a body a name means. */
export function partOf(body: Body, name: BodyPlace): readonly Circle[] {
  if (isMiddle(name)) return middle[name](body)
  const side = name.startsWith('near-') ? 'near' : 'far'
  return limb[name.slice(side.length + 1) as LimbPart](body[side])
}

const isMiddle = (name: BodyPlace): name is keyof typeof middle => Object.hasOwn(middle, name)

/** One place that stands for all of it. */
export function middleOf(body: Body, name: BodyPlace): Circle {
  const circles = partOf(body, name)
  const [found] = circles.slice(Math.floor((circles.length - 1) / 2))
  if (found === undefined) throw new RangeError(`a body has no ${name}`)
  return found
}
