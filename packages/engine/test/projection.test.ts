// What a growing case says on a day: visits merge, danger stands, clocks count (specification 4).

import type { Answer, Case, InstrumentDerivation, Problem } from '@lende/engine'
import { elapsedDays, project, readCase, sourcesOf } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, date, days, decision, grade, sign, yesNo } from '../spec/facts.ts'
import { answerText } from '../spec/outcome.ts'
import './fixed-seed.ts'

const facts = [
  sign('saddle-numbness'),
  yesNo('osteoporosis'),
  choice('gut-feeling', ['at-ease', 'uneasy'], { renewed: true }),
  grade('strength', { danger: { towards: 'low' }, normal: 5, renewed: true }),
  grade('strength-drop', { derived: { kind: 'drop-since-earlier', of: 'strength' } }),
  date('onset-date'),
  days('days-since-onset', { derived: { kind: 'elapsed-days', of: 'onset-date' } }),
  date('first-session', { keepsFirst: true }),
  days('days-in-programme', { derived: { kind: 'calendar-day', of: 'first-session' } }),
  decision('fracture-assessed', ['not-suspected'], false, { renewed: true }),
  days('pain', { derived: { kind: 'instrument', instrument: 'nrs-pain', reads: 'latest' } }),
]

const none: InstrumentDerivation = () => undefined
type Written = Readonly<Record<string, unknown>>

function caseOf(visits: Readonly<Record<string, Written>>): Case {
  const assessments = Object.entries(visits).map(([on, answers]) => ({ on, answers }))
  const read = readCase({ schema: 'lende-case/1', assessments }, facts, {
    names: [],
    read: () => ({ ok: true, value: 0 }),
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

function standingOn(visits: Readonly<Record<string, Written>>, on: string, derive = none): Record<string, string> {
  const projected = project(facts, caseOf(visits), on, derive)
  if (!projected.ok) throw new Error(JSON.stringify(projected.problems))
  return Object.fromEntries([...projected.value].map(([fact, answer]) => [fact, answerText(answer)]))
}

function problemsOn(visits: Readonly<Record<string, Written>>, on: string): readonly Problem[] {
  const projected = project(facts, caseOf(visits), on, none)
  return projected.ok ? [] : projected.problems
}

const [before, between, today] = ['2026-02-02', '2026-02-16', '2026-03-02']

describe('4.6 visits merge', () => {
  it('into what one visit would have said', () => {
    const parts = standingOn(
      { [before]: { osteoporosis: 'yes' }, [today]: { 'saddle-numbness': 'no', strength: 5 } },
      today,
    )
    expect(parts).toStrictEqual(
      standingOn({ [today]: { osteoporosis: 'yes', 'saddle-numbness': 'no', strength: 5 } }, today),
    )
  })

  it('whatever the order in which they were written down', () => {
    const visits = { [before]: { osteoporosis: 'yes' }, [between]: { osteoporosis: 'no', strength: 3 }, [today]: {} }
    const backwards = Object.fromEntries(Object.entries(visits).reverse())
    expect(standingOn(visits, today)).toStrictEqual(standingOn(backwards, today))
  })

  it('with an absence only where nothing was known', () => {
    expect(standingOn({ [before]: { osteoporosis: 'declined' }, [today]: {} }, today)).toStrictEqual({
      osteoporosis: 'declined',
    })
    expect(
      standingOn({ [before]: { osteoporosis: 'yes' }, [today]: { osteoporosis: 'declined' } }, today),
    ).toStrictEqual({ osteoporosis: 'yes' })
  })

  it('a flat list is one visit, today', () => {
    const read = readCase({ 'onset-date': '2026-02-09', 'saddle-numbness': 'no' }, facts, {
      names: [],
      read: () => ({ ok: true, value: 0 }),
    })
    if (!read.ok) return expect.fail('refused')
    const projected = project(facts, read.value, today, none)
    const same = project(
      facts,
      caseOf({ [today]: { 'onset-date': '2026-02-09', 'saddle-numbness': 'no' } }),
      today,
      none,
    )
    expect(projected).toStrictEqual(same)
  })

  it('nothing at all stands of an empty case', () => {
    expect(standingOn({}, today)).toStrictEqual({})
  })
})

describe('4.7, 4.8 what is asked anew', () => {
  const values = ['no', 'explained', 'older', 'new', 'declined', undefined] as const
  const dangerous = new Set<string | undefined>(['older', 'new'])

  it('lapses when it was harmless, stands when it was dangerous, until it is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 5 }), (given) => {
        const visits = Object.fromEntries(
          given.map((value, place) => [
            `2026-03-0${place + 1}`,
            value === undefined ? {} : { 'saddle-numbness': value },
          ]),
        )
        const lastKnown = given.findLastIndex((value) => value !== undefined && value !== 'declined')
        const isToday = lastKnown === given.length - 1
        const stands = lastKnown >= 0 && (isToday || dangerous.has(given[lastKnown]))
        const found = standingOn(visits, '2026-03-09')['saddle-numbness']
        expect(found).toBe(stands ? given[lastKnown] : given.at(-1) === 'declined' ? 'declined' : undefined)
      }),
      { numRuns: 300 },
    )
  })

  it('a reduced grade stands, a full one lapses; so does a judgement', () => {
    expect(standingOn({ [before]: { strength: 4 }, [today]: {} }, today)['strength']).toBe('4')
    expect(standingOn({ [before]: { strength: 5 }, [today]: {} }, today)['strength']).toBeUndefined()
    expect(standingOn({ [before]: { 'fracture-assessed': 'not-suspected' }, [today]: {} }, today)).toStrictEqual({})
    expect(standingOn({ [before]: { 'gut-feeling': 'at-ease' }, [today]: {} }, today)).toStrictEqual({})
  })

  it('a rough grade that cannot be full stands as well', () => {
    expect(standingOn({ [before]: { strength: { from: 2, to: 3 } }, [today]: {} }, today)['strength']).toBe('2 to 3')
  })
})

