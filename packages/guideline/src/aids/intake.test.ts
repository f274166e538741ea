// The patient's own answers: each slip in the content is found, and no answer that is urgent by itself stays silent.

import type { Answers, Fact } from '@lende/engine'
import { harmlessOf, interpret, optionsOf } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../test/shipped.ts'
import { answersOf } from '../patients.ts'
import type { Intake, IntakePage } from './intake.ts'
import { intake, mostPages } from './intake.ts'

const compiled = shippedContent
const { guideline, content, instruments, texts } = compiled
const shipped = compiled.aids.intake as Intake

const problems = (content: Intake): readonly string[] => intake.problems(content, guideline, instruments)
const factOf = (id: string): Fact => guideline.facts.find((one) => one.id === id) as Fact
const pageOf = (id: string): IntakePage => shipped.pages.find((one) => one.page === id) as IntakePage
const withPages = (...pages: readonly IntakePage[]): Intake => ({ ...shipped, pages: [...pages] })
/** The shipped intake with one page otherwise. */
const but = (id: string, changes: Partial<IntakePage>): Intake =>
  withPages(...shipped.pages.map((one) => (one.page === id ? { ...one, ...changes } : one)))
const without = (id: string, key: keyof IntakePage): Intake =>
  withPages(
    ...shipped.pages.map((one) =>
      one.page === id ? (Object.fromEntries(Object.entries(one).filter(([name]) => name !== key)) as IntakePage) : one,
    ),
  )
const since = (...facts: string[]): IntakePage => ({ page: 'more', title: 'More?', 'any-of': facts })
const fever = pageOf('illness-and-injury').grounds?.[0] as NonNullable<IntakePage['grounds']>[number]

