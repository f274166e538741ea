// The shape of a figure: its lengths, how far its joints go, and the poses of one exercise as joint angles.

import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const reading = z.enum(['literal', 'interpreted', 'own-choice'])
const attested = z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify'])
const length = z.number().positive().max(60)
const angle = z.number().int().min(-180).max(180)
const range = z.tuple([angle, angle])
const offset = z.number().min(-60).max(60)

/** Joints of the middle of the body: bending forward counts up. Seen from the front, bending to the right of the paper. */
const middle = ['lumbar', 'thoracic', 'neck', 'head'] as const
/** Joints of an arm or a leg: forward counts up, and a knee folds back. Seen from the front, outward counts up. */
const limb = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'toes'] as const

const each = <const Names extends readonly string[], Shape extends z.ZodType>(names: Names, shape: Shape) =>
  Object.fromEntries(names.map((name) => [name, shape])) as Record<Names[number], Shape>

const limbAngles = z.strictObject(each(limb, angle.optional()))
const ranges = z.strictObject({ ...each(middle, range), ...each(limb, range) })

/** In percent of the body's height, standing upright is zero for every joint. */
export const figure = z.strictObject({
  from: z.array(id).min(1),
  reading,
  attested,
  lengths: z.strictObject(
    each(
      [
        'pelvis',
        'lumbar',
        'thoracic',
        'neck',
        'head',
        'upper-arm',
        'forearm',
        'hand',
        'thigh',
        'shank',
        'foot',
        'ankle-height',
        'shoulder-aside',
        'hip-aside',
      ],
      length,
    ),
  ),
  /** How far a joint may go, seen from the side and in the plane of a front view. */
  ranges: z.strictObject({ side: ranges, front: ranges }),
})

const bodyPlace = z.enum([
  'near-foot',
  'far-foot',
  'near-heel',
  'far-heel',
  'near-toe',
  'far-toe',
  'near-knee',
  'far-knee',
  'near-calf',
  'far-calf',
  'near-hand',
  'far-hand',
  'near-elbow',
  'far-elbow',
  'seat',
  'waist',
  'back',
  'belly',
  'chest',
  'head',
])

/** One pose: the pelvis leans by `tilt`, the joints do the rest, and what it rests on decides where it lies. */
const pose = z.strictObject({
  pose: id,
  joints: z.strictObject({
    tilt: angle,
    ...each(middle, angle.optional()),
    ...limbAngles.shape,
    /** Where the two sides differ. */
    near: limbAngles.optional(),
    far: limbAngles.optional(),
  }),
  /** Rests on these; with two, the whole figure leans until both rest. */
  on: z.array(bodyPlace).min(1).max(2),
  /** These rest too; that is looked at, not made so. */
  touches: z.array(bodyPlace).optional(),
  /** Rests on this thing instead of on the ground. */
  upon: z.enum(['step']).optional(),
  /** An arrow of the way a place went since the pose before, or straight on. */
  arrow: z
    .strictObject({
      at: bodyPlace,
      /** Beside the way, to its left; in percent of height. */
      aside: offset.optional(),
      /** Straight on instead, from a place beside it. */
      toward: z.enum(['up', 'down', 'left', 'right']).optional(),
      start: z.tuple([offset, offset]).optional(),
    })
    .optional(),
})

const prop = z.strictObject({
  prop: z.enum(['mat', 'chair', 'wall', 'step', 'towel', 'bag']),
  /** The place of the body it belongs to, in which pose. */
  at: bodyPlace,
  pose: id,
})

export const figureOfExercise = z.strictObject({
  seen: z.enum(['side', 'front', 'above']),
  /** This place stays where it is from pose to pose. */
  anchor: bodyPlace,
  props: z.array(prop).optional(),
  /** The pose that tells which exercise it is where there is room for one; the last when it is not named. */
  tells: id.optional(),
  poses: z.array(pose).min(2).max(3),
})

export type Figure = z.infer<typeof figure>
export type FigureOfExercise = z.infer<typeof figureOfExercise>
export type Pose = z.infer<typeof pose>
export type JointName = (typeof middle)[number] | (typeof limb)[number]
