// The way back to work, care, study or volunteering in steps: where somebody stands, what the days of absence bring,
// how a plan is laid out, what is in the way and who can act, and what others may read of it.

import type { Condition, Guideline } from '@lende/engine'
import { factsIn, optionsOf } from '@lende/engine'
import { z } from 'zod'
import type { Aid, AidText } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const kind = z.enum(['paid', 'care', 'study', 'volunteering'])
const country = z.enum(['be', 'nl'])
const unit = z.enum(['hours', 'blocks', 'days'])
const reader = z.enum(['occupational-physician', 'employer'])
const source = z.strictObject({
  cite: id,
  statement: z.array(text).min(1),
  reading: z.enum(['literal', 'interpreted', 'own-choice']),
  attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
})

/** Only when one of these recommendations is given now, and does not wait. */
const given = { with: z.array(id).min(1) }
/** For everybody and everywhere where they are left out. */
const forWhom = { kinds: z.array(kind).min(1).optional(), countries: z.array(country).min(1).optional() }

const shape = z.strictObject({
  /** A plan is offered only with one of these recommendations. */
  kinds: z.array(z.strictObject({ kind, name: text, plan: text, units: z.array(unit).min(1), ...given })).length(4),
  /** From everything to nothing yet; of paid work each says which answer it is. */
  ladder: z.strictObject({
    fact: id,
    rungs: z.array(z.strictObject({ rung: id, text, unpaid: text, is: id })).min(2),
    source,
    because: text,
  }),
  absence: z.strictObject({
    /** Which answer means absence, since when, and how many days that is. */
    is: id,
    since: id,
    days: id,
    /** What is asked once one of these recommendations is given, in this order. */
    agreements: z.strictObject({ ask: z.array(id).min(1), ...given }),
    /** Days that the rules or the law know; with recommendations, from the first day on which these can hold. */
    marks: z
      .array(
        z.strictObject({
          mark: id,
          'from-day': z.number().int().min(1),
          text,
          with: z.array(id).min(1).optional(),
          countries: forWhom.countries,
          source,
          because: text.optional(),
        }),
      )
      .min(1),
  }),
  /** What counts as a step towards work among the recommendations, by action. */
  actions: z.array(id).min(1),
  steps: z.strictObject({
    weeks: z.number().int().min(1),
    most: z.number().int().min(1),
    units: z.array(z.strictObject({ unit, most: z.number().positive(), step: z.number().positive() })).length(3),
    source,
    because: text,
  }),
  /** Ways to make a task lighter for a while. */
  tasks: z.strictObject({ ...given, list: z.array(z.strictObject({ task: id, text, kinds: forWhom.kinds })).min(1) }),
  /** Sentences on the sheet. */
  lines: z.array(z.strictObject({ line: id, text, ...forWhom, ...given })).min(1),
  barriers: z
    .array(
      z.strictObject({
        barrier: id,
        text,
        kinds: forWhom.kinds,
        /** An answer of the consult that points to it. */
        when: z.strictObject({ fact: id, is: id }).optional(),
        /** Who else may read it, once the patient agrees. */
        'may-go-to': z.array(reader),
      }),
    )
    .min(1),
  actors: z.array(z.strictObject({ actor: id, text, ...forWhom })).min(1),
  /** What others may read of the answers, once the patient agrees: function and work, and nothing else. */
  readers: z.array(z.strictObject({ reader, facts: z.array(id), because: text })).length(2),
  /** The groups of the interview that are about function and work. */
  'function-groups': z.array(id).min(1),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type WorkPlanContent = z.infer<typeof shape>
type Given = { readonly with: readonly string[] }

export const workPlan: Aid<typeof shape> = {
  shape,
  texts: textsOf,
  problems: (content, guideline) =>
    [
      ...twice(content),
      ...astray(content, guideline),
      ...unanswerable(content, guideline),
      ...tooSoon(content, guideline),
      ...content.absence.marks.flatMap((mark) => misplaced(mark, content.absence.days, guideline)),
      ...tellsMore(content, guideline),
      ...misfit(content),
      ...uncited(content, guideline),
    ].map((problem) => `work-plan: ${problem}`),
}

function textsOf({ kinds, ladder, absence, tasks, lines, barriers, actors }: WorkPlanContent): AidText[] {
  return [
    ...kinds.flatMap((one): AidText[] => [
      [`work-plan.kind.${one.kind}`, one.name],
      [`work-plan.kind.${one.kind}.plan`, one.plan],
    ]),
    ...ladder.rungs.flatMap((one): AidText[] => [
      [`work-plan.rung.${one.rung}`, one.text],
      [`work-plan.rung.${one.rung}.unpaid`, one.unpaid],
    ]),
    ...absence.marks.map((one): AidText => [`work-clinician.mark.${one.mark}`, one.text]),
    ...tasks.list.map((one): AidText => [`work-plan.task.${one.task}`, one.text]),
    ...lines.map((one): AidText => [`work-plan.line.${one.line}`, one.text]),
    ...barriers.map((one): AidText => [`work-plan.barrier.${one.barrier}`, one.text]),
    ...actors.map((one): AidText => [`work-plan.actor.${one.actor}`, one.text]),
  ]
}

function twice({ kinds, ladder, absence, tasks, lines, barriers, actors, readers, steps }: WorkPlanContent): string[] {
  const lists = [
    kinds.map((one) => one.kind),
    ladder.rungs.map((one) => one.rung),
    absence.marks.map((one) => one.mark),
    tasks.list.map((one) => one.task),
    lines.map((one) => one.line),
    barriers.map((one) => one.barrier),
    actors.map((one) => one.actor),
    readers.map((one) => one.reader),
    steps.units.map((one) => one.unit),
  ]
  return lists
    .flatMap((names: readonly string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) < at))])
    .map((name) => `${name} stands there twice`)
}

