// What the book finds out by itself is held against the plain interpreter: patients, one by one, made at random.

import type { Answer, Answers, Fact, Recommendation, Truth } from '@lende/engine'
import { interpreter, optionsOf, seeded } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../packages/guideline/test/shipped.ts'
import { widthOf, wrapped } from '../src/book/figures/drawing.ts'
import { disagreementsIn } from '../src/book/findings/disagreements.ts'
import type { Column, PlanTable } from '../src/book/findings/plan-table.ts'
import { withoutDanger } from '../src/book/findings/reach.ts'
import { findingsIn } from '../src/book/findings.ts'

const { guideline, content } = shippedContent
const findings = findingsIn(guideline, content)
const calm = withoutDanger(guideline)
const truthsOf = interpreter(calm)
const factOf = (id: string): Fact => guideline.facts.find((fact) => fact.id === id) as Fact
const value = (given: string | number): Answer => ({ kind: 'value', value: given })

/** Patients who answer most questions at random, and about whom nobody has decided anything. */
function patients(count: number): Answers[] {
  const random = seeded(20261121)
  const one = (): Answers => new Map(guideline.facts.flatMap((fact) => (random() < 0.85 ? answerTo(fact, random) : [])))
  return Array.from({ length: count }, one).filter(isPossible)
}

function answerTo({ id, domain }: Fact, random: () => number): [string, Answer][] {
  if (domain.kind === 'decision' || domain.kind === 'date') return []
  if (domain.kind !== 'number') {
    const options = optionsOf(domain)
    return [[id, value(options[Math.floor(random() * options.length)] as string)]]
  }
  const steps = Math.min((domain.max - domain.min) / domain.step, 120)
  return [[id, value(Number((domain.min + Math.floor(random() * (steps + 1)) * domain.step).toFixed(6)))]]
}

const constrained = {
  ...calm,
  rules: [
    ...calm.rules,
    ...calm.constraints.map(({ id, never }) => ({ id: `never ${id}`, when: never, unless: [], generated: true })),
  ],
}

const isPossible = (answers: Answers): boolean =>
  calm.constraints.every(({ id }) => interpreter(constrained)(answers)(`never ${id}`) === 'no')

describe('the table of a role', () => {
  const everybody = patients(1500)

  /** What a table says of a patient: nothing where the patient is in none of its columns. */
  function saidOf(truth: (rule: string) => Truth, { assuming, columns, rows }: PlanTable) {
    const isIn = (column: Column): boolean =>
      column.every((one) => truth(`${one.classification}.${one.class}`) === 'yes')
    const place = columns.findIndex(isIn)
    const applies = assuming.length === 0 || assuming.some((one) => isIn([one]))
    return place < 0 || !applies
      ? []
      : rows.map(({ recommendation: { rule }, holds }) => ({ rule, holds: holds[place] }))
  }

  it('says always and never of no patient for whom it is otherwise', () => {
    const said = everybody.flatMap((answers) => {
      const truth = truthsOf(answers)
      return findings.plans.flatMap((table) =>
        saidOf(truth, table).map(({ rule, holds }) => ({ rule, holds, truth: truth(rule) })),
      )
    })
    expect(said.filter(({ holds }) => holds === 'always').length).toBeGreaterThan(5_000)
    expect(said.filter(({ holds }) => holds === 'never').length).toBeGreaterThan(5_000)
    const wrong = said.filter(
      ({ holds, truth }) => (holds === 'always' && truth === 'no') || (holds === 'never' && truth === 'yes'),
    )
    expect(wrong).toStrictEqual([])
  })

  it('shows every recommendation of the role', () => {
    for (const role of guideline.roles) {
      const mine = guideline.recommendations.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
      const shown = findings.plans
        .filter((one) => one.role === role)
        .flatMap(({ rows }) => rows.map(({ recommendation }) => recommendation.id))
      expect([...new Set(shown)].sort()).toStrictEqual(mine.sort())
    }
  })

  it('sets out classes as the rules propose them: with radicular pain suspected there is no profile to set out', () => {
    const suspected = findings.plans.filter(
      ({ guideline: set, assuming }) => set === 'kngf-2013' && assuming.some((one) => one.class === 'suspected'),
    )
    expect(suspected.flatMap(({ columns }) => columns.map(([one]) => one?.class))).toStrictEqual(['no-profile'])
  })

  it('profile 2 of KNGF 2013 has its exercise programme for everybody, profile 1 for nobody', () => {
    const plan = findings.plans.find(
      ({ guideline: set, role, columns }) =>
        set === 'kngf-2013' && role === 'physiotherapist' && columns.some(([one]) => one?.class === 'profile-2'),
    )
    const row = plan?.rows.find(({ recommendation }) => recommendation.id === 'kngf-2013-p2-exercise-programme')
    const at = (profile: string) => row?.holds[plan?.columns.findIndex(([one]) => one?.class === profile) ?? -1]
    expect([at('profile-1'), at('profile-2')]).toStrictEqual(['never', 'always'])
  })
})

