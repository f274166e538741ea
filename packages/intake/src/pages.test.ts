// Which pages a patient gets: what everybody gets, what an answer brings, and nothing that was not asked for.

import { describe, expect, it } from 'vitest'
import type { Intake, IntakePage, Said } from './index.ts'
import { asksOn, isList, offeredOn, visiblePages } from './index.ts'

const option = (name: string) => ({ option: name, text: name })
const pages: readonly IntakePage[] = [
  { page: 'age', ask: 'age' },
  { page: 'sex', ask: 'sex', options: [option('female'), option('male')] },
  {
    page: 'pregnancy',
    ask: 'pregnancy',
    options: [option('no'), option('possible')],
    when: [
      { fact: 'sex', is: ['female'] },
      { fact: 'age', above: 11, below: 56 },
    ],
  },
  { page: 'legs', title: 'Legs?', 'any-of': ['reported-weakness', 'cold-pale-leg'] },
  {
    page: 'weakness',
    title: 'Which leg?',
    'detail-of': 'reported-weakness',
    options: [option('left'), option('right')],
  },
]

const seen = (...said: readonly (readonly [string, Said])[]): readonly string[] =>
  visiblePages({ pages: pages as Intake['pages'] }, new Map(said)).map(({ page }) => page)
const is = (fact: string, raw: string | number): readonly [string, Said] => [fact, { kind: 'value', raw }]

describe('the pages of a patient', () => {
  it('are at first those for everybody', () => {
    expect(seen()).toStrictEqual(['age', 'sex', 'legs'])
  })

  it('are more when all conditions hold, bounds excluded', () => {
    const pregnancy = (age: number, sex: string): boolean => seen(is('age', age), is('sex', sex)).includes('pregnancy')
    expect([11, 12, 55, 56].map((age) => pregnancy(age, 'female'))).toStrictEqual([false, true, true, false])
    expect(pregnancy(30, 'male')).toBe(false)
    expect(seen(is('sex', 'female'))).not.toContain('pregnancy')
    expect(seen(is('sex', 'female'), ['age', { kind: 'not-sure' }])).not.toContain('pregnancy')
  })

  it('ask closer what was ticked, and still do when that was answered', () => {
    for (const raw of ['yes', 'left', 'right'])
      expect(seen(is('reported-weakness', raw))).toStrictEqual(['age', 'sex', 'legs', 'weakness'])
  })

  it('do not ask closer what was denied, not surely known or not answered', () => {
    expect(seen(is('reported-weakness', 'no'), is('cold-pale-leg', 'yes'))).not.toContain('weakness')
    expect(seen(['reported-weakness', { kind: 'not-sure' }])).not.toContain('weakness')
  })
})

describe('the options of a page', () => {
  const page: IntakePage = {
    page: 'sex',
    ask: 'sex',
    options: [
      { ...option('younger'), unless: [{ fact: 'age', above: 54 }] },
      { ...option('older'), when: [{ fact: 'age', above: 54 }] },
      option('any'),
    ],
  }
  const offered = (...said: readonly (readonly [string, Said])[]) =>
    offeredOn(page, new Map(said)).map((one) => one.option)

  it('are those for this patient; where nothing is known, nothing is left out for that', () => {
    expect(offered(is('age', 54))).toStrictEqual(['younger', 'any'])
    expect(offered(is('age', 55))).toStrictEqual(['older', 'any'])
    for (const unknown of [offered(), offered(['age', { kind: 'not-sure' }])])
      expect(unknown).toStrictEqual(['younger', 'any'])
  })
})

describe('the items of a questionnaire', () => {
  const page: IntakePage = { page: 'items', title: 'Items', 'items-of': 'start-back', items: ['item-1', 'item-2'] }

  it('are each a question; several are a list, one is not', () => {
    expect(asksOn(page)).toStrictEqual(['start-back.item-1', 'start-back.item-2'])
    expect([isList(page), isList({ ...page, items: ['item-9'] })]).toStrictEqual([true, false])
  })
})
