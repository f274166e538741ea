// How a programme of exercises and activities is built up, and what its log says next.

import type { Guideline } from '@lende/engine'
import { z } from 'zod'
import type { Aid, AidText } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const whole = z.number().int().min(1)
const share = z.number().gt(0)
const attested = z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify'])
const unit = z.enum(['times', 'seconds', 'minutes'])
const way = z.enum(['time-contingent', 'pain-guided', 'free'])

const citation = z.strictObject({ cite: id, statement: z.array(text).min(1) })
const source = z.strictObject({
  ...citation.shape,
  also: z.array(citation).optional(),
  /** Sources of this file, by name. */
  from: z.array(id).optional(),
  reading: z.enum(['literal', 'interpreted', 'own-choice']),
  attested,
})

/** Only with one of these recommendations, given and not held, and for who is in these classes. */
const given = {
  with: z.array(id).min(1),
  classes: z.array(z.strictObject({ classification: id, in: z.array(id).min(1) })).optional(),
}

/** Numbers that somebody chose, with the reason. */
const norm = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, because: text, source })

/** What can be chosen, and what is proposed. */
const choice = { of: z.array(whole).min(1), first: whole }

/** What the log of the weeks has to say; all of it. */
const when = z.strictObject({
  /** The week that has just passed was not written down. */
  unlogged: z.literal('yes').optional(),
  /** How the leg was after it, in the last week written down. */
  after: z.enum(['better', 'same', 'worse']).optional(),
  /** In each of the last weeks written down, less than this share of the sessions. */
  'kept-below': z.strictObject({ share, weeks: whole }).optional(),
  /** The same exercises as at the beginning, in this week or later. */
  'unvaried-in-week': whole.optional(),
  /** Everything has come to its goal. */
  'at-goal': z.literal('yes').optional(),
})

