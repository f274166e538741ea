// Conditions in themselves: which names they hold, what an unasked or refused question reads as, what a slip is told.

import type { Answer, Condition, Fact } from '@lende/engine'
import { factsIn, interpret, interpreter, isUnit, rulesIn } from '@lende/engine'
import { describe, expect, it } from 'vitest'

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  domain: { kind: 'yes-no' },
  informants: ['clinician'],
  aliases: {},
  immutable: false,
  renewed: false,
  keepsFirst: false,
  codes: [],
  ...more,
})
const is = (id: string, ...options: string[]): Condition => ({ fact: id, is: options })
const truthOf = (when: Condition, facts: readonly Fact[], answers: Readonly<Record<string, Answer>> = {}) =>
  interpret({ facts, rules: [{ id: 'it', when, unless: [], generated: false }] }, new Map(Object.entries(answers))).get(
    'it',
  )

describe('the names in a condition', () => {
  const deep: Condition = {
    atLeast: 1,
    of: [
      is('a', 'yes'),
      {
        atLeast: 2,
        of: [
          { rule: 'r', is: 'no' },
          { fact: 'b', known: true },
        ],
      },
    ],
  }

  it('are found at every depth, facts and rules apart', () => {
    expect(factsIn(deep)).toStrictEqual(['a', 'b'])
    expect(rulesIn(deep)).toStrictEqual(['r'])
  })

  it('are none where there are none', () => {
    expect(rulesIn(is('a', 'yes'))).toStrictEqual([])
    expect(factsIn({ rule: 'r', is: 'yes' })).toStrictEqual([])
  })

  it('that the guideline does not have are a slip of its maker, and said so', () => {
    expect(() => truthOf(is('gone', 'yes'), [])).toThrow(new ReferenceError('the guideline has no gone'))
    expect(() => interpreter({ facts: [], rules: [] })(new Map())('gone')).toThrow(ReferenceError)
  })
})

describe('an unanswered examination', () => {
  const history = fact('history')
  const no: Answer = { kind: 'value', value: 'no' }
  const found = is('finding', 'yes')
  const examined = (more: Partial<Fact>): readonly Fact[] => [history, fact('finding', more)]
  const relevantWhen = is('history', 'yes')

  it('reads as normal where nothing points to it, refused or not asked', () => {
    const facts = examined({ relevantWhen, normal: 'no' })
    expect(truthOf(found, facts, { history: no })).toBe('no')
    expect(truthOf(found, facts, { history: no, finding: { kind: 'absent', because: 'not-possible' } })).toBe('no')
    expect(truthOf(found, facts, {})).toBe('unknown')
  })

  it('stays unknown where it has no normal reading, or no history that could point to it', () => {
    expect(truthOf(found, examined({ relevantWhen }), { history: no })).toBe('unknown')
    expect(truthOf(found, examined({ normal: 'no' }), { history: no })).toBe('unknown')
  })
})

describe('what is left of a scale', () => {
  const age = fact('age', { domain: { kind: 'number', unit: 'years', min: 18, max: 100, step: 1 } })
  const over = (value: number): Condition => ({ fact: 'age', compare: '>', value, unit: 'years' })

  it('settles a criterion when all of it agrees, answered or not', () => {
    expect(truthOf(over(17), [age])).toBe('yes')
    expect(truthOf(over(100), [age])).toBe('no')
    expect(truthOf(over(50), [age])).toBe('unknown')
    expect(truthOf(over(50), [age], { age: { kind: 'interval', from: 51, to: 60 } })).toBe('yes')
    expect(truthOf(over(50), [age], { age: { kind: 'interval', from: 50, to: 60 } })).toBe('unknown')
    expect(truthOf(over(50), [age], { age: { kind: 'interval', from: 40, to: 50 } })).toBe('no')
  })

  it('of options: all of them is a yes without asking', () => {
    expect(truthOf(is('a', 'yes', 'no'), [fact('a')])).toBe('yes')
    expect(truthOf(is('a', 'yes'), [fact('a')], { a: { kind: 'value', value: 'no' } })).toBe('no')
  })
})

it('a unit is one that the house knows', () => {
  expect(isUnit('days')).toBe(true)
  expect(isUnit('fortnights')).toBe(false)
})
