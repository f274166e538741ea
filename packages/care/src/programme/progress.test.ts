// The log leads to one proposal, for a reason that can be told; it changes nothing by itself.

import { describe, expect, it } from 'vitest'
import { content } from '../../test/programme-content.ts'
import { exchanged } from './compose.ts'
import type { Logged, Programme, ProgrammeWay } from './programme.ts'
import { proposalOn, weeksBegun, withLogged } from './progress.ts'
import { dayAfter } from './quota.ts'

const START = '2026-11-01'

const inWeek = (week: number): string => dayAfter(START, (week - 1) * 7)

function standing(way: ProgrammeWay, log: readonly Logged[], varied = true): Programme {
  const item = { exercise: 'bridge', unit: 'times', from: START, amount: 8 } as const
  const steps = way === 'time-contingent' ? { steps: { by: 1, every: 7, to: 20 } } : {}
  const programme: Programme = { from: START, weeks: 6, sessions: 5, way, items: [{ ...item, ...steps }], log }
  const other = {
    ...programme,
    items: [...programme.items, { activity: 'walking', unit: 'minutes', from: START } as const],
  }
  return varied ? exchanged(other, 1, { activity: 'cycling', unit: 'minutes' }, inWeek(2)) : programme
}

const proposed = (programme: Programme, week: number): string | undefined =>
  proposalOn(content, programme, inWeek(week))?.proposal

describe('what is proposed', () => {
  it('is to go on when it was kept, however it felt', () => {
    expect(proposed(standing('time-contingent', [{ week: 1, kept: 5 }]), 2)).toBe('go-on')
    expect(proposed(standing('free', [{ week: 1, kept: 3 }]), 2)).toBe('go-on')
    expect(proposed(standing('time-contingent', [{ week: 1, kept: 5, after: 'worse' }]), 2)).toBe('go-on')
  })

  it('is first to ask how the week was, when nobody wrote it down', () => {
    expect(proposed(standing('time-contingent', []), 2)).toBe('not-written')
    expect(proposed(standing('pain-guided', [{ week: 1, kept: 5, after: 'worse' }]), 3)).toBe('not-written')
  })

  it('is lighter after two weeks in which less than half was kept, not after one', () => {
    expect(proposed(standing('time-contingent', [{ week: 1, kept: 2 }]), 2)).toBe('go-on')
    expect(
      proposed(
        standing('time-contingent', [
          { week: 1, kept: 2 },
          { week: 2, kept: 1 },
        ]),
        3,
      ),
    ).toBe('often-missed')
    expect(
      proposed(
        standing('time-contingent', [
          { week: 1, kept: 2 },
          { week: 2, kept: 3 },
        ]),
        3,
      ),
    ).toBe('go-on')
  })

  it('does not count two weeks that do not follow each other', () => {
    expect(
      proposed(
        standing('free', [
          { week: 1, kept: 1 },
          { week: 3, kept: 1 },
        ]),
        4,
      ),
    ).toBe('go-on')
  })

  it('is a step back as soon as the leg was worse, only where the pain guides', () => {
    expect(proposed(standing('pain-guided', [{ week: 1, kept: 5, after: 'worse' }]), 2)).toBe('leg-worse')
    expect(
      proposed(
        standing('pain-guided', [
          { week: 1, kept: 5, after: 'worse' },
          { week: 2, kept: 5, after: 'same' },
        ]),
        3,
      ),
    ).toBe('go-on')
  })

  it('is to vary before the third week, until something was varied', () => {
    expect(proposed(standing('free', [], false), 1)).toBe('go-on')
    expect(proposed(standing('free', [{ week: 1, kept: 5 }], false), 2)).toBe('vary')
    expect(proposed(standing('free', [{ week: 1, kept: 5 }], true), 2)).toBe('go-on')
  })

  it('tells when the goal is reached', () => {
    const short = standing('time-contingent', [{ week: 1, kept: 5 }])
    const items = short.items.map((one) => ({ ...one, ...(one.steps && { steps: { ...one.steps, to: 9 } }) }))
    expect(proposed({ ...short, items }, 2)).toBe('at-goal')
  })

  it('is something for every programme on every day', () => {
    for (const way of ['time-contingent', 'pain-guided', 'free'] as const)
      for (let week = 0; week < 12; week++) expect(proposed(standing(way, []), week)).toBeDefined()
  })
})

describe('the log', () => {
  it('holds a week once, the latest word about it', () => {
    const twice = withLogged(withLogged(standing('free', []), 1, 2), 1, 4)
    expect(twice.log).toEqual([{ week: 1, kept: 4 }])
  })

  it('asks for the weeks that have begun, the latest first, and no more than were agreed', () => {
    expect(weeksBegun(standing('free', []), dayAfter(START, -1))).toEqual([])
    expect(weeksBegun(standing('free', []), inWeek(3))).toEqual([3, 2, 1])
    expect(weeksBegun(standing('free', []), inWeek(20))).toEqual([6, 5, 4, 3, 2, 1])
  })
})
