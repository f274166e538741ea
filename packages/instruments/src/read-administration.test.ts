import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, filled, instruments, nrs, psk, qbpds } from '../test/content.ts'
import type { Instrument } from './instrument.ts'
import { instrumentReader, readAdministration } from './read-administration.ts'
import { itemAbsences as absences } from './read-key.ts'

const here = ['answers', 'it'] as const
const read = (instrument: Instrument, raw: unknown): unknown => readAdministration(instrument, raw, here)
const problems = (...expected: unknown[]): unknown => ({ ok: false, problems: expected })

describe('pain is read with its site and its recall', () => {
  const identity = { instrument: 'nrs-pain', version: 'nrs-11', direction: 'higher-is-worse' }
  const stated = { site: 'leg', recall: 'now', value: 4 }
  const shapes = ['0 - 10 points', '{site: ..., recall: ..., value: ...}', ...absences]

  it('keeps a bare number as one of which neither was stated', () => {
    const value = { ...identity, kind: 'observations', observations: [{ value: 6 }], form: 'own-labels' }
    expect(read(nrs, 6)).toStrictEqual({ ok: true, value })
  })

  it('keeps the site and recall of an observation', () => {
    const value = { ...identity, kind: 'observations', observations: [stated], form: 'own-labels' }
    expect(read(nrs, stated)).toStrictEqual({ ok: true, value })
    expect(read(nrs, [stated])).toStrictEqual({ ok: true, value })
  })

  it('puts several in the order of interest: site first, then recall, whatever the order of writing', () => {
    const at = (site: string, recall: string) => ({ site, recall, value: 1 })
    const ordered = [
      at('back', 'last-24-hours-average'),
      at('back', 'last-week'),
      at('back', 'now'),
      at('leg', 'last-24-hours-average'),
      at('leg', 'now'),
    ]
    const observationsOf = (raw: unknown): unknown => {
      const result = readAdministration(nrs, raw, here)
      return result.ok && result.value.kind === 'observations' ? result.value.observations : result
    }
    expect(observationsOf([...ordered].reverse())).toEqual(ordered)
    expect(observationsOf([ordered[3], { value: 2, site: 'back', recall: 'now' }, 7])).toEqual([
      { value: 7 },
      { value: 2, site: 'back', recall: 'now' },
      ordered[3],
    ])
  })

  it('is official only when every observation is', () => {
    const official = { site: 'back', recall: 'now', value: 4, form: 'official' }
    expect(read(nrs, official)).toMatchObject({ value: { form: 'official', observations: [{ site: 'back' }] } })
    expect(read(nrs, [official, { ...stated, form: 'official' }])).toMatchObject({ value: { form: 'official' } })
    expect(read(nrs, [official, stated])).toMatchObject({ value: { form: 'own-labels' } })
    expect(read(nrs, { ...official, form: 'own-labels' })).toMatchObject({ value: { form: 'own-labels' } })
  })

  it.each([
    ['below the scale', -1, 'out-of-range', '0 - 10 points'],
    ['above the scale', 11, 'out-of-range', '0 - 10 points'],
    ['between two points', 5.5, 'not-a-step', '1 points'],
    ['no number at all', Number.NaN, 'not-a-number', '0 - 10 points'],
  ])('refuses what lies %s', (_, raw, kind, expected) => {
    expect(read(nrs, raw)).toStrictEqual(problems({ kind, path: here, expected: [expected] }))
    expect(read(nrs, { ...stated, value: raw })).toStrictEqual(
      problems({ kind, path: [...here, 'value'], expected: [expected] }),
    )
  })

  it.each([0, 10])('takes the end of the scale %i', (value) => {
    expect(read(nrs, value)).toMatchObject({ ok: true, value: { observations: [{ value }] } })
  })

  it('says which shapes it takes when it gets another', () => {
    expect(read(nrs, 'veel')).toStrictEqual(problems({ kind: 'not-a-number', path: here, expected: shapes }))
    expect(read(nrs, [])).toStrictEqual(problems({ kind: 'wrong-shape', path: here, expected: shapes }))
  })

  it('names the nearest site, recall and form', () => {
    expect(read(nrs, { site: 'bakc', recall: 'last-weak', value: 3, form: 'offical' })).toStrictEqual(
      problems(
        { kind: 'unknown-option', path: [...here, 'site'], expected: ['back', 'leg'] },
        {
          kind: 'unknown-option',
          path: [...here, 'recall'],
          expected: ['last-24-hours-average', 'last-week', 'now'],
          nearest: 'last-week',
        },
        {
          kind: 'unknown-option',
          path: [...here, 'form'],
          expected: ['official', 'own-labels'],
          nearest: 'official',
        },
      ),
    )
    expect(read(nrs, { site: 7, recall: 'now', value: 3 })).toStrictEqual(
      problems({ kind: 'unknown-option', path: [...here, 'site'], expected: ['back', 'leg'] }),
    )
  })

  it('misses a site or recall that is left out', () => {
    const expected = ['site', 'recall', 'value', 'form']
    expect(read(nrs, { value: 3 })).toStrictEqual(
      problems(
        { kind: 'missing-key', path: here, name: 'site', expected },
        { kind: 'missing-key', path: here, name: 'recall', expected },
      ),
    )
  })

  it('refuses two numbers for one site and recall, at the second, and every bad entry of a list', () => {
    expect(read(nrs, [stated, { ...stated, site: 'back' }, { ...stated, value: 9 }])).toStrictEqual(
      problems({ kind: 'contradiction', path: [...here, 2], expected: ['another site or recall'] }),
    )
    expect(read(nrs, [11, stated, -1])).toStrictEqual(
      problems(
        { kind: 'out-of-range', path: [...here, 0], expected: ['0 - 10 points'] },
        { kind: 'out-of-range', path: [...here, 2], expected: ['0 - 10 points'] },
      ),
    )
  })
})

