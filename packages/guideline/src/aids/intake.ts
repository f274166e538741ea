// The patient's own answers before the visit: one page a question, and which answer shows at once what to do.

import type { Fact, Guideline } from '@lende/engine'
import { harmlessOf, optionsOf } from '@lende/engine'
import type { Aid } from './aid.ts'
import { wrongAlso } from './intake-also.ts'
import { unanswerableItems, uncoveredItems } from './intake-items.ts'
import type { Intake, IntakeCondition, IntakeGround, IntakePage } from './intake-shape.ts'
import { shape, urgency } from './intake-shape.ts'

export type { Intake, IntakePage } from './intake-shape.ts'

/** Pages that everybody gets. An absence from work adds one, as does a pregnancy. */
export const mostPages = 13

export const intake: Aid<typeof shape> = {
  shape,
  texts: ({ pages, alarms }) => [
    ...pages.flatMap((one) => [
      [`intake.page.${one.page}.title`, one.title] as const,
      [`intake.page.${one.page}.help`, one.help] as const,
      ...(one.options ?? []).map((each) => [`intake.page.${one.page}.option.${each.option}`, each.text] as const),
      ...(one.choose ?? []).map((each) => [`intake.page.${one.page}.choice.${each.choice}`, each.text] as const),
    ]),
    ...alarms.flatMap(({ alarm, title, lines }) => [
      [`intake.alarm.${alarm}.title`, title] as const,
      ...lines.map((line, index) => [`intake.alarm.${alarm}.line.${index + 1}`, line] as const),
    ]),
  ],
  problems: (content, guideline, instruments = []) =>
    [
      ...twice(content),
      ...tooMany(content),
      ...content.pages.flatMap((one, index) =>
        [
          ...kindOf(one),
          ...unanswerable(one, guideline),
          ...unanswerableItems(one, instruments),
          ...wrongOptions(one, content, guideline),
          ...wrongAlso(one, content, guideline),
          ...tickable(one, content, guideline),
          ...misplaced(one, content.pages.slice(0, index), guideline),
          ...unjustified(one, content, guideline),
        ].map((problem) => `${one.page}: ${problem}`),
      ),
      ...uncoveredItems(content, instruments),
      ...uncited(content, guideline),
    ].map((problem) => `intake: ${problem}`),
}

const questionsOn = ({ ask, 'any-of': anyOf = [] }: IntakePage): readonly string[] =>
  ask === undefined ? anyOf : [ask]

/** The facts that a page hears of, first or more closely. */
const heardOn = (one: IntakePage): readonly string[] =>
  one['detail-of'] === undefined ? questionsOn(one) : [one['detail-of']]

const repeated = (kind: string, ids: readonly string[]): string[] =>
  [...new Set(ids.filter((one, index) => ids.indexOf(one) !== index))].map(
    (one) => `the ${kind} ${one} stands there twice`,
  )

const factOf = (id: string, { facts }: Guideline): Fact | undefined => facts.find((one) => one.id === id)

/** What "none of these" says: what is harmless, or else plainly no. */
const noneSays = (fact: Fact): string | number | undefined =>
  harmlessOf(fact) ?? (optionsOf(fact.domain).includes('no') ? 'no' : undefined)

function twice({ pages, alarms }: Intake): string[] {
  const details = pages.flatMap((one) => one['detail-of'] ?? [])
  return [
    ...repeated(
      'page',
      pages.map((one) => one.page),
    ),
    ...repeated('question', pages.flatMap(questionsOn)),
    ...repeated('detail', details),
    ...repeated(
      'instrument',
      pages.flatMap(({ instrument = [] }) => instrument),
    ),
    ...repeated(
      'item',
      pages.flatMap(({ 'items-of': form, items = [] }) => items.map((item) => `${item} of ${form}`)),
    ),
    ...repeated(
      'alarm',
      alarms.map(({ alarm }) => alarm),
    ),
    ...pages.flatMap(({ page, options = [], choose = [] }) => [
      ...repeated(
        `option on ${page}`,
        options.map((one) => one.option),
      ),
      ...repeated(
        `choice on ${page}`,
        choose.map((one) => one.choice),
      ),
    ]),
  ]
}

