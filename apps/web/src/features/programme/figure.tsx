import type { Words } from '@lende/wording'
import { ExerciseFigure } from './exercise-figure.tsx'

/** The drawing of an exercise in the language of its reader; an activity has none. */
export const Figure = ({
  exercise,
  words,
  poses = 'all',
}: {
  readonly exercise: string | undefined
  readonly words: Words
  readonly poses?: 'all' | 'last'
}) => (exercise === undefined ? null : <ExerciseFigure exercise={exercise} poses={poses} words={words} />)