describe('complaints are read with the words of the patient, which never come back in a problem', () => {
  const at = (...more: (string | number)[]) => [...here, 'activities', ...more]
  const words = 'met Joris naar de markt'
  const withFirst = (first: unknown): unknown => ({
    activities: [first, { activity: 'koken', score: 3 }, { activity: 'tuinieren', score: 4 }],
  })

  it('keeps what was rated, declined and not yet asked apart', () => {
    const raw = {
      activities: [{ activity: 'tillen', score: 8 }, { activity: 'fietsen' }, { activity: 'koken', score: 'declined' }],
    }
    expect(read(psk, raw)).toStrictEqual({
      ok: true,
      value: {
        instrument: 'psk',
        version: 'psk-nrs-11',
        direction: 'higher-is-worse',
        kind: 'activities',
        activities: [
          { activity: 'tillen', rating: 8 },
          { activity: 'fietsen', rating: 'not-asked' },
          { activity: 'koken', rating: 'declined' },
        ],
        form: 'own-labels',
      },
    })
    expect(read(psk, { ...raw, form: 'official' })).toMatchObject({ value: { form: 'official' } })
  })

  it.each([3, 4, 5])('takes %i activities', (n) => {
    expect(read(psk, chosen(...Array<number>(n).fill(5)))).toMatchObject({ ok: true })
  })

  it.each([0, 2, 6])('refuses %i activities', (n) => {
    expect(read(psk, { activities: Array(n).fill({ activity: words, score: 5 }) })).toStrictEqual(
      problems({ kind: 'out-of-range', path: at(), expected: ['3 - 5 activities'] }),
    )
  })

  it.each([
    [11, 'out-of-range', ['0 - 10 points']],
    [-1, 'out-of-range', ['0 - 10 points']],
    [2.5, 'not-a-step', ['1 points']],
    ['veel', 'not-a-number', ['0 - 10 points', ...absences]],
    [null, 'not-a-number', ['0 - 10 points', ...absences]],
  ])('refuses the score %j', (score, kind, expected) => {
    expect(read(psk, withFirst({ activity: words, score }))).toStrictEqual(
      problems({ kind, path: at(0, 'score'), expected }),
    )
  })

  it('wants an activity in words, and says of each entry what is wrong with it', () => {
    const notText = { kind: 'not-text', path: at(0, 'activity') }
    expect(read(psk, withFirst({ activity: '  ', score: 3 }))).toStrictEqual(problems(notText))
    expect(read(psk, withFirst({ activity: 7, score: 11 }))).toStrictEqual(
      problems(notText, { kind: 'out-of-range', path: at(0, 'score'), expected: ['0 - 10 points'] }),
    )
    expect(read(psk, withFirst(words))).toStrictEqual(
      problems({ kind: 'not-a-mapping', path: at(0), expected: ['activity', 'score'] }),
    )
    expect(read(psk, withFirst({ score: 3 }))).toStrictEqual(
      problems({ kind: 'missing-key', path: at(0), name: 'activity', expected: ['activity', 'score'] }),
    )
  })

  it('does not repeat words that stand where a key belongs', () => {
    expect(read(psk, withFirst({ [words]: 7 }))).toStrictEqual(
      problems(
        { kind: 'unknown-key', path: at(0), expected: ['activity', 'score'] },
        { kind: 'missing-key', path: at(0), name: 'activity', expected: ['activity', 'score'] },
      ),
    )
    expect(read(psk, { fietsen: 7 })).toStrictEqual(
      problems(
        { kind: 'unknown-key', path: here, expected: ['activities', 'form'] },
        { kind: 'missing-key', path: here, name: 'activities', expected: ['activities', 'form'] },
      ),
    )
  })

  it('points to the nearest key', () => {
    expect(read(psk, withFirst({ activity: words, scor: 7 }))).toStrictEqual(
      problems({ kind: 'unknown-key', path: at(0), expected: ['activity', 'score'], nearest: 'score' }),
    )
  })

  it.each([
    ['koken', 'koken'],
    ['koken', ' Koken '],
    ['de trap op', 'De  trap\top'],
    ['cafe\u0301 bezoeken', 'café bezoeken'],
  ])('takes %j and %j for one activity, and refuses it twice', (one, other) => {
    const activities = [{ activity: one }, { activity: 'lezen' }, { activity: other }]
    expect(read(psk, { activities })).toStrictEqual(
      problems({ kind: 'contradiction', path: at(2), expected: ['another activity'] }),
    )
  })

  it('keeps words apart that only a space divides', () => {
    const activities = [{ activity: 'op staan' }, { activity: 'lezen' }, { activity: 'opstaan' }]
    expect(read(psk, { activities })).toMatchObject({ ok: true })
  })

  it('wants a list of them', () => {
    const expected = [
      '{activities: [{activity: ..., score: ...}]}',
      '{total: ..., activities-rated: ..., form: official}',
    ]
    expect(read(psk, 7)).toStrictEqual(problems({ kind: 'not-a-mapping', path: here, expected }))
    expect(read(psk, [7])).toStrictEqual(problems({ kind: 'not-a-mapping', path: here, expected }))
    expect(read(psk, { activities: {} })).toStrictEqual(
      problems({ kind: 'not-a-list', path: at(), expected: ['3 - 5 activities'] }),
    )
    for (const key of ['total', 'activities-rated'])
      expect(read(psk, { activities: [], [key]: 3 })).toStrictEqual(
        problems({ kind: 'wrong-shape', path: here, expected }),
      )
  })

  it('reports a wrong form beside a wrong score', () => {
    expect(read(psk, { ...(withFirst({ activity: words, score: 11 }) as object), form: 'paper' })).toStrictEqual(
      problems(
        { kind: 'unknown-option', path: [...here, 'form'], expected: ['official', 'own-labels'] },
        { kind: 'out-of-range', path: at(0, 'score'), expected: ['0 - 10 points'] },
      ),
    )
  })
})

