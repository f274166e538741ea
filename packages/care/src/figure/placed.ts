// Puts each pose on the ground by what it rests on, so that nothing floats or sinks.

import type { Body } from './body.ts'
import { bodyIn, mapped } from './body.ts'
import type { FigureOfExercise, Joints, Lengths, Pose, Seen } from './content.ts'
import { lowestOf } from './geometry.ts'
import { middleOf, partOf } from './places.ts'

export interface Placed {
  readonly pose: Pose
  /** As asked for, leaned until what must rest does. */
  readonly joints: Joints
  readonly body: Body
}

/** Every pose on the ground, what the exercise turns on in one place. */
export function placedPoses({ poses, anchor, props = [], seen }: FigureOfExercise, lengths: Lengths): Placed[] {
  const onGround = poses.map((pose) => restingOn(pose, lengths, seen, 0))
  const step = props.find((one) => one.prop === 'step')
  const [stands] = onGround.filter(({ pose }) => pose.pose === step?.pose)
  const height = step === undefined || stands === undefined ? 0 : lowestOf(partOf(stands.body, step.at))
  const all = poses.map((pose) => restingOn(pose, lengths, seen, pose.upon === undefined ? 0 : height))
  return all.map((one) => {
    const across = -middleOf(one.body, anchor).x
    return { ...one, body: mapped(one.body, (circle) => ({ ...circle, x: circle.x + across })) }
  })
}

function restingOn(pose: Pose, lengths: Lengths, seen: Seen, height: number): Placed {
  const joints = { ...pose.joints, tilt: pose.joints.tilt + leanFor(pose, lengths, seen) }
  const body = bodyIn(joints, lengths, seen)
  const up = seen === 'above' ? 0 : height - Math.min(...pose.on.map((name) => lowestOf(partOf(body, name))))
  return { pose, joints, body: mapped(body, (circle) => ({ ...circle, y: circle.y + up })) }
}

/** How far a figure may be leaned to let two places rest, in degrees. */
const farthest = 45

/** How much the figure leans until both places it rests on are as low; the least that does it. */
function leanFor({ joints, on }: Pose, lengths: Lengths, seen: Seen): number {
  const [one, other] = on
  if (one === undefined || other === undefined || seen === 'above') return 0
  const higher = (lean: number): number => {
    const body = bodyIn({ ...joints, tilt: joints.tilt + lean }, lengths, seen)
    return lowestOf(partOf(body, one)) - lowestOf(partOf(body, other))
  }
  const leans = Array.from({ length: 2 * farthest }, (_, index) => (index % 2 === 0 ? -1 : 1) * Math.ceil(index / 2))
  const start = leans.find((lean) => higher(lean) * higher(lean + 1) <= 0)
  if (start === undefined) throw new RangeError(`${one} and ${other} cannot both rest`)
  return bisected(higher, start, start + 1)
}

function bisected(of: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let round = 0; round < 40; round += 1) {
    const half = (low + high) / 2
    if (of(low) * of(half) <= 0) high = half
    else low = half
  }
  return (low + high) / 2
}
