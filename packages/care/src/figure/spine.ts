// The middle of a body: pelvis, low back, chest, neck and head, each leaning from the one below it.

import type { Joints, Lengths } from './content.ts'
import type { Circle, Point } from './geometry.ts'
import { onward, round, smooth } from './geometry.ts'

export interface Spine {
  readonly places: readonly [hip: Point, sacrum: Point, loins: Point, shoulders: Point]
  readonly tilt: number
  /** The directions of chest, neck and head. */
  readonly chest: number
  readonly neck: number
  readonly head: number
}

/** The hip is at 0,0. */
export function spineOf({ tilt, lumbar = 0, thoracic = 0, neck = 0, head = 0 }: Joints, lengths: Lengths): Spine {
  const hip = { x: 0, y: 0 }
  const sacrum = onward(hip, tilt, lengths.pelvis)
  const loins = onward(sacrum, tilt + lumbar, lengths.lumbar)
  const chest = tilt + lumbar + thoracic
  return {
    places: [hip, sacrum, loins, onward(loins, chest, lengths.thoracic)],
    tilt,
    chest,
    neck: chest + neck,
    head: chest + neck + head,
  }
}

/** How thick the drawing makes the trunk, in percent of height: from the side, and from the front. */
const thick = {
  side: { pelvis: 5.9, loin: 5.5, ribs: 6, chest: 6.4, top: 4.2 },
  front: { pelvis: 6.4, loin: 6.2, ribs: 6.8, chest: 7.6, top: 4.4 },
} as const

/** One smooth shape, so that a back rounds and hollows. */
export function trunkOf({ places: [hip, sacrum, loins, shoulders], chest }: Spine, lengths: Lengths, flat: boolean) {
  const r = thick[flat ? 'front' : 'side']
  return smooth(
    [
      round(hip, r.pelvis),
      round(sacrum, r.loin),
      round(loins, r.ribs),
      round(onward(loins, chest, lengths.thoracic * 0.55), r.chest),
      round(shoulders, r.top),
    ],
    4,
  )
}

/** The seat from the side, a little behind the hip. */
export const buttock = ({ places: [hip], tilt }: Spine): Circle => round(onward(hip, tilt - 105, 1.3), 5.5)

/** Neck, and a head of crown, jaw and from the side a nose. */
export function headOf({ places: [, , , shoulders], neck, head }: Spine, lengths: Lengths, flat: boolean) {
  const chin = onward(shoulders, neck, lengths.neck)
  const from = (up: number, forward: number, r: number): Circle =>
    round(onward(onward(chin, head, up), head + 90, flat ? 0 : forward), r)
  const crown = 5.4
  return {
    neck: [round(shoulders, 3.1), round(onward(chin, head, 2), 2.6)],
    head: [from(lengths.head - crown, 0.2, crown), from(3.6, 1.7, 3.6), ...(flat ? [] : [from(5.1, 5.5, 0.9)])],
  }
}
