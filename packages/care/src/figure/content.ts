// What the content says of figures: lengths, and poses as joint angles.

import type { Aids } from '@lende/guideline'

type Exercises = NonNullable<Aids['exercises']>
export type Exercise = Exercises['exercises'][number]
export type Lengths = Exercises['figure']['lengths']
export type FigureOfExercise = Exercise['figure']
export type Pose = FigureOfExercise['poses'][number]
export type Joints = Pose['joints']
export type Prop = NonNullable<FigureOfExercise['props']>[number]
export type Seen = FigureOfExercise['seen']
export type BodyPlace = Pose['on'][number]