describe('an intake is refused', () => {
  it.each<[slip: string, content: Intake, problem: string]>([
    ['a page twice', withPages(...shipped.pages, pageOf('age')), 'the page age stands there twice'],
    [
      'a fact asked twice',
      withPages(...shipped.pages, { page: 'again', ask: 'age' }),
      'the question age stands there twice',
    ],
    [
      'an alarm twice',
      { ...shipped, alarms: shipped.alarms.flatMap((one) => [one, one]) },
      'the alarm now stands there twice',
    ],
    ['a page that asks nothing', withPages({ page: 'empty', title: 'Empty' }), 'empty: asks 0 things'],
    ['a page that asks two things', but('age', { instrument: 'nrs-pain' }), 'age: asks 2 things'],
    ['a page without a title', without('pain', 'title'), 'pain: has no title'],
    ['options of no fact', but('health', { options: [{ option: 'yes', text: 'Yes' }] }), 'has options of no fact'],
    ['a fact that is not there', withPages({ page: 'luck', ask: 'luck' }), 'luck: there is no fact luck'],
    [
      'an instrument that is not there',
      withPages({ page: 'luck', title: 'Luck?', instrument: 'luck' }),
      'luck: there is no instrument luck',
    ],
    [
      'an alarm that is not there',
      but('urine-and-bowel', { alarm: 'later' }),
      'urine-and-bowel: there is no alarm later',
    ],
    [
      'a question for clinicians',
      withPages({ page: 'gut', ask: 'gut-feeling', quiet: [{ facts: ['gut-feeling'], because: 'No.' }] }),
      'gut: gut-feeling is not for a patient to answer',
    ],
    [
      'a fact that follows from another',
      withPages({ page: 'days', ask: 'days-since-onset' }),
      'days: days-since-onset is not for a patient to answer',
    ],
    ['nothing that none of these could mean', withPages(since('sex')), 'more: sex has no harmless answer'],
    ['a number to tick', withPages(since('age')), 'more: age cannot be ticked'],
    [
      'a tick that does not say which',
      withPages({ ...since('pregnancy') }),
      'more: pregnancy is ticked without saying which',
    ],
    [
      'an option that the fact does not have',
      but('sex', { options: [{ option: 'purple', text: 'Purple' }] }),
      'sex: sex is never purple',
    ],
    ['a choice without options', without('sex', 'options'), 'sex: sex has no options'],
    [
      'a detail that denies the tick',
      but('walking', { options: [{ option: 'no', text: 'No' }] }),
      'walking: gait-change was ticked, so it is not no',
    ],
    [
      'a question that cannot be denied',
      but('sex', { options: (pageOf('sex').options ?? []).map(({ also: _, ...one }) => one) }),
      'pregnancy: pregnancy cannot be said to be no',
    ],
    [
      'an answer besides to a fact that is not there',
      but('sex', { options: [{ option: 'female', text: 'Female', also: { luck: 'no' } }] }),
      'sex: there is no fact luck',
    ],
    [
      'an answer besides that cannot be',
      but('sex', { options: [{ option: 'female', text: 'Female', also: { pregnancy: 'purple' } }] }),
      'sex: pregnancy is never purple',
    ],
    [
      'a question that was answered by the same words before',
      without('pregnancy', 'when'),
      'sex: pregnancy is asked again after female-not-pregnant',
    ],
    [
      'a questionnaire that answers what is asked too',
      but('thoughts', { also: { 'work-status': 'working' } }),
      'thoughts: work-status is asked too',
    ],
    ['more said of no questionnaire', but('pain', { also: { 'risk-tool': 'start-back' } }), 'says more of no question'],
    [
      'an option for who said what nobody can',
      but('sex', { options: [{ option: 'male', text: 'Male', unless: [{ fact: 'work-status', is: ['absent'] }] }] }),
      'sex: work-status was not asked before',
    ],
    ['items of no questionnaire', without('bother', 'items-of'), 'bother: names items of no questionnaire'],
    [
      'a questionnaire that is not there',
      but('bother', { 'items-of': 'luck' }),
      'bother: there is no questionnaire luck with items',
    ],
    [
      'a questionnaire of one number',
      but('bother', { 'items-of': 'nrs-pain' }),
      'no questionnaire nrs-pain with items',
    ],
    ['an item that is not there', but('bother', { items: ['item-10'] }), 'bother: start-back has no item item-10'],
    ['an item twice', but('bother', { items: ['item-8'] }), 'the item item-8 of start-back stands there twice'],
    ['an item that is left out', but('bother', { items: ['item-8'] }), 'start-back is asked without its item-9'],
    [
      'an item with several answers on a list',
      but('thoughts', { items: ['item-8', 'item-9'] }),
      'thoughts: item-9 of start-back cannot be ticked',
    ],
    [
      'an item to agree with by itself',
      but('bother', { items: ['item-8'] }),
      'bother: item-8 of start-back is ticked on a list, or not asked',
    ],
    [
      'an item with a scale',
      but('bother', { 'items-of': 'ompsq-sf', items: ['item-2'] }),
      'bother: item-2 of ompsq-sf has no options',
    ],
    [
      'a detail before its tick',
      withPages(pageOf('walking'), pageOf('legs')),
      'walking: gait-change was not ticked before',
    ],
    [
      'a condition on a later page',
      withPages(pageOf('pregnancy'), pageOf('sex'), pageOf('age')),
      'pregnancy: sex was not asked before',
    ],
    [
      'a condition that can never hold',
      but('pregnancy', { when: [{ fact: 'sex', is: ['purple'] }] }),
      'pregnancy: sex is never purple',
    ],
    ['a condition that says nothing', but('pregnancy', { when: [{ fact: 'sex' }] }), 'pregnancy: says nothing of sex'],
    [
      'a bound on what is no number',
      but('pregnancy', { when: [{ fact: 'sex', below: 55 }] }),
      'pregnancy: sex is no number',
    ],
    [
      'a danger sign that is silent without a reason',
      without('health', 'quiet'),
      'health: osteoporosis is a danger sign without an alarm, and without a reason why not',
    ],
    ['an alarm without a ground', without('wound', 'grounds'), 'wound: the alarm of wound-trouble has no ground'],
    [
      'a reason about something else',
      but('wound', { quiet: [{ facts: ['age'], because: 'No.' }] }),
      'wound: does not ask age',
    ],
    [
      'a ground that is no danger',
      but('illness-and-injury', { grounds: [{ ...fever, danger: 'luck' }] }),
      'illness-and-injury: there is no danger luck',
    ],
    [
      'a ground of which the answer is no sign',
      but('illness-and-injury', { grounds: [{ ...fever, danger: 'stenosis', urgency: 'watch' }] }),
      'illness-and-injury: fever is no sign of stenosis',
    ],
    [
      'a ground at an urgency that the danger never has',
      but('illness-and-injury', { grounds: [{ ...fever, urgency: 'routine' }] }),
      'illness-and-injury: spinal-infection is never routine',
    ],
    [
      'an alarm louder than its danger that calls itself the guideline’s',
      but('illness-and-injury', { alarm: 'now' }),
      'illness-and-injury: an alarm other than same-day is an own choice: spinal-infection',
    ],
    [
      'an alarm softer than its danger',
      but('urine-and-bowel', { alarm: 'today' }),
      'urine-and-bowel: less urgent than cauda-equina says',
    ],
    ['more to choose than there is', but('matters', { most: 20 }), 'matters: lets choose more than there is'],
    ['a choice of nobody knows how many', without('matters', 'most'), 'matters: says how many without a choice'],
    [
      'more pages than a visit has patience for',
      withPages(...Array.from({ length: mostPages + 1 }, (_, index) => ({ ...pageOf('matters'), page: `p-${index}` }))),
      `everybody gets ${mostPages + 1} pages, at most ${mostPages}`,
    ],
    [
      'a source that is not there',
      { ...shipped, source: { ...shipped.source, statement: ['LENDE-LUCK'] } },
      'cites lende LENDE-LUCK, which is not in the sources',
    ],
  ])('for %s', (_, content, problem) => {
    expect(problems(content)).toContainEqual(expect.stringContaining(problem))
  })
})

