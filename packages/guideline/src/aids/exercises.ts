// The exercises of a programme: for whom, in which words, and the joint angles from which each pose is drawn.

import type { Guideline } from '@lende/engine'
import { z } from 'zod'
import type { Aid, AidText } from './aid.ts'
import { misposed } from './exercise-poses.ts'
import { figure, figureOfExercise } from './exercise-shape.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const reading = z.enum(['literal', 'interpreted', 'own-choice'])
const attested = z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify'])

const kinds = ['mobility', 'strength', 'endurance', 'relaxation'] as const
const positions = ['lying', 'side', 'all-fours', 'kneeling', 'sitting', 'standing'] as const
const needs = ['nothing', 'mat', 'chair', 'wall', 'step', 'towel', 'bag'] as const
const citation = z.strictObject({ cite: id, statement: z.array(text).min(1) })

/** When it is better left out: where the fact has one of these values, the danger is raised, or the class holds. */
const notWith = z.union([
  z.strictObject({ fact: id, is: z.array(text).min(1), because: text, reading }),
  z.strictObject({ danger: id, tiers: z.array(z.enum(['suspected', 'possible'])).min(1), because: text, reading }),
  z.strictObject({ classification: id, in: z.array(id).min(1), because: text, reading }),
])

const exercise = z.strictObject({
  exercise: id,
  name: text,
  /** What the drawing shows, for who does not see it. */
  means: text,
  kind: z.enum(kinds),
  position: z.enum(positions),
  unit: z.enum(['times', 'seconds', 'minutes']),
  needs: z.array(z.enum(needs)).min(1),
  /** Exercises that train the same can take each other's place. */
  trains: id,
  /** 1 is the easiest of those that train the same. */
  level: z.number().int().min(1).max(3),
  'not-with': z.array(notWith).optional(),
  steps: z.array(text).min(2).max(5),
  /** What to feel, and how to breathe. */
  notice: text,
  easier: text,
  harder: text,
  caution: text.optional(),
  figure: figureOfExercise,
})

const named = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, text])) as Record<Names[number], typeof text>)

const shape = z.strictObject({
  sources: z.array(z.strictObject({ source: id, title: text, place: text, says: text, attested })),
  /** Why these, said once for all of them. */
  choice: z.strictObject({
    text,
    source: z.strictObject({ ...citation.shape, also: z.array(citation).optional(), reading, attested }),
  }),
  kinds: named(kinds),
  positions: named(positions),
  needs: named(needs),
  /** What an exercise is for, by the name in `trains`. */
  trains: z.array(z.strictObject({ trains: id, text })).min(1),
  figure,
  exercises: z.array(exercise).min(1),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type Exercises = z.infer<typeof shape>
export type Exercise = Exercises['exercises'][number]

export const exercises: Aid<typeof shape> = {
  shape,
  texts: textsOf,
  problems: (content, guideline) =>
    [
      ...twice(content),
      ...idle(content),
      ...content.exercises.flatMap((one) => astray(one, guideline)),
      ...content.exercises.flatMap((one) => misposed(one.exercise, one.figure, content.figure.ranges)),
      ...uncited(content, guideline),
    ].map((problem) => `exercises: ${problem}`),
}

function textsOf(content: Exercises): AidText[] {
  return [
    ['exercise-clinician.choice', content.choice.text],
    ...content.sources.map((one): AidText => [`exercise-source.${one.source}.says`, one.says]),
    ...Object.entries(content.kinds).map(([kind, one]): AidText => [`exercise-kind.${kind}`, one]),
    ...Object.entries(content.positions).map(([position, one]): AidText => [`exercise-position.${position}`, one]),
    ...Object.entries(content.needs).map(([need, one]): AidText => [`exercise-need.${need}`, one]),
    ...content.trains.map((one): AidText => [`exercise-trains.${one.trains}`, one.text]),
    ...content.exercises.flatMap(textsOfOne),
  ]
}

const textsOfOne = (one: Exercise): AidText[] => [
  [`exercise.${one.exercise}.name`, one.name],
  [`exercise.${one.exercise}.means`, one.means],
  ...one.steps.map((step, place): AidText => [`exercise.${one.exercise}.step.${place + 1}`, step]),
  [`exercise.${one.exercise}.notice`, one.notice],
  [`exercise.${one.exercise}.easier`, one.easier],
  [`exercise.${one.exercise}.harder`, one.harder],
  [`exercise.${one.exercise}.caution`, one.caution],
  ...(one['not-with'] ?? []).map(
    (each, place): AidText => [`exercise-clinician.${one.exercise}.not-with.${place + 1}`, each.because],
  ),
]

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) < index)),
]

const twice = (content: Exercises): string[] =>
  [
    content.exercises.map((one) => one.exercise),
    content.trains.map((one) => one.trains),
    content.sources.map((one) => one.source),
  ]
    .flatMap(repeated)
    .map((name) => `${name} stands there twice`)

/** What an exercise trains has its words, and no words are left over. */
function idle({ trains, exercises: all }: Exercises): string[] {
  const known = trains.map((one) => one.trains)
  const used = all.map((one) => one.trains)
  return [
    ...all.filter((one) => !known.includes(one.trains)).map((one) => `${one.exercise}: no words for ${one.trains}`),
    ...known.filter((one) => !used.includes(one)).map((one) => `no exercise trains ${one}`),
  ]
}

/** Reasons to leave an exercise out that the guideline does not have. */
const astray = (one: Exercise, guideline: Guideline): string[] =>
  (one['not-with'] ?? []).flatMap((each) => strayed(each, guideline)).map((problem) => `${one.exercise}: ${problem}`)

function strayed(one: NonNullable<Exercise['not-with']>[number], guideline: Guideline): string[] {
  if ('fact' in one) return strayedFact(one, guideline)
  if ('danger' in one)
    return guideline.dangers.some(({ id: name }) => name === one.danger) ? [] : [`no danger ${one.danger}`]
  const found = guideline.classifications.find(({ id: name }) => name === one.classification)
  if (found === undefined) return [`no classification ${one.classification}`]
  return one.in.filter((name) => !found.classes.some((each) => each.id === name)).map((name) => `no class ${name}`)
}

function strayedFact({ fact, is }: { readonly fact: string; readonly is: readonly string[] }, { facts }: Guideline) {
  const domain = facts.find(({ id: name }) => name === fact)?.domain
  if (domain === undefined) return [`no fact ${fact}`]
  const values = 'options' in domain ? domain.options : domain.kind === 'yes-no' ? ['yes', 'no'] : []
  return is.filter((value) => !values.includes(value)).map((value) => `${fact} is never ${value}`)
}

/** What is cited stands in the sources; what the figure is from stands in this file. */
function uncited({ choice, figure: { from }, sources }: Exercises, { statements }: Guideline): string[] {
  const known = sources.map((one) => one.source)
  const { cite, statement, also = [] } = choice.source
  return [
    ...[{ cite, statement }, ...also]
      .flatMap((one) => one.statement.map((name) => ({ cite: one.cite, name })))
      .filter((one) => !statements.some(({ id: name, document }) => name === one.name && document === one.cite))
      .map((one) => `cites ${one.cite} ${one.name}, which is not in the sources`),
    ...from.filter((name) => !known.includes(name)).map((name) => `is from ${name}, which is no source`),
    ...known.filter((name) => !from.includes(name)).map((name) => `nothing is from the source ${name}`),
  ]
}
