// Intakes to try: the one that ships, any other that the facts for patients allow, and ways to fill them in.

import type { Fact } from '@lende/engine'
import { harmlessOf, optionsOf } from '@lende/engine'
import fc from 'fast-check'
import { shippedContent } from '../../guideline/test/shipped.ts'
import type { Field, FilledIntake, Intake, IntakeForm, IntakePage, Said } from '../src/index.ts'
import { furthestAgo, intakeForm, languages, TICKED, units } from '../src/index.ts'

const { guideline, instruments, aids, problems } = shippedContent
if (aids.intake === undefined) throw new Error(`the content has no intake ${JSON.stringify(problems)}`)

export const facts = guideline.facts
export { instruments }
export const shipped: Intake = aids.intake
export const shippedForm = intakeForm(shipped, facts, instruments)

export const theDay = '2026-11-22'

const kebab = (index: number, kind: string): string => `${kind}-${index + 1}`
const forPatients = facts.filter(({ informants, derived }) => informants.includes('patient') && derived === undefined)
const isTickable = (fact: Fact): boolean =>
  fact.domain.kind !== 'number' && (harmlessOf(fact) !== undefined || optionsOf(fact.domain).includes('no'))

const withText = (option: string) => ({ option, text: option })

function askPage(fact: Fact, index: number): IntakePage {
  const options = fact.domain.kind === 'choice' ? { options: fact.domain.options.map(withText) } : {}
  return { page: kebab(index, 'ask'), ask: fact.id, ...options }
}

/** A page of several facts, and a closer question of each that has no word for yes, and of some that have. */
function anyOfPages(group: readonly Fact[], index: number, closer: boolean): IntakePage[] {
  const page: IntakePage = { page: kebab(index, 'any'), title: 'Any?', 'any-of': group.map(({ id }) => id) }
  const detailed = group.filter(
    ({ domain, aliases }) => domain.kind === 'choice' && (closer || aliases['yes'] === undefined),
  )
  const details = detailed.map((fact): IntakePage => {
    const said = optionsOf(fact.domain).filter((option) => option !== (harmlessOf(fact) ?? 'no'))
    return { page: `detail-${fact.id}`, title: 'Which?', 'detail-of': fact.id, options: said.map(withText) }
  })
  return [page, ...details]
}

const choosePage = fc
  .integer({ min: 2, max: 9 })
  .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count })))
  .map(([count, most]): IntakePage => {
    const choose = Array.from({ length: count }, (_, index) => ({ choice: kebab(index, 'choice'), text: 'Text' }))
    return { page: 'matters', title: 'What matters?', choose, most }
  })

const scorePage = fc.constantFrom<IntakePage>(
  { page: 'pain', title: 'How much?', instrument: 'nrs-pain' },
  { page: 'pain', title: 'How much?', instrument: 'nrs-pain', site: 'back', recall: 'last-week' },
)

/** A questionnaire of items: those with two answers on a list, the last by itself. */
const itemPages: readonly IntakePage[] = shipped.pages.filter((page) => page['items-of'] !== undefined)

/** Any intake whose pages ask facts for patients, one at a time or several together, in any order. */
export const anyIntake: fc.Arbitrary<Intake> = fc
  .record({
    version: fc.integer({ min: 1, max: 9 }),
    asked: fc.shuffledSubarray(forPatients, { minLength: 1, maxLength: 40 }),
    group: fc.integer({ min: 1, max: 12 }),
    closer: fc.boolean(),
    score: fc.option(scorePage),
    items: fc.boolean(),
    choose: fc.option(choosePage),
  })
  .map(({ version, asked, group, closer, score, items, choose }) => {
    const ticked = asked.filter(isTickable)
    const alone = asked.filter((fact) => !isTickable(fact))
    const groups = Array.from({ length: Math.ceil(ticked.length / group) }, (_, index) =>
      ticked.slice(index * group, (index + 1) * group),
    )
    const pages = [
      ...alone.map(askPage),
      ...groups.flatMap((one, index) => anyOfPages(one, index, closer)),
      ...(score === null ? [] : [score]),
      ...(items ? itemPages : []),
      ...(choose === null ? [] : [choose]),
    ]
    return { ...shipped, intake: version, pages }
  })