describe('a total is taken from an official form only', () => {
  const official = { total: 21, 'activities-rated': 3, form: 'official' }

  it('for complaints with the number of activities', () => {
    expect(read(psk, official)).toStrictEqual({
      ok: true,
      value: {
        instrument: 'psk',
        version: 'psk-nrs-11',
        direction: 'higher-is-worse',
        kind: 'total',
        total: 21,
        rated: 3,
        form: 'official',
      },
    })
  })

  it('for daily activities as it is', () => {
    expect(read(qbpds, { total: 45, form: 'official' })).toStrictEqual({
      ok: true,
      value: {
        instrument: 'qbpds',
        version: 'qbpds-20',
        direction: 'higher-is-worse',
        kind: 'total',
        total: 45,
        rated: 20,
        form: 'official',
      },
    })
  })

  it('and says so when the form is missing or another', () => {
    const form = { expected: ['form: official'], kind: 'missing-key', path: here, name: 'form' }
    expect(read(qbpds, { total: 45 })).toStrictEqual(problems(form))
    expect(read(psk, { total: 21, 'activities-rated': 3 })).toStrictEqual(problems(form))
    expect(read(qbpds, { total: 45, form: 'own-labels' })).toStrictEqual(
      problems({ kind: 'unknown-option', path: [...here, 'form'], expected: ['official'] }),
    )
  })

  it.each([
    [{ ...official, total: 31 }, 'total', 'out-of-range', '0 - 30 points'],
    [{ ...official, total: 51, 'activities-rated': 5 }, 'total', 'out-of-range', '0 - 50 points'],
    [{ ...official, total: 20.5 }, 'total', 'not-a-step', '1 points'],
    [{ ...official, total: 'veel' }, 'total', 'not-a-number', '0 - 30 points'],
    [{ ...official, 'activities-rated': 2 }, 'activities-rated', 'out-of-range', '3 - 5 activities'],
    [{ ...official, 'activities-rated': 6 }, 'activities-rated', 'out-of-range', '3 - 5 activities'],
    [{ ...official, 'activities-rated': 3.5 }, 'activities-rated', 'not-a-step', '1 activities'],
  ])('within what so many activities allow: %j', (raw, key, kind, expected) => {
    expect(read(psk, raw)).toStrictEqual(problems({ kind, path: [...here, key], expected: [expected] }))
  })

  it.each([0, 100])('takes the end of the range %i', (points) => {
    expect(read(qbpds, { total: points, form: 'official' })).toMatchObject({ ok: true, value: { total: points } })
  })

  it.each([-1, 101])('refuses %i of 100', (points) => {
    expect(read(qbpds, { total: points, form: 'official' })).toStrictEqual(
      problems({ kind: 'out-of-range', path: [...here, 'total'], expected: ['0 - 100 points'] }),
    )
  })

  it('misses the number of activities, and refuses other keys', () => {
    const expected = ['total', 'activities-rated', 'form']
    expect(read(psk, { total: 21, form: 'official' })).toStrictEqual(
      problems({ kind: 'missing-key', path: here, name: 'activities-rated', expected }),
    )
    expect(read(psk, { 'activities-rated': 3, form: 'official' })).toStrictEqual(
      problems({ kind: 'missing-key', path: here, name: 'total', expected }),
    )
    expect(read(psk, { ...official, totaal: 3 })).toStrictEqual(
      problems({ kind: 'unknown-key', path: here, expected, nearest: 'total' }),
    )
  })
})