describe('the table of signs', () => {
  const truths = interpreter(guideline)

  /** Everything that can be dangerous answered as harmless, but for one sign. */
  const harmlessBut = (sign: string, answer: string | number): Answers =>
    new Map([...guideline.facts.flatMap(harmless), [sign, value(answer)]])

  function harmless({ id, domain, danger }: Fact): [string, Answer][] {
    if (danger === undefined) return []
    if ('options' in danger) return [[id, value(danger.options[0]?.[0] as string)]]
    return domain.kind === 'number' ? [[id, value(danger.towards === 'high' ? domain.min : domain.max)]] : []
  }

  const weighed = guideline.dangers.flatMap(({ id, tiers }) => {
    const found = findings.signTables.get(id)
    return (found?.rows ?? []).flatMap(({ sign, weights }) =>
      weights.flatMap((answers, index) => {
        const column = found?.columns[index]
        const same = tiers.filter((one) => one.tier === column?.tier && one.urgency === column.urgency)
        return answers.map((weight) => ({ id, sign, ...weight, rules: same.map(({ rule }) => rule) }))
      }),
    )
  })

  it('an answer marked as enough raises its tier with everything else harmless, and the others do not', () => {
    expect(weighed.filter(({ does }) => does === 'alone').length).toBeGreaterThan(10)
    expect(weighed.filter(({ does }) => does === 'together').length).toBeGreaterThan(100)
    for (const { id, sign, answer, does, rules } of weighed) {
      const given = typeof answer === 'string' ? answer : answer[0]
      const truth = truths(harmlessBut(sign, given))
      const raised = rules.some((rule) => truth(rule) === 'yes')
      expect(raised, `${id} ${sign} ${given}`).toBe(does === 'alone')
    }
  })

  it('new saddle numbness alone makes cauda equina suspected', () => {
    const found = findings.signTables.get('cauda-equina')
    const column =
      found?.columns.findIndex(({ tier, urgency }) => tier === 'suspected' && urgency === 'emergency') ?? -1
    const row = found?.rows.find(({ sign }) => sign === 'saddle-numbness')
    expect(row?.weights[column]).toStrictEqual([{ answer: 'new', does: 'alone' }])
  })
})

describe('the clocks', () => {
  const stretches = findings.timelines.flatMap(({ clock, starts, rows }) =>
    rows.flatMap(({ of, holds }) =>
      holds.map((one, index) => ({
        clock,
        rule: 'class' in of ? `${of.classification}.${of.class}.proposed` : of.recommendation,
        holds: one,
        days: [starts[index] as number, (starts[index + 1] ?? (starts[index] as number) + 1) - 1],
      })),
    ),
  )

  it('on the first and last day of each stretch a row does what its bar says', () => {
    expect(stretches.length).toBeGreaterThan(20)
    for (const { clock, rule, holds, days } of stretches)
      for (const day of days) {
        const truth = truthsOf(new Map([[clock, value(day)]]))(rule)
        if (holds === 'never') expect(truth, `${rule} on day ${day}`).not.toBe('yes')
        if (holds === 'always') expect(truth, `${rule} on day ${day}`).toBe('yes')
      }
  })

  it('the course is normal until day 21, and no day is cut where nothing changes', () => {
    const line = findings.timelines.find(({ clock }) => clock === 'days-since-onset')
    const normal = line?.rows.find(({ of }) => 'class' in of && of.classification === 'course' && of.class === 'normal')
    const turn = line?.starts.indexOf(21) ?? -1
    expect(normal?.holds[turn - 1]).toBe('always')
    expect(normal?.holds[turn]).toBe('depends')
    for (const { starts, rows } of findings.timelines)
      for (let at = 1; at < starts.length; at++)
        expect(rows.some(({ holds }) => holds[at] !== holds[at - 1])).toBe(true)
  })
})

