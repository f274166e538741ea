// An arm and a leg, each part leaning from the one it hangs on.

import type { Joints, Lengths } from './content.ts'
import type { Circle, Point } from './geometry.ts'
import { between, onward, round } from './geometry.ts'
import type { Spine } from './spine.ts'

export interface Limbs {
  /** Shoulder, elbow, belly of the forearm, wrist, palm, fingertips. */
  readonly arm: readonly Circle[]
  /** Hip, knee, calf, ankle. */
  readonly leg: readonly Circle[]
  /** Heel, ball, toes. */
  readonly foot: readonly Circle[]
}

type Angles = NonNullable<Joints['near']>

/** Whose limbs, on which side of the trunk: none from the side, to the right or to the left from the front. */
export function limbsOf(spine: Spine, joints: Joints, lengths: Lengths, own: 'near' | 'far', flat: boolean): Limbs {
  const { tilt: _, near, far, ...both } = joints
  const angles: Angles = { ...both, ...(own === 'near' ? near : far) }
  const turn = flat && own === 'far' ? -1 : 1
  const aside = (at: Point, direction: number, length: number): Point =>
    flat ? onward(at, direction + 90, turn * length) : at
  const [hip, , , shoulders] = spine.places
  const shoulder = aside(shoulders, spine.chest, lengths['shoulder-aside'])
  return {
    arm: armFrom(shoulder, spine.chest, angles, lengths, turn),
    ...legFrom(aside(hip, spine.tilt, lengths['hip-aside']), spine.tilt, angles, lengths, turn),
  }
}

function armFrom(shoulder: Point, chest: number, angles: Angles, lengths: Lengths, turn: number): Circle[] {
  const upper = chest + 180 - turn * (angles.shoulder ?? 0)
  const lower = upper - turn * (angles.elbow ?? 0)
  const hand = lower - turn * (angles.wrist ?? 0)
  const elbow = onward(shoulder, upper, lengths['upper-arm'])
  const wrist = onward(elbow, lower, lengths.forearm)
  return [
    round(shoulder, 3.1),
    round(elbow, 2.2),
    round(onward(elbow, lower, lengths.forearm * 0.3), 2.25),
    round(wrist, 1.5),
    round(onward(wrist, hand, lengths.hand * 0.42), 1.75),
    round(onward(wrist, hand, lengths.hand - 1), 1),
  ]
}

function legFrom(hip: Point, pelvis: number, angles: Angles, lengths: Lengths, turn: number) {
  const thigh = pelvis + 180 - turn * (angles.hip ?? 0)
  const shank = thigh + turn * (angles.knee ?? 0)
  const forward = shank - turn * (90 + (angles.ankle ?? 0))
  const knee = onward(hip, thigh, lengths.thigh)
  const ankle = onward(knee, shank, lengths.shank)
  const top = round(hip, 4.9)
  const joint = round(knee, 3.2)
  return {
    leg: [
      top,
      { ...between(top, joint, 0.45), r: 4.5 },
      joint,
      round(onward(knee, shank, lengths.shank * 0.3), 3.25),
      round(ankle, 1.9),
    ],
    foot: footFrom(ankle, forward, forward - turn * (angles.toes ?? 0), lengths, turn),
  }
}

/** The heel lies a quarter of the foot behind the ankle; the toes bend at the ball. */
function footFrom(ankle: Point, forward: number, toes: number, lengths: Lengths, turn: number): Circle[] {
  const sole = lengths['ankle-height']
  const along = (share: number, r: number): Circle =>
    round(onward(onward(ankle, forward, lengths.foot * share), forward + turn * 90, sole - r), r)
  const heel = along(-0.25 + 0.12, 1.8)
  const ball = along(0.47, 1.5)
  return [heel, ball, round(onward(ball, toes, lengths.foot * 0.2), 1.2)]
}
