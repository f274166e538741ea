// The drawings of an exercise, one a pose, all in the same frame so that they compare.

import { circlesOf, mapped } from './body.ts'
import type { Exercise, Lengths } from './content.ts'
import type { Drawing, Stroke } from './drawing.ts'
import type { Point } from './geometry.ts'
import { movementOf } from './movement.ts'
import { arrow, line } from './paths.ts'
import type { Placed } from './placed.ts'
import { placedPoses } from './placed.ts'
import type { Thing } from './props.ts'
import { held, matFromAbove, standing } from './props.ts'
import { strokesOf } from './strokes.ts'

/** Room around what is drawn, in percent of the body's height. */
const room = 3

interface Scene {
  readonly placed: Placed
  readonly things: readonly Thing[]
  readonly way: readonly Point[]
}

export function drawExercise({ figure }: Pick<Exercise, 'figure'>, lengths: Lengths): Drawing[] {
  const poses = placedPoses(figure, lengths)
  const props = figure.props ?? []
  const shared = figure.seen === 'above' ? [matFromAbove(poses)] : props.flatMap((prop) => standing(prop, poses))
  const scenes = poses.map(
    (placed, index): Scene => ({
      placed,
      things: [...shared, ...props.flatMap((prop) => held(prop, placed))],
      way: movementOf(placed, poses[index - 1], lengths, figure.seen),
    }),
  )
  const frame = frameOf(scenes, figure.seen !== 'above')
  return scenes.map((scene) => drawn(scene, frame, figure.seen))
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function frameOf(scenes: readonly Scene[], ground: boolean): Frame {
  const circles = scenes.flatMap(({ placed }) => circlesOf(placed.body))
  const points = scenes.flatMap(({ things, way }) => [...things.flatMap((thing) => thing.points), ...way])
  const reach = (all: readonly number[]): number => Math.ceil(Math.max(...all) + room)
  const right = reach([...circles.map(({ x, r }) => x + r), ...points.map(({ x }) => x)])
  const left = -reach([...circles.map(({ x, r }) => r - x), ...points.map(({ x }) => -x)])
  const top = reach([...circles.map(({ y, r }) => y + r), ...points.map(({ y }) => y)])
  const bottom = ground ? -room : -reach([...circles.map(({ y, r }) => r - y), ...points.map(({ y }) => -y)])
  return { left, top, width: right - left, height: top - bottom }
}

function drawn({ placed, things, way }: Scene, frame: Frame, seen: Exercise['figure']['seen']): Drawing {
  const onPaper = <Place extends Point>(place: Place): Place => ({
    ...place,
    x: place.x - frame.left,
    y: frame.top - place.y,
  })
  const ground = [frame.left + 1, frame.left + frame.width - 1].map((x) => onPaper({ x, y: 0 }))
  const propsOf = (under: boolean): Stroke[] =>
    things
      .filter((thing) => isUnder(thing) === under)
      .map(({ points, closed }) => ({ part: 'prop', d: line(points.map(onPaper)) + (closed ? 'Z' : '') }))
  const strokes: Stroke[] = [
    ...propsOf(false),
    ...strokesOf(mapped(placed.body, onPaper), seen !== 'side'),
    // The edge of paper around a body must not eat away what it lies on.
    ...propsOf(true),
    ...(seen === 'above' ? [] : [{ part: 'ground' as const, d: line(ground) }]),
    ...(way.length === 0 ? [] : [{ part: 'arrow' as const, d: arrow(way.map(onPaper)) }]),
  ]
  return { width: frame.width, height: frame.height, strokes }
}

const isUnder = ({ points }: Thing): boolean => points.every(({ y }) => y <= 0)
