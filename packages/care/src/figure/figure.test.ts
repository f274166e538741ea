// The figures of the exercises: a body stays a body, stands on the ground, and fits its frame.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../guideline/test/shipped.ts'
import { bodyIn, circlesOf } from './body.ts'
import type { Exercise, Joints } from './content.ts'
import { drawExercise } from './draw-exercise.ts'
import { drawingSvg } from './drawing-svg.ts'
import type { Circle } from './geometry.ts'
import { distance, lowestOf } from './geometry.ts'
import { placedPoses } from './placed.ts'
import { middleOf, partOf } from './places.ts'

const { aids } = shippedContent
const written = aids.exercises
if (written === undefined) throw new ReferenceError('there are no exercises')
const { exercises, figure } = written
const { lengths, ranges } = figure
const upright = exercises.filter((one) => one.figure.seen !== 'above')

/** In percent of height: what the eye takes for resting on the ground. */
const unseen = 0.8

/** From joint to joint, for the limbs of one side. */
function segmentsOf(joints: Joints, seen: Exercise['figure']['seen']): readonly number[] {
  const body = bodyIn(joints, lengths, seen)
  return [body.near, body.far].flatMap(({ arm: [shoulder, elbow, , wrist], leg: [hip, , knee, , ankle] }) => [
    between(shoulder, elbow),
    between(elbow, wrist),
    between(hip, knee),
    between(knee, ankle),
  ])
}

const between = (a: Circle | undefined, b: Circle | undefined): number => {
  if (a === undefined || b === undefined) throw new RangeError('a joint is missing')
  return distance(a, b)
}

const limb = [lengths['upper-arm'], lengths.forearm, lengths.thigh, lengths.shank]

describe('a body', () => {
  it('keeps the length of every part, however its joints stand', () => {
    const angle = ([from, to]: readonly [number, number]) => fc.integer({ min: from, max: to })
    const joints = fc.record({
      tilt: fc.integer({ min: -180, max: 180 }),
      ...Object.fromEntries(Object.entries(ranges.side).map(([joint, range]) => [joint, angle(range)])),
    })
    fc.assert(
      fc.property(joints, fc.constantFrom('side', 'front', 'above'), (pose, seen) => {
        segmentsOf(pose as Joints, seen as 'side').forEach((length, index) => {
          expect(length).toBeCloseTo(limb[index % 4] ?? 0, 6)
        })
      }),
    )
  })

  it('is as tall standing as its parts are long', () => {
    const body = bodyIn({ tilt: 0 }, lengths, 'side')
    const top = Math.max(...circlesOf(body).map(({ y, r }) => y + r))
    expect(top - lowestOf(circlesOf(body))).toBeCloseTo(100, 0)
  })
})

describe('every exercise', () => {
  it.each(upright.map((one) => [one.exercise, one] as const))('%s: nothing sinks into the ground', (_, one) => {
    for (const { pose, body } of placedPoses(one.figure, lengths))
      expect([pose.pose, lowestOf(circlesOf(body)) > -unseen]).toStrictEqual([pose.pose, true])
  })

  it.each(upright.map((one) => [one.exercise, one] as const))('%s: what rests, rests', (_, one) => {
    for (const { pose, body } of placedPoses(one.figure, lengths).filter((each) => each.pose.upon === undefined))
      for (const name of [...pose.on, ...(pose.touches ?? [])])
        expect([pose.pose, name, Math.abs(lowestOf(partOf(body, name))) < unseen]).toStrictEqual([
          pose.pose,
          name,
          true,
        ])
  })

  it.each(exercises.map((one) => [one.exercise, one] as const))('%s: turns on one place', (_, one) => {
    for (const { body } of placedPoses(one.figure, lengths)) expect(middleOf(body, one.figure.anchor).x).toBeCloseTo(0)
  })

  it.each(
    exercises.map((one) => [one.exercise, one] as const),
  )('%s: poses compare, and lie in their frame', (_, one) => {
    const drawings = drawExercise(one, lengths)
    expect(drawings).toHaveLength(one.figure.poses.length)
    expect(new Set(drawings.map(({ width, height }) => `${width} ${height}`)).size).toBe(1)
    expect(new Set(drawings.map(({ strokes }) => JSON.stringify(strokes))).size).toBe(drawings.length)
    for (const { width, height, strokes } of drawings)
      for (const [x, y] of strokes.flatMap(({ d }) => placesIn(d))) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
  })

  it('is drawn the same each time', () => {
    for (const one of exercises) expect(drawExercise(one, lengths)).toStrictEqual(drawExercise(one, lengths))
  })

  it('shows the way of the movement somewhere, except where a person only changes legs', () => {
    const still = exercises
      .filter((one) => drawExercise(one, lengths).every(({ strokes }) => strokes.every(({ part }) => part !== 'arrow')))
      .map((one) => one.exercise)
    expect(still).toStrictEqual(['marching'])
  })

  it('draws what is far before what is near', () => {
    for (const { strokes } of upright.flatMap((one) => drawExercise(one, lengths))) {
      const parts = strokes.map(({ part }) => part)
      expect(parts.lastIndexOf('far')).toBeLessThan(parts.indexOf('near'))
    }
  })
})

describe('a step', () => {
  it('is as high in every pose, and who steps up stands on it', () => {
    const one = exercises.find(({ exercise }) => exercise === 'step-up')
    const [begin, up] = one === undefined ? [] : placedPoses(one.figure, lengths)
    if (begin === undefined || up === undefined) throw new ReferenceError('there is no step-up')
    const height = lowestOf(partOf(begin.body, 'near-foot'))
    expect(height).toBeGreaterThan(5)
    expect(lowestOf(partOf(up.body, 'near-foot'))).toBeCloseTo(height)
    expect(lowestOf(partOf(begin.body, 'far-foot'))).toBeCloseTo(0)
  })
})

describe('two places that cannot both rest', () => {
  it('are refused', () => {
    const pose = { pose: 'begin', joints: { tilt: 0 }, on: ['head', 'near-foot'] } as const
    const impossible = { seen: 'side', anchor: 'near-foot', poses: [pose, pose] } as unknown as Exercise['figure']
    expect(() => placedPoses(impossible, lengths)).toThrow(RangeError)
  })
})

describe('a drawing for paper', () => {
  it('is one image of paths, without styles or scripts', () => {
    for (const drawing of exercises.flatMap((one) => drawExercise(one, lengths))) {
      const svg = drawingSvg(drawing)
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" [^>]*>(<path [^>]*\/>)+<\/svg>$/,
      )
      expect(svg).not.toMatch(/style=|NaN|undefined|Infinity/)
    }
  })
})

/** The places a path goes to; the radii and flags of its arcs are none. */
const placesIn = (d: string): (readonly [number, number])[] =>
  [...d.matchAll(/(?:[ML]|A\S+ \S+ 0 [01] 1 )(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  )