const notSure = fc.constant<Said>({ kind: 'not-sure' })

export function anySaid(field: Field): fc.Arbitrary<Said> {
  switch (field.kind) {
    case 'options':
      return fc.oneof(
        notSure,
        fc.constantFrom(...field.options).map((raw): Said => ({ kind: 'value', raw })),
      )
    case 'number':
      return fc.oneof(
        notSure,
        fc.integer({ min: 0, max: (field.max - field.min) / field.step }).map((steps): Said => {
          return { kind: 'value', raw: field.min + steps * field.step }
        }),
      )
    case 'ago':
      return fc.oneof(
        notSure,
        fc
          .constantFrom(...units)
          .chain((unit) => fc.tuple(fc.constant(unit), fc.integer({ min: 0, max: furthestAgo[unit] })))
          .map(([unit, count]): Said => ({ kind: 'ago', count, unit })),
      )
    case 'chosen':
      return fc
        .shuffledSubarray([...field.choices], { maxLength: field.most })
        .map((choices): Said => ({ kind: 'chosen', choices }))
  }
}

const anyDay = fc
  .integer({ min: 0, max: 8191 })
  .map((days) => new Date(Date.parse('2026-01-01') + days * 86_400_000).toISOString().slice(0, 10))

/** Filled in by anybody on any day; of each page, "none of these" is likely. */
export const anyFilled = (form: IntakeForm): fc.Arbitrary<FilledIntake> =>
  fc.record(
    {
      on: anyDay,
      language: fc.constantFrom(...languages),
      helped: fc.boolean(),
      said: fc
        .tuple(...form.parts.map((fields) => fc.oneof(noneOf(fields), apart(fields))))
        .map((parts) => new Map(parts.flat())),
    },
    { noNullPrototype: true },
  )

type Entries = readonly (readonly [string, Said])[]

const noneOf = (fields: readonly Field[]): fc.Arbitrary<Entries> =>
  fc.constant(
    fields.flatMap((field) =>
      field.kind === 'options' && field.none !== undefined ? [[field.id, value(field.none)] as const] : [],
    ),
  )

const apart = (fields: readonly Field[]): fc.Arbitrary<Entries> =>
  fc
    .tuple(...fields.map((field) => fc.option(anySaid(field).map((said) => [field.id, said] as const))))
    .map((entries) => entries.flatMap((entry) => (entry === null ? [] : [entry])))

const value = (raw: string | number): Said => ({ kind: 'value', raw })

const filledWith = (form: IntakeForm, said: (field: Field) => Said | undefined): FilledIntake => ({
  on: theDay,
  language: 'de',
  helped: true,
  said: new Map(
    form.fields.flatMap((field) => {
      const answer = said(field)
      return answer === undefined ? [] : [[field.id, answer] as const]
    }),
  ),
})

/** Everything answered, with the last answer and the largest count. */
export const fullest = (form: IntakeForm): FilledIntake =>
  filledWith(form, (field) => {
    if (field.kind === 'options') return value(field.options.at(-1) ?? TICKED)
    if (field.kind === 'number') return value(field.max)
    if (field.kind === 'ago') return { kind: 'ago', count: furthestAgo.months, unit: 'months' }
    return { kind: 'chosen', choices: field.choices.toReversed().slice(0, field.most) }
  })

/** Nothing alarming: none of these, wherever that can be said. */
export const ordinary = (form: IntakeForm): FilledIntake => ({
  ...filledWith(form, (field) => {
    if (field.kind === 'options') return value(field.none ?? field.options[0] ?? 'no')
    if (field.kind === 'number') return value(field.max > 10 ? 44 : 6)
    if (field.kind === 'ago') return { kind: 'ago', count: 3, unit: 'weeks' }
    return { kind: 'chosen', choices: field.choices.slice(0, field.most) }
  }),
  language: 'nl',
  helped: false,
})