/** What a tick or an option may be, apart from harmless. */
const sayable = (fact: Fact): readonly string[] =>
  [...optionsOf(fact.domain), ...Object.keys(fact.aliases)].filter((option) => option !== (harmlessOf(fact) ?? 'no'))

/** As the patient's page does it: an option's own alarm, or that of the page unless it is quiet there. */
function alarmsAt(fact: string, option: string): readonly string[] {
  return shipped.pages.flatMap((page) => {
    const asked = [page.ask, page['detail-of'], ...(page['any-of'] ?? [])].includes(fact)
    if (!asked) return []
    const quiet = page.quiet?.some(({ facts }) => facts.includes(fact)) ?? false
    return page.options?.find((one) => one.option === option)?.alarm ?? (quiet ? [] : (page.alarm ?? []))
  })
}

/** Can the patient say this? A sign that was explained or is older is for a clinician to tell. */
const isSaid = ({ id }: Fact, option: string): boolean =>
  option === 'yes' ||
  shipped.pages.some(
    (page) => [page.ask, page['detail-of']].includes(id) && page.options?.some((one) => one.option === option),
  )

const levels = ['none', 'watch', 'routine', 'within-days', 'same-day', 'emergency']
const urgencyShown = (fact: string, option: string): number =>
  Math.max(
    0,
    ...alarmsAt(fact, option).map((name) =>
      levels.indexOf(shipped.alarms.find(({ alarm }) => alarm === name)?.urgency ?? 'none'),
    ),
  )

/** How urgent the guideline calls one answer in someone whom nobody examined and who denies all else. */
function urgencyAlone(fact: string, option: string): number {
  const unexamined = guideline.facts
    .filter(({ informants, derived }) => !informants.includes('patient') && derived === undefined)
    .map(({ id }) => [id, 'not-asked'] as const)
  const changes = { ...Object.fromEntries(unexamined), 'pain-new-or-changed': 'not-asked', [fact]: option }
  const answers = answersOf(content, guideline, instruments, 'no-danger', changes)
  if (!answers.ok) throw new Error(JSON.stringify(answers.problems))
  const truths = interpret(guideline, answers.value as Answers)
  const holding = guideline.dangers.flatMap(({ tiers }) => tiers.filter(({ rule }) => truths.get(rule) === 'yes'))
  return Math.max(0, ...holding.map(({ urgency }) => levels.indexOf(urgency)))
}

const dangersAsked = [...new Set(shipped.pages.flatMap((page) => [page.ask ?? [], page['any-of'] ?? []].flat()))]
  .map(factOf)
  .filter(({ danger }) => danger !== undefined)

/** How somebody of that age may answer whether they were born a woman or a man. */
const sexOptions = (years: number | undefined) => {
  const said: Said = new Map(years === undefined ? [] : [['age', years]])
  return (pageOf('sex').options ?? []).filter(
    ({ when = [], unless = [] }) => when.every((one) => holds(one, said)) && !unless.some((one) => holds(one, said)),
  )
}