describe('4.9 the future', () => {
  it('does not speak yet', () => {
    const visits = { [before]: { osteoporosis: 'no', 'saddle-numbness': 'no' }, [today]: { osteoporosis: 'yes' } }
    expect(standingOn(visits, between)).toStrictEqual({ osteoporosis: 'no', 'saddle-numbness': 'no' })
    expect(standingOn(visits, '2026-01-01')).toStrictEqual({})
  })
})

describe('4.1 to 4.4 clocks', () => {
  it('run with the day of the advice, not with that of the visit', () => {
    const visits = { [before]: { 'onset-date': '2026-02-01' } }
    expect(standingOn(visits, before)['days-since-onset']).toBe('1')
    expect(standingOn(visits, today)['days-since-onset']).toBe('29')
  })

  it('count whatever the dates', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (start, length) => {
        const day = (count: number): string => new Date(Date.UTC(2019, 0, 1 + count)).toISOString().slice(0, 10)
        const standing = standingOn(
          { [day(start)]: { 'onset-date': day(start), 'first-session': day(start) } },
          day(start + length),
        )
        expect(standing['days-since-onset']).toBe(String(length))
        expect(standing['days-in-programme']).toBe(String(length + 1))
        expect(length).toBe(elapsedDays(day(start), day(start + length)))
      }),
      { numRuns: 100 },
    )
  })

  it('are rough when the date is, and never before the start', () => {
    const rough = (from: string, to: string): Record<string, string> =>
      standingOn({ [today]: { 'onset-date': { from, to }, 'first-session': { from, to } } }, today)
    expect(rough('2026-02-20', '2026-02-28')).toMatchObject({
      'days-since-onset': '2 to 10',
      'days-in-programme': '3 to 11',
    })
    expect(rough('2026-02-28', '2026-03-10')).toMatchObject({
      'days-since-onset': '0 to 2',
      'days-in-programme': '1 to 3',
    })
    expect(rough('2026-03-02', '2026-03-10')).toMatchObject({ 'days-since-onset': '0', 'days-in-programme': '1' })
  })

  it.each(['onset-date', 'first-session'])('refuse a %s that is still to come', (fact) => {
    expect(problemsOn({ [today]: { [fact]: '2026-03-03' } }, today)).toStrictEqual([
      { kind: 'date-in-future', path: [fact], name: fact },
    ])
    expect(problemsOn({ [today]: { [fact]: { from: '2026-03-03', to: '2026-03-09' } } }, today)).toHaveLength(1)
  })

  it('cannot run on a date that cannot be known', () => {
    expect(standingOn({ [today]: { 'onset-date': 'does-not-know' } }, today)['days-since-onset']).toBe('does-not-know')
  })

  it('may be given as days where there is no date, and not where there is', () => {
    expect(standingOn({ [today]: { 'days-since-onset': 12 } }, today)).toStrictEqual({ 'days-since-onset': '12' })
    expect(problemsOn({ [today]: { 'days-since-onset': 12, 'onset-date': '2026-02-01' } }, today)).toStrictEqual([
      { kind: 'derived-only', path: ['days-since-onset'], name: 'days-since-onset', expected: ['onset-date'] },
    ])
  })

  it('that keep their first date are not set back', () => {
    const visits = {
      [before]: { 'first-session': '2026-02-02' },
      [today]: { 'first-session': '2026-03-02', 'onset-date': '2026-03-02' },
    }
    expect(standingOn(visits, today)).toMatchObject({
      'first-session': '2026-02-02',
      'days-in-programme': '29',
      'days-since-onset': '0',
    })
    const late = { [before]: { 'first-session': 'does-not-know' }, [today]: { 'first-session': '2026-03-02' } }
    expect(standingOn(late, today)['days-in-programme']).toBe('1')
  })
})