describe('the picture of a classification', () => {
  it('the profiles of KNGF 2013 are course by dominance, once a profile is possible', () => {
    const found = findings.classTables.get('kngf-2013-profile')
    expect(found?.gates.map((gate) => gate.class)).toStrictEqual(['no-profile'])
    expect(found?.rowAxes).toMatchObject([
      { classification: 'course', values: ['normal', 'abnormal', 'contradictory'] },
    ])
    expect(found?.columns).toMatchObject({ fact: 'psychosocial-factors-dominant', values: ['no', 'yes'] })
    expect(found?.rows.map(({ cells }) => cells)).toStrictEqual([
      ['profile-1', 'undefined'],
      ['profile-2', 'profile-3'],
      ['awaits-course', 'awaits-course'],
    ])
  })

  it('every class stands somewhere in its picture', () => {
    for (const { id, classes } of guideline.classifications) {
      const found = findings.classTables.get(id)
      const shown = new Set([
        ...(found?.gates.map((gate) => gate.class) ?? []),
        ...(found?.rows.flatMap(({ cells }) => cells) ?? []),
      ])
      if (found !== undefined)
        expect([...classes.map((one) => one.id)].filter((one) => !shown.has(one))).toStrictEqual([])
    }
    expect([...findings.classTables.values()].filter((one) => one !== undefined).length).toBeGreaterThanOrEqual(3)
  })
})

describe('disagreements', () => {
  const [first] = guideline.recommendations as readonly [Recommendation]
  const opposed: Recommendation = {
    ...first,
    id: 'opposed',
    guideline: 'another-guideline',
    direction: first.direction === 'do' || first.direction === 'consider' ? 'do-not' : 'do',
  }
  const between = (rule: string) =>
    disagreementsIn({ ...guideline, recommendations: [first, { ...opposed, rule }] }).map(({ pair }) =>
      pair.map(({ id }) => id),
    )

  it('two guidelines that pull one action opposite ways for somebody disagree', () => {
    expect(between(first.rule)).toStrictEqual([[first.id, 'opposed']])
  })

  it('if nobody is told both, they do not', () => {
    const excluding = {
      ...guideline,
      rules: [
        ...guideline.rules,
        { id: 'otherwise', when: { rule: first.rule, is: 'no' as const }, unless: [], generated: true },
      ],
      recommendations: [first, { ...opposed, rule: 'otherwise' }],
    }
    expect(disagreementsIn(excluding)).toStrictEqual([])
  })
})

describe('the way of an assessment', () => {
  it('begins with scope and danger, and settles a class before what rests on it', () => {
    const { stages } = findings
    expect(stages.slice(0, 2).map(({ kind }) => kind)).toStrictEqual(['scope', 'dangers'])
    const order = stages.flatMap((stage) => (stage.kind === 'classification' ? [stage.classification] : []))
    expect(order.indexOf('course')).toBeLessThan(order.indexOf('kngf-2013-profile'))
    expect([...order].sort()).toStrictEqual(guideline.classifications.map(({ id }) => id).sort())
  })

  it('scope reads the age', () => {
    const scope = findings.stages[0]
    const groups = guideline.interview.filter(({ facts }) => facts.includes('age')).map(({ group }) => group)
    expect(scope?.groups.map(({ group }) => group)).toStrictEqual(expect.arrayContaining(groups))
    expect(factOf('age').immutable).toBe(true)
  })
})

describe('set text', () => {
  it('no line is wider than its place, and no word is lost', () => {
    const text = 'een wervelkolominstabiliteitsonderzoek bij iemand die nieuw onzeker loopt'
    for (const width of [60, 120, 240]) {
      const lines = wrapped(text, width, 12)
      for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width)
      expect(lines.join(' ').replaceAll('- ', '')).toBe(text)
    }
  })
})