describe('daily activities are read item by item', () => {
  const at = (...more: string[]) => [...here, 'items', ...more]
  const ids = Array.from({ length: 20 }, (_, index) => `q${index + 1}`)

  it('keeps all twenty, what was left out as not asked', () => {
    const result = readAdministration(qbpds, { items: { q20: 5, q3: 'does-not-know', q1: 0 } }, here)
    if (!result.ok || result.value.kind !== 'items') throw new Error('items are readable')
    expect(result.value.form).toBe('own-labels')
    expect([...result.value.ratings]).toEqual(
      ids.map((id) => [id, { q1: 0, q3: 'does-not-know', q20: 5 }[id] ?? 'not-asked']),
    )
  })

  it.each(absences)('takes %s for an item', (absence) => {
    expect(read(qbpds, filled(2, { q7: absence }))).toMatchObject({ ok: true })
  })

  it.each([
    [6, 'out-of-range', ['0 - 5 points']],
    [-1, 'out-of-range', ['0 - 5 points']],
    [1.5, 'not-a-step', ['1 points']],
    ['veel', 'not-a-number', ['0 - 5 points', ...absences]],
  ])('names the item and its range, never the answer %j', (answer, kind, expected) => {
    expect(read(qbpds, filled(2, { q7: answer }))).toStrictEqual(
      problems({ kind, path: at('q7'), expected, name: 'q7' }),
    )
  })

  it('names a stray item with the nearest one, and no other stray key', () => {
    expect(read(qbpds, filled(2, { q21: 3, 'met Joris': 4, Joris: 9, q1x: 2, q12345: 1, abcde1: 1 }))).toStrictEqual(
      problems(
        { kind: 'unknown-key', path: at('q21'), expected: ids, name: 'q21', nearest: 'q1' },
        { kind: 'unknown-key', path: at(), expected: ids },
        { kind: 'unknown-key', path: at(), expected: ids },
        { kind: 'unknown-key', path: at(), expected: ids, nearest: 'q1' },
        { kind: 'unknown-key', path: at(), expected: ids },
        { kind: 'unknown-key', path: at(), expected: ids },
      ),
    )
  })

  it('takes a few letters and a number for the id of an item', () => {
    expect(read(qbpds, filled(2, { item: 1, item7: 1, item1234: 1 }))).toStrictEqual(
      problems(
        { kind: 'unknown-key', path: at(), expected: ids },
        { kind: 'unknown-key', path: at('item7'), expected: ids, name: 'item7' },
        { kind: 'unknown-key', path: at(), expected: ids },
      ),
    )
  })

  it('reports every stray and every wrong item, and the form', () => {
    expect(read(qbpds, { ...(filled(2, { Q99: 1, q2: 6, q4: 7 }) as object), form: 1 })).toStrictEqual(
      problems(
        { kind: 'unknown-option', path: [...here, 'form'], expected: ['official', 'own-labels'] },
        { kind: 'unknown-key', path: at('Q99'), expected: ids, name: 'Q99' },
        { kind: 'out-of-range', path: at('q2'), expected: ['0 - 5 points'], name: 'q2' },
        { kind: 'out-of-range', path: at('q4'), expected: ['0 - 5 points'], name: 'q4' },
      ),
    )
  })

  it('wants items or a total, not both and not neither', () => {
    const expected = ['{items: {...}}', '{total: ..., form: official}']
    expect(read(qbpds, 45)).toStrictEqual(problems({ kind: 'not-a-mapping', path: here, expected }))
    expect(read(qbpds, { items: {}, total: 3, form: 'official' })).toStrictEqual(
      problems({ kind: 'wrong-shape', path: here, expected }),
    )
    expect(read(qbpds, {})).toStrictEqual(
      problems({ kind: 'missing-key', path: here, name: 'items', expected: ['items', 'form', 'version'] }),
    )
    expect(read(qbpds, { items: 3 })).toStrictEqual(problems({ kind: 'not-a-mapping', path: at(), expected: ids }))
    expect(read(qbpds, { total: 3, form: 'official', itmes: 4 })).toStrictEqual(
      problems({ kind: 'unknown-key', path: here, expected: ['total', 'form', 'version'] }),
    )
  })
})