/** All that is said only with a recommendation, under a name for whoever mends it. */
const conditioned = ({ kinds, absence, tasks, lines }: WorkPlanContent): (readonly [name: string, one: Given])[] => [
  ...kinds.map((one) => [one.kind, one] as const),
  ...absence.marks.map((one) => [one.mark, { with: one.with ?? [] }] as const),
  ['tasks', tasks],
  ...lines.map((one) => [one.line, one] as const),
  ['agreements', absence.agreements],
]

function astray(content: WorkPlanContent, { recommendations, interview }: Guideline): string[] {
  return [
    ...conditioned(content).flatMap(([name, one]) =>
      one.with
        .filter((named) => !recommendations.some((each) => each.id === named))
        .map((named) => `${name}: there is no recommendation ${named}`),
    ),
    ...content.actions
      .filter((named) => !recommendations.some(({ action }) => action === named))
      .map((named) => `no recommendation is about ${named}`),
    ...content['function-groups']
      .filter((named) => !interview.some(({ group }) => group === named))
      .map((named) => `there is no group ${named}`),
  ]
}

/** Every answer named here is one that its fact has. */
function unanswerable({ ladder, absence, barriers }: WorkPlanContent, { facts }: Guideline): string[] {
  const answers = [
    ...ladder.rungs.map((one) => ({ fact: ladder.fact, is: one.is })),
    { fact: ladder.fact, is: absence.is },
    ...barriers.flatMap((one) => one.when ?? []),
  ]
  const named = [absence.since, absence.days, ...absence.agreements.ask]
  return [
    ...named.filter((name) => !facts.some((fact) => fact.id === name)).map((name) => `there is no fact ${name}`),
    ...answers.flatMap(({ fact, is }) => {
      const found = facts.find((each) => each.id === fact)
      if (found === undefined) return [`there is no fact ${fact}`]
      return optionsOf(found.domain).includes(is) ? [] : [`${fact} is never ${is}`]
    }),
  ]
}

/** A plan, and what makes it lighter, waits while a danger is open: so does each recommendation that it rests on. */
function tooSoon({ kinds, tasks }: WorkPlanContent, { recommendations }: Guideline): string[] {
  const neverWaits = (name: string): boolean => recommendations.find((one) => one.id === name)?.heldBy === 'nothing'
  return [...kinds.map((one) => [one.kind, one.with] as const), ['tasks', tasks.with] as const]
    .filter(([, named]) => named.some(neverWaits))
    .map(([name]) => `${name}: can be offered while a danger is open`)
}

/** A mark of recommendations stands on the first day of absence on which one of them can hold. */
function misplaced(
  { mark, 'from-day': day, with: named = [] }: WorkPlanContent['absence']['marks'][number],
  days: string,
  { recommendations, rules }: Guideline,
): string[] {
  const firsts = named.flatMap((name) => {
    const rule = recommendations.find((one) => one.id === name)?.rule
    const when = rules.find((one) => one.id === rule)?.when
    return when === undefined || !factsIn(when).includes(days) ? [] : [firstDay(when, days)]
  })
  const first = Math.min(...firsts)
  return firsts.length === 0 || first === day ? [] : [`${mark}: its recommendations hold from day ${first}, not ${day}`]
}

function firstDay(condition: Condition, days: string): number {
  if ('atLeast' in condition) return Math.max(1, ...condition.of.map((one) => firstDay(one, days)))
  if (!('compare' in condition) || condition.fact !== days) return 1
  return condition.compare === '>' ? condition.value + 1 : condition.compare === '>=' ? condition.value : 1
}

/** Others read of function and work only: no danger sign, no judgement, nothing of another group of the interview. */
function tellsMore(content: WorkPlanContent, { facts, interview }: Guideline): string[] {
  const { readers, 'function-groups': groups } = content
  const about = interview.filter(({ group }) => groups.includes(group)).flatMap((one) => one.facts)
  return readers.flatMap(({ reader: who, facts: named }) =>
    named.flatMap((name) => {
      const fact = facts.find((one) => one.id === name)
      if (fact === undefined) return [`${who}: there is no fact ${name}`]
      const origin = fact.derived?.kind === 'calendar-day' ? fact.derived.of : name
      const isFunction = about.includes(origin)
      const isPlain = fact.danger === undefined && fact.domain.kind !== 'decision'
      return isFunction && isPlain ? [] : [`${who}: ${name} is not about function and work`]
    }),
  )
}

/** Default weeks and units can be laid out. */
function misfit({ steps, kinds }: WorkPlanContent): string[] {
  const units = steps.units.map((one) => one.unit)
  return [
    ...(steps.weeks > steps.most ? [`starts with more than ${steps.most} weeks`] : []),
    ...kinds.flatMap((one) =>
      one.units.filter((each) => !units.includes(each)).map((each) => `${one.kind}: there is no unit ${each}`),
    ),
    ...steps.units
      .filter((one) => !Number.isInteger(one.most / one.step))
      .map((one) => `${one.unit}: ${one.most} is no whole number of steps`),
  ]
}

function uncited({ ladder, absence, steps }: WorkPlanContent, { statements }: Guideline): string[] {
  const sources = [ladder.source, steps.source, ...absence.marks.map((one) => one.source)]
  return [
    ...sources
      .flatMap(({ cite, statement }) => statement.map((one) => ({ cite, one })))
      .filter(({ cite, one }) => !statements.some(({ id: name, document }) => name === one && document === cite))
      .map(({ cite, one }) => `cites ${cite} ${one}, which is not in the sources`),
    ...absence.marks
      .filter((one) => one.source.reading === 'own-choice' && one.because === undefined)
      .map((one) => `${one.mark}: an own choice says why`),
  ]
}
