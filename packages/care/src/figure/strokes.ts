// A body as shapes: what is far first, so that what is near lies over it.

import type { Body } from './body.ts'
import type { Stroke } from './drawing.ts'
import type { Limbs } from './limbs.ts'
import { chain, plane } from './paths.ts'

export function strokesOf({ trunk, girdles, neck, head, near, far }: Body, flat: boolean): Stroke[] {
  const [jaw, nose] = [head.slice(1, 2), head.slice(2)]
  const face = nose.length === 0 ? '' : chain([...nose, ...jaw])
  const middle: Stroke = { part: 'near', d: [trunk, ...girdles, neck, head.slice(0, 2)].map(chain).join('') + face }
  const [farLeg, farArm] = legAndArm(far, flat ? 'near' : 'far')
  const [leg, arm] = legAndArm(near, 'near')
  // From the front no side is farther away than the other, and all limbs come out of the trunk.
  if (flat) {
    const [shoulders, hips] = girdles.map((girdle): Stroke => ({ part: 'joint', d: chain(girdle) }))
    return [middle, farLeg, leg, hips, farArm, arm, shoulders].flatMap((one) => one ?? [])
  }
  return [
    farLeg,
    farArm,
    middle,
    leg,
    { part: 'joint', d: [trunk.slice(0, 3), ...girdles].map(chain).join('') },
    arm,
    { part: 'joint', d: chain(trunk.slice(-2)) },
  ]
}

const legAndArm = ({ arm, leg, foot }: Limbs, part: 'near' | 'far'): readonly [leg: Stroke, arm: Stroke] => [
  { part, d: chain(leg) + footOn(leg, foot) },
  { part, d: chain(arm) },
]

/** Heel, ball and ankle hold a plane between them. */
function footOn(leg: Limbs['leg'], foot: Limbs['foot']): string {
  const ankle = leg.slice(-1)
  const [heel, ball] = [foot.slice(0, 1), foot.slice(1, 2)]
  return [
    chain(foot),
    chain([...ankle, ...heel]),
    chain([...ankle, ...ball]),
    plane([...ankle, ...heel, ...ball]),
  ].join('')
}