describe('any instrument', () => {
  it.each(absences)('may be %s as a whole', (absence) => {
    for (const instrument of instruments)
      expect(read(instrument, absence)).toStrictEqual({
        ok: true,
        value: {
          instrument: instrument.instrument,
          version: instrument.version,
          direction: 'higher-is-worse',
          kind: 'absent',
          because: absence,
          form: 'own-labels',
        },
      })
  })

  it('is never limited by pain: that is a word for strength that was examined', () => {
    expect(absences).toEqual(['declined', 'does-not-know', 'not-possible'])
    for (const instrument of instruments) expect(read(instrument, 'pain-limited')).toMatchObject({ ok: false })
    expect(read(qbpds, filled(2, { q7: 'pain-limited' }))).toMatchObject({ ok: false })
  })

  it('is read by its name, and only by its name', () => {
    const reader = instrumentReader(instruments)
    expect(reader.names).toEqual(['nrs-pain', 'ompsq-sf', 'psk', 'qbpds', 'start-back'])
    expect(reader.read('nrs-pain', 6, here)).toStrictEqual(read(nrs, 6))
    expect(reader.read('qbpds', 6, here)).toStrictEqual(read(qbpds, 6))
    expect(() => reader.read('oswestry', 6, here)).toThrow(new RangeError('no instrument of that name'))
  })

  it('reads anything at all without an error thrown or an answer repeated', () => {
    const secret = 'Zeer Geheim'
    const somewhere = fc.oneof(
      fc.object({
        key: fc.constantFrom('activities', 'items', 'total', 'form', 'site', secret),
        values: [fc.constant(secret)],
      }),
      fc
        .array(fc.record({ activity: fc.constant(secret), score: fc.oneof(fc.integer(), fc.constant(secret)) }))
        .map((activities) => ({ activities })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...instruments), somewhere, (instrument, raw) => {
        const result = readAdministration(instrument, raw, here)
        if (!result.ok) expect(JSON.stringify(result)).not.toContain(secret)
      }),
    )
  })
})