function tooMany({ pages }: Intake): string[] {
  const always = pages.filter((one) => one.when === undefined && one['detail-of'] === undefined).length
  return always <= mostPages ? [] : [`everybody gets ${always} pages, at most ${mostPages}`]
}

/** A page asks one thing, in one way. */
function kindOf(one: IntakePage): string[] {
  const kinds = (['ask', 'any-of', 'detail-of', 'instrument', 'items-of', 'choose'] as const).filter(
    (kind) => one[kind] !== undefined,
  )
  const needsTitle = one.title === undefined && one.ask === undefined
  const fits = one.options === undefined || one.ask !== undefined || one['detail-of'] !== undefined
  return [
    ...(kinds.length === 1 ? [] : [`asks ${kinds.length} things`]),
    ...(needsTitle ? ['has no title'] : []),
    ...(fits ? [] : ['has options of no fact']),
    ...((one['items-of'] === undefined) === (one.items === undefined)
      ? []
      : ['names items of no questionnaire, or a questionnaire without items']),
    ...((one.choose === undefined) === (one.most === undefined)
      ? []
      : ['says how many without a choice, or not how many']),
    ...((one.most ?? 0) > (one.choose ?? []).length ? ['lets choose more than there is'] : []),
  ]
}

/** Facts and instruments that do not exist or that no patient is asked for. */
function unanswerable(one: IntakePage, guideline: Guideline): string[] {
  const asked = guideline.interview.flatMap(({ facts }) => facts)
  const isInstrument = (name: string): boolean => asked.includes(name) && factOf(name, guideline) === undefined
  return [
    ...heardOn(one).flatMap((name) => {
      const fact = factOf(name, guideline)
      if (fact === undefined) return [`there is no fact ${name}`]
      const forPatients = fact.informants.includes('patient') && fact.derived === undefined
      return forPatients ? [] : [`${name} is not for a patient to answer`]
    }),
    ...(one.instrument === undefined || isInstrument(one.instrument)
      ? []
      : [`there is no instrument ${one.instrument}`]),
  ]
}

/** What can be said on a page is what the fact can be; a closer question does not offer what was just denied. */
function wrongOptions(one: IntakePage, { pages }: Intake, guideline: Guideline): string[] {
  const [fact] = heardOn(one).flatMap((name) => factOf(name, guideline) ?? [])
  if (fact === undefined || one['any-of'] !== undefined) return []
  const [known, said] = [optionsOf(fact.domain), (one.options ?? []).map((each) => each.says ?? each.option)]
  const isDetail = one['detail-of'] !== undefined
  const none = noneSays(fact)
  const besides = pages.flatMap(({ options = [] }) => options.flatMap((each) => each.also?.[fact.id] ?? []))
  const canDeny = none === undefined || [...said, ...besides].includes(String(none))
  return [
    ...said.filter((each) => !known.includes(each)).map((each) => `${fact.id} is never ${each}`),
    ...((fact.domain.kind === 'choice' || isDetail) && said.length === 0 ? [`${fact.id} has no options`] : []),
    ...(isDetail && said.some((each) => each === none) ? [`${fact.id} was ticked, so it is not ${none}`] : []),
    ...(!isDetail && said.length > 0 && !canDeny ? [`${fact.id} cannot be said to be ${none}`] : []),
  ]
}

/** On a page of several, no tick and a tick each say something. */
function tickable(one: IntakePage, { pages }: Intake, guideline: Guideline): string[] {
  return (one['any-of'] ?? [])
    .flatMap((name) => factOf(name, guideline) ?? [])
    .flatMap((fact) => {
      const named = optionsOf(fact.domain)
      const detailed = pages.some((each) => each['detail-of'] === fact.id)
      const saysYes = named.includes('yes') || fact.aliases['yes'] !== undefined
      return [
        ...(noneSays(fact) === undefined ? [`${fact.id} has no harmless answer`] : []),
        ...(named.length === 0 ? [`${fact.id} cannot be ticked`] : []),
        ...(saysYes || detailed ? [] : [`${fact.id} is ticked without saying which`]),
      ]
    })
}

