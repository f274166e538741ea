// Two advices on one patient differ where somebody would act otherwise, and only there.

import { describe, expect, it } from 'vitest'
import type { Advice } from '../src/index.ts'
import { adviceDifference, isNoDifference } from '../src/index.ts'

interface Given {
  readonly level?: string
  readonly possibleUpTo?: string
  readonly given?: readonly string[]
  readonly direction?: string
  readonly checks?: readonly string[]
  readonly destination?: string
  readonly tier?: string
  readonly effective?: string
  readonly scope?: string
  readonly isHeld?: boolean
  readonly checkFirst?: readonly string[]
}

/** An advice of which only this is told; `a!` waits. */
const advice = ({
  level = 'none',
  possibleUpTo = level,
  given = ['a'],
  direction = 'do',
  checks = [],
  destination = 'emergency-spine',
  tier = 'suspected',
  effective = 'acute',
  scope = 'in',
  isHeld = false,
  checkFirst = [],
}: Given): Advice =>
  ({
    edition: String(Math.random()),
    nextQuestions: [],
    scope: { status: scope, groups: [], because: [] },
    urgency: { level, possibleUpTo, settled: level === possibleUpTo, because: [] },
    conditions: [
      { id: 'cauda-equina', tier, urgency: level, destination, counts: true },
      { id: 'aorta', tier: 'not-indicated', urgency: 'none', destination: null, counts: false },
    ],
    classifications: { phase: { effective, proposed: null } },
    reassurance: { held: isHeld, because: null },
    recommendations: given.map((id) => ({
      id: id.replace('!', ''),
      held: id.endsWith('!'),
      action: 'x',
      direction,
      checklist: checks.map((rule) => ({ rule, criteria: [] })),
    })),
    checkFirst: checkFirst.map((id) => ({ id })),
  }) as unknown as Advice

const nothing = {
  urgency: null,
  scope: null,
  added: [],
  gone: [],
  changed: [],
  dangers: [],
  elsewhere: false,
  isOpenAgain: false,
}

describe('one advice and another', () => {
  it('that say the same differ in nothing, whatever the edition is called', () => {
    expect(adviceDifference(advice({}), advice({}))).toEqual(nothing)
    expect(isNoDifference(adviceDifference(advice({}), advice({})))).toBe(true)
  })

  it('differ in what is given; what waits is not given', () => {
    expect(adviceDifference(advice({ given: ['a', 'b'] }), advice({ given: ['b', 'c', 'd!'] }))).toEqual({
      ...nothing,
      added: ['c'],
      gone: ['a'],
    })
    expect(isNoDifference(adviceDifference(advice({ given: ['a', 'b!'] }), advice({ given: ['a'] })))).toBe(true)
  })

  it('differ where the same recommendation is turned round, or has something else to check', () => {
    expect(adviceDifference(advice({}), advice({ direction: 'do-not' }))).toEqual({ ...nothing, changed: ['a'] })
    expect(adviceDifference(advice({}), advice({ checks: ['kidney'] }))).toEqual({ ...nothing, changed: ['a'] })
  })

  it('differ where a danger is judged otherwise, or somebody is sent elsewhere', () => {
    const suspected = { tier: 'suspected', urgency: 'none' }
    for (const [after, told] of [
      [advice({ destination: 'physician-today' }), suspected],
      [advice({ tier: 'possible' }), { tier: 'possible', urgency: 'none' }],
      [advice({ tier: 'not-indicated' }), { tier: 'not-indicated', urgency: 'none' }],
    ] as const)
      expect(adviceDifference(advice({}), after)).toEqual({
        ...nothing,
        dangers: [{ id: 'cauda-equina', before: suspected, after: told }],
      })
  })

  it('differ in scope, with what the patient falls outside of now', () => {
    expect(adviceDifference(advice({}), advice({ scope: 'outside' }))).toEqual({
      ...nothing,
      scope: { before: 'in', after: 'outside', groups: [] },
    })
  })

  it.each<[string, Given]>([
    ['a class', { effective: 'chronic' }],
    ['reassurance', { isHeld: true }],
    ['what to check first', { checkFirst: ['nsaid'] }],
  ])('differ elsewhere: %s', (_, after) => {
    expect(adviceDifference(advice({}), advice(after))).toEqual({ ...nothing, elsewhere: true })
  })

  it('differ in how urgent it may still be: what was settled can be open again, and what was open settled', () => {
    const [settled, open] = [advice({}), advice({ possibleUpTo: 'emergency' })]
    expect(adviceDifference(settled, open)).toEqual({ ...nothing, elsewhere: true, isOpenAgain: true })
    expect(adviceDifference(open, settled)).toEqual({ ...nothing, elsewhere: true })
    expect(adviceDifference(open, open).isOpenAgain).toBe(false)
  })

  it('differ in urgency', () => {
    expect(adviceDifference(advice({}), advice({ level: 'same-day' })).urgency).toEqual({
      before: 'none',
      after: 'same-day',
    })
  })
})
