// What the patient sees when the clinician turns the screen: sentences that follow the advice, a drawing of the course,
// a plan, a bad day, and the safety net in short.

import type { Guideline } from '@lende/engine'
import { z } from 'zod'
import type { Aid, AidText } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const percent = z.number().min(0).max(100)
const reading = z.enum(['literal', 'interpreted', 'own-choice'])
const attested = z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify'])

/** The recommendations a sentence rests on: it is said only when one of them is given, and does not wait. */
const given = {
  with: z.array(id).min(1),
  /** Only for who is in one of these classes; of several classifications, in each. */
  classes: z.array(z.strictObject({ classification: id, in: z.array(id).min(1) })).optional(),
}

const citation = z.strictObject({ cite: id, statement: z.array(text).min(1) })
const source = z.strictObject({
  ...citation.shape,
  also: z.array(citation).optional(),
  /** Sources of this file, by name. */
  from: z.array(id).optional(),
  reading,
  attested,
})

/** A sketch, no measurement: when, the lowest and the highest of the band, and the line in it. */
const picture = z.strictObject({
  until: text,
  /** What the drawing shows, for who does not see it. */
  means: text,
  points: z.array(z.tuple([percent, percent, percent, percent])).min(3),
})

const shape = z.strictObject({
  'most-messages': z.number().int().min(1).max(5),
  sources: z.array(z.strictObject({ source: id, title: text, place: text, says: text, attested })),
  /** Of what is about the same, the first that fits. */
  messages: z.array(z.strictObject({ message: id, about: id, text, ...given })).min(1),
  /** The first that fits; without a picture, the sentence says why there is none. */
  courses: z.array(z.strictObject({ course: id, text, ...given, source, picture: picture.optional() })).min(1),
  /** What is said instead while reassurance waits, by why it waits. */
  waits: z.strictObject({ danger: text, 'open-danger': text, 'outside-scope': text, 'open-scope': text }),
  plan: z
    .array(z.strictObject({ line: id, about: z.enum(['keep', 'build', 'medicine', 'work']), text, ...given }))
    .min(1),
  /** All of them or none. */
  flare: z.array(z.strictObject({ step: id, text, with: given.with })).min(1),
  'next-visit': z.array(z.strictObject({ visit: id, ...given, 'within-days': z.number().int().min(1), source })),
  'teach-back': z.array(z.strictObject({ question: id, text })).min(1),
  card: z.array(z.strictObject({ line: id, pictogram: z.enum(['emergency', 'foot', 'fever', 'calendar']), text })),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type Together = z.infer<typeof shape>

export const together: Aid<typeof shape> = {
  shape,
  texts: textsOf,
  problems: (content, guideline) =>
    [
      ...twice(content),
      ...conditioned(content).flatMap(([name, one]) => astray(one, guideline).map((problem) => `${name}: ${problem}`)),
      ...tooSoon(content, guideline),
      ...content.courses.flatMap(misdrawn),
      ...unsaid(content, guideline),
      ...uncited(content, guideline),
    ].map((problem) => `together: ${problem}`),
}

function textsOf(content: Together): AidText[] {
  return [
    ...content.sources.map((one): AidText => [`together-source.${one.source}.says`, one.says]),
    ...content.messages.map((one): AidText => [`together.message.${one.message}`, one.text]),
    ...content.courses.flatMap((one): AidText[] => [
      [`together.course.${one.course}`, one.text],
      [`together.course.${one.course}.until`, one.picture?.until],
      [`together.course.${one.course}.means`, one.picture?.means],
    ]),
    ...Object.entries(content.waits).map(([why, one]): AidText => [`together.waits.${why}`, one]),
    ...content.plan.map((one): AidText => [`together.plan.${one.line}`, one.text]),
    ...content.flare.map((one): AidText => [`together.flare.${one.step}`, one.text]),
    ...content['teach-back'].map((one): AidText => [`together.teach-back.${one.question}`, one.text]),
    ...content.card.map((one): AidText => [`together.card.${one.line}`, one.text]),
  ]
}

type Given = Pick<Together['messages'][number], 'with' | 'classes'>

/** All that is said only with a recommendation, under a name for whoever mends it. */
const conditioned = (content: Together): (readonly [name: string, one: Given])[] => [
  ...content.messages.map((one) => [one.message, one] as const),
  ...content.courses.map((one) => [one.course, one] as const),
  ...content.plan.map((one) => [one.line, one] as const),
  ...content.flare.map((one) => [one.step, one] as const),
  ...content['next-visit'].map((one) => [one.visit, one] as const),
]

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) < index)),
]