/** A detail and a condition follow what they depend on. */
function misplaced(one: IntakePage, before: readonly IntakePage[], guideline: Guideline): string[] {
  const detail = one['detail-of']
  const ticked = before.flatMap((each) => each['any-of'] ?? [])
  const ofOptions = (one.options ?? []).flatMap(({ when = [], unless = [] }) => [...when, ...unless])
  return [
    ...(detail === undefined || ticked.includes(detail) ? [] : [`${detail} was not ticked before`]),
    ...[...(one.when ?? []), ...ofOptions].flatMap((each) => wrongCondition(each, before, guideline)),
  ]
}

function wrongCondition(
  { fact, is, below, above }: IntakeCondition,
  before: readonly IntakePage[],
  guideline: Guideline,
): string[] {
  const domain = factOf(fact, guideline)?.domain
  const asking = before.find((each) => questionsOn(each).includes(fact))
  if (domain === undefined || asking === undefined) return [`${fact} was not asked before`]
  const bounded = below !== undefined || above !== undefined
  const sayable = asking.options?.map((each) => each.option) ?? optionsOf(domain)
  return [
    ...(is === undefined && !bounded ? [`says nothing of ${fact}`] : []),
    ...(is ?? []).filter((each) => !sayable.includes(each)).map((each) => `${fact} is never ${each}`),
    ...(bounded && domain.kind !== 'number' ? [`${fact} is no number`] : []),
  ]
}

const order = urgency.options

/** Every alarm exists and rests on a danger; every danger sign has an alarm, or a reason why not. */
function unjustified(one: IntakePage, content: Intake, guideline: Guideline): string[] {
  const { quiet = [], grounds = [], options = [] } = one
  const hushed = quiet.flatMap(({ facts }) => facts)
  const alarmed = options.flatMap(({ alarm }) => alarm ?? [])
  const named = one.alarm === undefined ? alarmed : [...alarmed, one.alarm]
  const heard = heardOn(one)
  const loud = heard.filter((name) => (one.alarm !== undefined && !hushed.includes(name)) || alarmed.length > 0)
  const spoken = one['detail-of'] === undefined ? heard : []
  const astray = [...hushed, ...grounds.flatMap(({ facts }) => facts)].filter((name) => !heard.includes(name))
  return [
    ...named
      .filter((name) => !content.alarms.some(({ alarm }) => alarm === name))
      .map((name) => `there is no alarm ${name}`),
    ...astray.map((name) => `does not ask ${name}`),
    ...repeated('reason', hushed),
    ...spoken
      .filter((name) => factOf(name, guideline)?.danger !== undefined)
      .filter((name) => !loud.includes(name) && !hushed.includes(name))
      .map((name) => `${name} is a danger sign without an alarm, and without a reason why not`),
    ...loud
      .filter((name) => !grounds.some(({ facts }) => facts.includes(name)))
      .map((name) => `the alarm of ${name} has no ground`),
    ...grounds.flatMap((each) => groundless(each, named, content, guideline)),
  ]
}

function groundless(
  { facts, danger, urgency, reading }: IntakeGround,
  shown: readonly string[],
  { alarms }: Intake,
  { dangers }: Guideline,
): string[] {
  const found = dangers.find((one) => one.id === danger)
  if (found === undefined) return [`there is no danger ${danger}`]
  const signs = [...found.signs.critical, ...found.signs.supporting]
  const levels = alarms.filter(({ alarm }) => shown.includes(alarm)).map((one) => order.indexOf(one.urgency))
  const highest = Math.max(-1, ...levels)
  return [
    ...facts.filter((name) => !signs.includes(name)).map((name) => `${name} is no sign of ${danger}`),
    ...(found.tiers.some((tier) => tier.urgency === urgency) ? [] : [`${danger} is never ${urgency}`]),
    ...(reading !== 'own-choice' && !levels.includes(order.indexOf(urgency))
      ? [`an alarm other than ${urgency} is an own choice: ${danger}`]
      : []),
    ...(reading !== 'own-choice' && highest < order.indexOf(urgency) ? [`less urgent than ${danger} says`] : []),
  ]
}

const uncited = ({ source }: Intake, { statements }: Guideline): string[] =>
  source.statement
    .filter((cited) => !statements.some(({ id, document }) => id === cited && document === source.cite))
    .map((cited) => `cites ${source.cite} ${cited}, which is not in the sources`)