describe('4.10 to 4.12 a drop in strength', () => {
  const grades = (...given: unknown[]): Readonly<Record<string, Written>> =>
    Object.fromEntries(
      given.map((value, place) => [`2026-03-0${place + 1}`, value === undefined ? {} : { strength: value }]),
    )
  const dropIn = (...given: unknown[]): string | undefined =>
    standingOn(grades(...given), '2026-03-09')['strength-drop']

  it.each([
    [[5, 3], '2'],
    [[4, 5, 3], '2'],
    [[3, 5, 4], '1'],
    [[5, undefined, 4], '1'],
    [[5, 'declined', 4], '1'],
    [[3, 4], '0'],
    [[4, 4], '0'],
    [[3, 5], '0'],
    [[5], '0'],
    [[4], 'not-possible'],
    [[], undefined],
    [[undefined], undefined],
  ])('after %j is %s', (given, expected) => {
    expect(dropIn(...given)).toBe(expected)
  })

  it('that was measured stands, as the reduced grade does', () => {
    expect(dropIn(5, 3, undefined)).toBe('2')
  })

  it.each([
    [[5, undefined], undefined],
    [[5, 5, undefined], undefined],
    [[4, 5, undefined], undefined],
    [[5, 'not-possible'], 'not-possible'],
  ])('after %j is not known to be none: %s', (given, expected) => {
    expect(dropIn(...given)).toBe(expected)
  })

  it('to a grade that is known roughly is never taken for none', () => {
    expect(dropIn(5, { from: 2, to: 3 })).toBe('2 to 3')
  })
})

describe('instruments', () => {
  it('are read by whoever knows them, from the visits so far', () => {
    const seen: unknown[] = []
    const derive: InstrumentDerivation = (derivation, assessments): Answer => {
      seen.push([derivation.instrument, derivation.reads, assessments.map(({ on }) => on)])
      return { kind: 'value', value: 6 }
    }
    expect(standingOn({ [before]: {}, [between]: {}, [today]: {} }, between, derive)).toStrictEqual({ pain: '6' })
    expect(seen).toStrictEqual([['nrs-pain', 'latest', [before, between]]])
  })
})

describe('10.5 what is asked for a derived fact', () => {
  it('is its date, its examination or its instrument', () => {
    const asked = facts.flatMap(({ id, derived }) => (derived === undefined ? [] : [[id, sourcesOf(derived).join()]]))
    expect(asked).toStrictEqual([
      ['strength-drop', 'strength'],
      ['days-since-onset', 'onset-date'],
      ['days-in-programme', 'first-session'],
      ['pain', 'nrs-pain'],
    ])
  })
})