const shape = z.strictObject({
  sources: z.array(z.strictObject({ source: id, title: text, place: text, says: text, attested })),
  /** What may be chosen at all. */
  offers: z.strictObject({ exercises: z.strictObject(given), activities: z.strictObject(given) }),
  /** How it is built up: all that fit may be chosen, the first is proposed. */
  ways: z
    .array(
      z.strictObject({
        way,
        name: text,
        says: text,
        ...given,
        /** With these it may be chosen too, after the others. */
        'also-with': z.array(id).min(1).optional(),
        because: text,
        source,
      }),
    )
    .min(1),
  /** What to do on the trial days. */
  trial: text,
  activities: z.array(z.strictObject({ activity: id, name: text, unit })),
  items: norm({ least: whole, most: whole }),
  'trial-days': norm({ most: whole.max(3) }),
  start: norm({ share: share.max(1) }),
  goal: norm({ share: share.min(1) }),
  lower: norm({ share: share.lt(1) }),
  units: norm({
    of: z.array(z.strictObject({ unit, round: whole, by: z.strictObject(choice), most: whole })).length(3),
  }),
  every: norm(choice),
  sessions: norm(choice),
  weeks: norm(choice),
  proposals: z
    .array(
      z.strictObject({
        proposal: id,
        ways: z.array(way).min(1),
        when,
        text,
        /** The reason under which the clinician can change the programme right away. */
        'change-for': id.optional(),
        source,
      }),
    )
    .min(1),
  reasons: z.array(z.strictObject({ reason: id, name: text })).min(1),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type ProgrammeContent = z.infer<typeof shape>

const norms = ['items', 'trial-days', 'start', 'goal', 'lower', 'units', 'every', 'sessions', 'weeks'] as const

export const programme: Aid<typeof shape> = {
  shape,
  texts: textsOf,
  problems: (content, guideline) =>
    [
      ...twice(content),
      ...[content.offers.exercises, content.offers.activities, ...content.ways].flatMap((one) =>
        astray(one, guideline),
      ),
      ...stepsInRadicularPain(content),
      ...misproposed(content),
      ...uncited(content, guideline),
    ].map((problem) => `programme: ${problem}`),
}

function textsOf(content: ProgrammeContent): AidText[] {
  return [
    ...content.sources.map((one): AidText => [`programme-source.${one.source}.says`, one.says]),
    ...content.ways.flatMap((one): AidText[] => [
      [`programme.way.${one.way}.name`, one.name],
      [`programme.way.${one.way}.says`, one.says],
      [`programme-clinician.way.${one.way}.because`, one.because],
    ]),
    ['programme.trial', content.trial],
    ...content.activities.map((one): AidText => [`programme.activity.${one.activity}`, one.name]),
    ...norms.map((one): AidText => [`programme-clinician.${one}.because`, content[one].because]),
    ...content.proposals.map((one): AidText => [`programme.proposal.${one.proposal}`, one.text]),
    ...content.reasons.map((one): AidText => [`programme-clinician.reason.${one.reason}`, one.name]),
  ]
}

function twice({ sources, ways, activities, units, proposals, reasons }: ProgrammeContent): string[] {
  const lists = [
    sources.map((one) => one.source),
    ways.map((one) => one.way),
    activities.map((one) => one.activity),
    units.of.map((one) => one.unit),
    proposals.map((one) => one.proposal),
    reasons.map((one) => one.reason),
  ]
  return lists.flatMap((names) =>
    [...new Set(names.filter((name, place) => names.indexOf(name) < place))].map(
      (name) => `${name} stands there twice`,
    ),
  )
}

type Given = Pick<ProgrammeContent['ways'][number], 'with' | 'also-with' | 'classes'>

/** Recommendations and classes that the guideline does not have. */
function astray(one: Given, { recommendations, classifications }: Guideline): string[] {
  return [
    ...[...one.with, ...(one['also-with'] ?? [])]
      .filter((name) => !recommendations.some((one) => one.id === name))
      .map((name) => `there is no recommendation ${name}`),
    ...(one.classes ?? []).flatMap(({ classification, in: classesIn }) => {
      const found = classifications.find((each) => each.id === classification)
      if (found === undefined) return [`there is no classification ${classification}`]
      return classesIn
        .filter((name) => !found.classes.some((each) => each.id === name))
        .map((name) => `there is no class ${name} in ${classification}`)
    }),
  ]
}

/** Radicular pain is never built up by the calendar: every other way says that it is for who does not have it. */
const stepsInRadicularPain = ({ ways }: ProgrammeContent): string[] =>
  ways
    .filter(({ way: name }) => name !== 'pain-guided')
    .filter(
      ({ classes = [] }) =>
        !classes.some((one) => one.classification === 'radicular-pain' && !one.in.includes('suspected')),
    )
    .map(({ way: name }) => `${name}: can be chosen with radicular pain`)

/** What is proposed is among what can be chosen, and a day that goes well can be reached. */
function misproposed({ items, units, every, sessions, weeks, proposals, reasons }: ProgrammeContent): string[] {
  const choices = [every, sessions, weeks, ...units.of.map((one) => one.by)]
  return [
    ...choices
      .filter(({ of, first }) => !of.includes(first))
      .map(({ first }) => `proposes ${first}, which cannot be chosen`),
    ...(items.least > items.most ? ['asks for more items than there may be'] : []),
    ...(sessions.of.some((one) => one > 7) ? ['has more sessions than a week has days'] : []),
    ...proposals
      .flatMap((one) => one['change-for'] ?? [])
      .filter((name) => !reasons.some(({ reason }) => reason === name))
      .map((name) => `there is no reason ${name}`),
    ...(proposals.at(-1)?.ways.length === 3 && Object.keys(proposals.at(-1)?.when ?? {}).length === 0
      ? []
      : ['the last proposal has to fit always']),
  ]
}

/** What a source is named for stands there, and each source of this file is used. */
function uncited(content: ProgrammeContent, { statements }: Guideline): string[] {
  const cited = [...content.ways, ...content.proposals, ...norms.map((one) => content[one])].map((one) => one.source)
  const own = cited.flatMap(({ from = [] }) => from)
  const known = content.sources.map((one) => one.source)
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
