// An exercise as it is drawn from its joint angles: the poses side by side, numbered as the steps are done.

import type { Drawing, Stroke } from '@lende/care'
import { drawExercise } from '@lende/care'
import type { Aids } from '@lende/guideline'
import type { Words } from '@lende/wording'
import { memo } from 'react'
import { useProduct } from '../../lende.tsx'
import './exercise-figure.css'

type Exercises = NonNullable<Aids['exercises']>
type Exercise = Exercises['exercises'][number]

/** Each is worked out once: a picker shows all of them. */
const drawn = new WeakMap<Exercise, readonly Drawing[]>()

/** Drawn again only for another exercise or another language: a picker shows all of them at each press. */
export const ExerciseFigure = memo(function ExerciseFigure({
  exercise,
  poses = 'all',
  words: said,
}: {
  readonly exercise: string
  /** Where there is little room: the last pose alone, or the one that tells most. */
  readonly poses?: 'all' | 'last'
  /** In the language of the patient, when that is another. */
  readonly words?: Words
}) {
  const { aids, words } = useProduct()
  const found = aids.exercises?.exercises.find((one) => one.exercise === exercise)
  if (aids.exercises === undefined || found === undefined) return null
  const drawings = drawingsOf(found, aids.exercises.figure.lengths)
  const text = (key: string): string => (said ?? words).text(`exercise.${exercise}.${key}`)
  const tells = found.figure.tells ?? found.figure.poses.at(-1)?.pose
  const shown = found.figure.poses.flatMap(({ pose }, index) => {
    const drawing = drawings[index]
    return drawing === undefined || (poses === 'last' && pose !== tells) ? [] : [{ drawing, number: index + 1 }]
  })
  return (
    <div
      className="exercise-figure"
      role="img"
      aria-label={`${text('name')}. ${text('means')}`}
      data-wide={isWide(drawings) || undefined}
      data-poses={poses}
    >
      {shown.map(({ drawing, number }) => (
        <Pose key={number} drawing={drawing} number={poses === 'all' ? number : null} />
      ))}
    </div>
  )
})

function drawingsOf(exercise: Exercise, lengths: Exercises['figure']['lengths']): readonly Drawing[] {
  const known = drawn.get(exercise)
  if (known !== undefined) return known
  const made = drawExercise(exercise, lengths)
  drawn.set(exercise, made)
  return made
}

/** Who lies down is drawn larger with the poses below each other. */
const isWide = ([first]: readonly Drawing[]): boolean => first !== undefined && first.width > 1.6 * first.height

function Pose({
  drawing: { width, height, strokes },
  number,
}: {
  readonly drawing: Drawing
  readonly number: number | null
}) {
  return (
    <span className="exercise-pose">
      {number === null ? null : (
        <span className="exercise-pose-number" aria-hidden="true">
          {number}
        </span>
      )}
      <svg viewBox={`0 0 ${width} ${height}`} width={width * 2} height={height * 2} aria-hidden="true">
        {strokes.map(Shape)}
      </svg>
    </span>
  )
}

function Shape({ part, d }: Stroke, place: number) {
  // An arrow has its edge of paper under it, so that it is seen where it crosses a limb.
  return part === 'arrow' ? (
    <g key={`${part}-${place}`}>
      <path data-part="edge" d={d} />
      <path data-part="arrow" d={d} />
    </g>
  ) : (
    <path key={`${part}-${place}`} data-part={part} d={d} />
  )
}