describe('the intake of this edition', () => {
  it('has nothing to complain of', () => {
    expect(problems(shipped)).toStrictEqual([])
  })

  it('has a sentence for patients wherever a page does not bring its own', () => {
    const asked = shipped.pages.flatMap(({ ask, title, 'any-of': anyOf = [] }) =>
      ask === undefined || title !== undefined ? anyOf : [ask, ...anyOf],
    )
    expect(asked.filter((id) => !texts.has(`fact.${id}.ask-patient`))).toStrictEqual([])
  })

  it('asks for a place and a period that the questionnaire knows', () => {
    const { site, recall, instrument: name } = pageOf('pain')
    const structure = instruments.find(({ instrument }) => instrument === name)?.structure
    expect(structure).toMatchObject({ sites: { [site as string]: {} }, recalls: { [recall as string]: {} } })
  })

  it('asks of pregnancy whom the guideline asks: a woman below the limit says no or is asked, nobody else does', () => {
    for (const years of [54, 55])
      for (const one of sexOptions(years)) {
        const born = one.says ?? one.option
        const answers = answersOf(content, guideline, instruments, 'no-danger', { age: years, sex: born })
        const isAsked = pageOf('pregnancy').when?.[0]?.is?.includes(one.option) ?? false
        const isHeard = isAsked || one.also?.['pregnancy'] === 'no'
        expect(answers.ok && interpret(guideline, answers.value).get('pregnancy-conceivable')).toBe(
          isHeard ? 'yes' : 'no',
        )
      }
  })

  it('asks of pregnancy who does not give an age, and offers a woman and a man at any age', () => {
    expect(sexOptions(undefined)).toStrictEqual(sexOptions(54))
    for (const years of [54, 55, undefined])
      expect(new Set(sexOptions(years).map(({ option, says }) => says ?? option))).toStrictEqual(
        new Set(['female', 'male']),
      )
  })

  it('has an alarm or a reason why not for every danger sign', () => {
    const quiet = shipped.pages.flatMap(({ quiet = [] }) => quiet.flatMap(({ facts }) => facts))
    const silent = dangersAsked.filter((fact) =>
      sayable(fact).every((option) => alarmsAt(fact.id, option).length === 0),
    )
    expect(silent.map(({ id }) => id).filter((id) => !quiet.includes(id))).toStrictEqual([])
  })

  it.each(
    dangersAsked.flatMap((fact) =>
      sayable(fact).flatMap((option) => (isSaid(fact, option) ? [[fact.id, option]] : [])),
    ),
  )('says today or now wherever the guideline does of %s %s alone, and never less', (fact = '', option = '') => {
    const alone = urgencyAlone(fact, option)
    expect(urgencyShown(fact, option)).toBeGreaterThanOrEqual(alone < levels.indexOf('same-day') ? 0 : alone)
  })
})

type Said = ReadonlyMap<string, string | number>

const holds = (condition: NonNullable<IntakePage['when']>[number], said: Said): boolean => {
  const { fact, is, below = Number.POSITIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = condition
  const value = said.get(fact)
  if (typeof value === 'number') return value < below && value > above
  return value !== undefined && is?.includes(value) === true
}

const isShown = (page: IntakePage, said: Said, ticked: ReadonlySet<string>): boolean =>
  (page.when ?? []).every((one) => holds(one, said)) &&
  (page['detail-of'] === undefined || ticked.has(page['detail-of']))

/** What the conditions look at, in every combination. */
function everySaid(): Said[] {
  const looked = [...new Set(shipped.pages.flatMap(({ when = [] }) => when.map(({ fact }) => fact)))]
  return looked.reduce<Said[]>(
    (all, id) => {
      const { domain } = factOf(id)
      const own = shipped.pages.find(({ ask }) => ask === id)?.options?.map(({ option }) => option)
      const values = domain.kind === 'number' ? [54, 55] : (own ?? optionsOf(domain))
      return all.flatMap((said) => values.map((value) => new Map([...said, [id, value]])))
    },
    [new Map()],
  )
}

const sets = <One>(all: readonly One[]): One[][] =>
  all.reduce<One[][]>((some, one) => some.flatMap((each) => [each, [...each, one]]), [[]])

describe('whatever a patient says', () => {
  it(`nobody who ticks nothing gets more than ${mostPages} pages, and one more for each thing that is so`, () => {
    for (const said of everySaid().filter((one) => one.get('recent-spinal-procedure') === 'no')) {
      const more = [said.get('sex') === 'female-maybe-pregnant', said.get('work-status') === 'absent']
      const pages = shipped.pages.filter((page) => isShown(page, said, new Set()))
      expect(pages.length).toBeLessThanOrEqual(mostPages + more.filter(Boolean).length)
    }
  })

  it('a page that is shown offers only what can be', () => {
    const detailed = shipped.pages.flatMap((page) => page['detail-of'] ?? [])
    const tickings = sets(detailed).map((one) => new Set(one))
    const shown = everySaid().flatMap((said) =>
      tickings.flatMap((ticked) => shipped.pages.filter((page) => isShown(page, said, ticked))),
    )
    expect([...new Set(shown)].flatMap(impossibleOn)).toStrictEqual([])
  })
})

function impossibleOn({ ask, 'detail-of': detail, options = [] }: IntakePage): readonly string[] {
  const id = ask ?? detail
  const possible = id === undefined ? [] : optionsOf(factOf(id).domain)
  return options.map(({ option, says = option }) => says).filter((option) => !possible.includes(option))
}