function twice({
  sources,
  messages,
  courses,
  plan,
  flare,
  'teach-back': questions,
  card,
  ...rest
}: Together): string[] {
  const lists = [
    sources.map((one) => one.source),
    messages.map((one) => one.message),
    courses.map((one) => one.course),
    plan.map((one) => one.line),
    flare.map((one) => one.step),
    rest['next-visit'].map((one) => one.visit),
    questions.map((one) => one.question),
    card.map((one) => one.line),
  ]
  return lists.flatMap(repeated).map((name) => `${name} stands there twice`)
}

/** Recommendations and classes that the guideline does not have. */
function astray({ with: named, classes = [] }: Given, { recommendations, classifications }: Guideline): string[] {
  return [
    ...named
      .filter((name) => !recommendations.some((one) => one.id === name))
      .map((name) => `there is no recommendation ${name}`),
    ...classes.flatMap((one) => {
      const found = classifications.find((each) => each.id === one.classification)
      if (found === undefined) return [`there is no classification ${one.classification}`]
      return one.in
        .filter((name) => !found.classes.some((each) => each.id === name))
        .map((name) => `there is no class ${name} in ${one.classification}`)
    }),
  ]
}

/** What to expect, and how to meet a bad day, are reassurance: they wait when reassurance waits. */
function tooSoon({ courses, flare }: Together, { recommendations }: Guideline): string[] {
  const waits = (name: string): boolean => recommendations.find((one) => one.id === name)?.heldBy === 'reassurance'
  return [
    ...courses
      .filter((one) => !one.with.every(waits))
      .map((one) => `${one.course}: can be said while reassurance waits`),
    ...(flare.some((one) => one.with.every(waits))
      ? []
      : ['the steps of a bad day can be said while reassurance waits']),
  ]
}

/** A band runs from the beginning to the end, and its line stays in it. */
function misdrawn({ course, picture: drawn }: Together['courses'][number]): string[] {
  if (drawn === undefined) return []
  const { points } = drawn
  const moments = points.map(([at]) => at)
  const runs =
    moments[0] === 0 && moments.at(-1) === 100 && moments.every((at, place) => at > (moments[place - 1] ?? -1))
  return [
    ...(runs ? [] : [`${course}: the drawing does not run from 0 to 100`]),
    ...points
      .filter(([, low, high, line]) => line < low || line > high)
      .map(([at]) => `${course}: the line leaves the band at ${at}`),
  ]
}

/** Every line of the safety net has its short form, and no other line has. */
function unsaid({ card }: Together, { safetyNet }: Guideline): string[] {
  const lines = card.map(({ line }) => line)
  return [
    ...lines.filter((line) => !safetyNet.includes(line)).map((line) => `there is no safety-net line ${line}`),
    ...safetyNet.filter((line) => !lines.includes(line)).map((line) => `the safety-net line ${line} has no short form`),
  ]
}

/** What a source is named for stands there, and each source of this file is used. */
function uncited({ sources, courses, 'next-visit': visits }: Together, { statements }: Guideline): string[] {
  const cited = [...courses, ...visits].map((one) => one.source)
  const own = cited.flatMap(({ from = [] }) => from)
  const known = sources.map((one) => one.source)
  return [
    ...cited
      .flatMap(({ cite, statement, also = [] }) => [{ cite, statement }, ...also])
      .flatMap(({ cite, statement }) => statement.map((one) => ({ cite, one })))
      .filter(({ cite, one }) => !statements.some(({ id: name, document }) => name === one && document === cite))
      .map(({ cite, one }) => `cites ${cite} ${one}, which is not in the sources`),
    ...own.filter((name) => !known.includes(name)).map((name) => `is from ${name}, which is no source`),
    ...known.filter((name) => !own.includes(name)).map((name) => `nothing is from the source ${name}`),
  ]
}
