// A body in a pose: joint angles and lengths make places. Facing right when seen from the side; the hip is at 0,0.

import type { Joints, Lengths, Seen } from './content.ts'
import type { Circle } from './geometry.ts'
import type { Limbs } from './limbs.ts'
import { limbsOf } from './limbs.ts'
import { buttock, headOf, spineOf, trunkOf } from './spine.ts'

export interface Body {
  /** From the pelvis to between the shoulders. */
  readonly trunk: readonly Circle[]
  /** What makes the trunk wide: the seat from the side; hips and shoulders from the front. */
  readonly girdles: readonly (readonly Circle[])[]
  readonly neck: readonly Circle[]
  readonly head: readonly Circle[]
  readonly near: Limbs
  readonly far: Limbs
}

export function bodyIn(joints: Joints, full: Lengths, seen: Seen): Body {
  const flat = seen !== 'side'
  // From the front a foot points at who looks.
  const lengths = seen === 'front' ? { ...full, foot: full.foot * 0.45 } : full
  const spine = spineOf(joints, lengths)
  const near = limbsOf(spine, joints, lengths, 'near', flat)
  const far = limbsOf(spine, joints, lengths, 'far', flat)
  return {
    trunk: trunkOf(spine, lengths, flat),
    girdles: flat ? [across(near.arm, far.arm, 3.4), across(near.leg, far.leg, 5)] : [[buttock(spine)]],
    ...headOf(spine, lengths, flat),
    near,
    far,
  }
}

/** From one shoulder or hip to the other. */
const across = ([one]: readonly Circle[], [other]: readonly Circle[], r: number): Circle[] =>
  [one, other].flatMap((circle) => (circle === undefined ? [] : [{ ...circle, r }]))

/** The same body, every place of it moved. */
export function mapped(body: Body, move: (circle: Circle) => Circle): Body {
  const all = (circles: readonly Circle[]): Circle[] => circles.map(move)
  const limbs = ({ arm, leg, foot }: Limbs): Limbs => ({ arm: all(arm), leg: all(leg), foot: all(foot) })
  return {
    trunk: all(body.trunk),
    girdles: body.girdles.map(all),
    neck: all(body.neck),
    head: all(body.head),
    near: limbs(body.near),
    far: limbs(body.far),
  }
}

/** All of it, for what asks how far it reaches. */
export const circlesOf = ({ trunk, girdles, neck, head, near, far }: Body): readonly Circle[] => [
  ...trunk,
  ...girdles.flat(),
  ...neck,
  ...head,
  ...[near, far].flatMap(({ arm, leg, foot }) => [...arm, ...leg, ...foot]),
]
