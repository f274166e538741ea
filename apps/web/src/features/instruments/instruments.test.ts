// What is filled in on an instrument is what a case holds; what is missing is never zero; what may not be joined is not.

import { readFileSync } from 'node:fs'
import type { Assessment } from '@lende/engine'
import type { Administration, Instrument, ItemAnswer } from '@lende/instruments'
import { readAdministration, score } from '@lende/instruments'
import { administrationInWords, attentionInWords, boundsInWords, classInWords, wordsFor } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { linesFor } from './activity-lines.ts'
import { baselineFor, earlierIn } from './earlier-scores.ts'
import type { Entry } from './filled-form.ts'
import { activitiesRaw, formOf, itemsRaw, observationRaw, totalsRaw } from './filled-form.ts'
import { sessionsBelow } from './session-limit.ts'
import { thresholdsOf, toldPoints, trendsOf } from './trend-points.ts'
import { wordedBy } from './wording-packs.ts'

const { guideline, instruments, wordings } = shippedContent
const words = wordsFor('en', 'be', wordings.en)

const named = (id: string): Instrument => {
  const found = instruments.find(({ instrument }) => instrument === id)
  if (found === undefined) throw new Error(`no instrument ${id}`)
  return found
}
const nrs = named('nrs-pain')
const psk = named('psk')
const qbpds = named('qbpds')
const startBack = named('start-back')
const orebro = named('ompsq-sf')

const administered = (instrument: Instrument, raw: unknown): Administration => {
  const read = readAdministration(instrument, raw, [])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** A case with an instrument filled in at some contacts. */
const caseOf = (instrument: Instrument, ...given: readonly (readonly [on: string, raw: unknown])[]) => ({
  assessments: given.map(
    ([on, raw]): Assessment => ({
      on,
      answers: new Map(),
      instruments: new Map(raw === undefined ? [] : [[instrument.instrument, administered(instrument, raw)]]),
    }),
  ),
})

describe('a form that was filled in', () => {
  const answers = new Map<string, ItemAnswer>([
    ['item-1', { option: 'agree' }],
    ['item-2', 'declined'],
    ['item-3', 'not-asked'],
    ['item-9', { option: 'very-much' }],
  ])

  it('comes back as it was given, an item that was not asked left open', () => {
    for (const entry of ['here', 'paper'] as const satisfies readonly Entry[]) {
      const read = administered(startBack, itemsRaw(startBack, entry, answers, null))
      expect(read.form).toBe(entry === 'paper' ? 'official' : 'own-labels')
      if (read.kind !== 'items') throw new Error('these are items')
      expect(read.ratings.get('item-1')).toEqual({ option: 'agree' })
      expect(read.ratings.get('item-2')).toBe('declined')
      expect(read.ratings.get('item-3')).toBe('not-asked')
      expect(read.ratings.get('item-8')).toBe('not-asked')
    }
  })

  it('never counts what is missing as zero', () => {
    const scored = score(startBack, administered(startBack, itemsRaw(startBack, 'here', answers, null)))
    expect(scored).toMatchObject({ status: 'incomplete', bounds: [2, 9], unvalidated: true })
  })

  it('takes totals of paper, with a subscale or without', () => {
    expect(administered(startBack, totalsRaw(startBack, { total: '5', psychosocial: '2' }, null))).toMatchObject({
      kind: 'total',
      total: 5,
      subscales: new Map([['psychosocial', 2]]),
      form: 'official',
    })
    expect(administered(startBack, totalsRaw(startBack, { total: '5', psychosocial: ' ' }, null))).not.toHaveProperty(
      'subscales',
    )
    expect(administered(psk, totalsRaw(psk, { total: '21', 'activities-rated': '3' }, null))).toMatchObject({
      total: 21,
      rated: 3,
    })
  })

  it('is refused where it cannot be, at the field that is wrong', () => {
    const wrong = (typed: Readonly<Record<string, string>>) => {
      const read = readAdministration(startBack, totalsRaw(startBack, typed, null), [])
      return read.ok ? [] : read.problems.map(({ path }) => path.join('.'))
    }
    expect(wrong({ total: '12' })).toEqual(['total'])
    expect(wrong({ total: '' })).toEqual(['total'])
    expect(wrong({ total: 'five' })).toEqual(['total'])
    expect(wrong({ total: '3', psychosocial: '4' })).toEqual(['subscales.psychosocial'])
  })

  it('must say of which version it is where other forms have the name, and another is refused', () => {
    const kinds = (version: string | null) => {
      const read = readAdministration(orebro, totalsRaw(orebro, { total: '50' }, version), [])
      return read.ok ? [] : read.problems.map(({ kind }) => kind)
    }
    expect(kinds(null)).toEqual(['missing-key'])
    expect(kinds('ompsq-sf-weeks-6')).toEqual(['other-version'])
    expect(kinds(orebro.version)).toEqual([])
  })
})

describe('a number with its place and period', () => {
  it('is noted beside those of other places, and takes the place of the same', () => {
    const back = { site: 'back', recall: 'last-week', value: 6 }
    const leg = { site: 'leg', recall: 'last-week', value: 4 }
    const both = administered(nrs, observationRaw([back], leg, 'own-labels'))
    expect(both).toMatchObject({ observations: [back, leg] })
    expect(administrationInWords(nrs, both, words)).toBe('lower back 6; leg 4')
    expect(administered(nrs, observationRaw([back, leg], { ...back, value: 3 }, 'own-labels'))).toMatchObject({
      observations: [{ ...back, value: 3 }, leg],
    })
  })

  it('is a bare number when nothing more is said', () => {
    expect(observationRaw([], { value: 5 }, 'own-labels')).toBe(5)
  })
})

describe('activities of the patient', () => {
  const earlier = [
    {
      on: '2026-10-12',
      administration: administered(psk, {
        activities: [
          { activity: 'The stairs', score: 8 },
          { activity: 'An hour in the car', score: 7 },
          { activity: 'Football', score: 9 },
        ],
      }),
    },
  ]
  const { structure } = psk
  if (structure.kind !== 'chosen-activities') throw new Error('these are activities')

  it('are the same at a follow-up, in the same words, not yet rated', () => {
    expect(linesFor(structure, undefined, earlier)).toEqual([
      { activity: 'The stairs', rating: 'not-asked', before: 8 },
      { activity: 'An hour in the car', rating: 'not-asked', before: 7 },
      { activity: 'Football', rating: 'not-asked', before: 9 },
    ])
  })

  it('can be compared once rated again', () => {
    const lines = linesFor(structure, undefined, earlier).map((line) => ({ ...line, rating: 5 }))
    const today = administered(psk, activitiesRaw(psk, 'here', lines))
    expect(baselineFor(psk, earlier, today)).toBe(earlier[0])
  })

  it('leave out a line without words', () => {
    const raw = activitiesRaw(psk, 'here', [
      { activity: ' The stairs ', rating: 4 },
      { activity: '  ', rating: 3 },
    ])
    expect(raw).toMatchObject({ activities: [{ activity: 'The stairs', score: 4 }] })
  })
})

describe('a score in words', () => {
  it('is a number, or bounds while something is missing', () => {
    expect(boundsInWords([5, 5], words)).toBe('5')
    expect(boundsInWords([2, 8], words)).toBe('2 - 8')
    expect(administrationInWords(startBack, administered(startBack, { total: 2, form: 'official' }), words)).toBe(
      '2; low risk',
    )
    expect(administrationInWords(qbpds, administered(qbpds, { items: { q1: 3 } }), words)).toBe('3 - 98')
    expect(administrationInWords(nrs, administered(nrs, 'declined'), words)).toBe('prefers not to answer')
  })

  it('names the groups that are still possible, and a group only when it is certain', () => {
    const open = score(startBack, administered(startBack, { total: 5, form: 'official' }))
    expect(classInWords(open, words)).toBe('cannot be said yet: medium risk, high risk')
  })

  it('asks for attention when an answer does, and says to ask while it is not known', () => {
    const asks = (raw: unknown) => attentionInWords(score(startBack, administered(startBack, raw)), words)[0]?.asks
    expect(asks({ items: { 'item-8': 'agree' } })).toBe('yes')
    expect(asks({ total: 4, form: 'official' })).toBe('unknown')
    expect(asks({ items: { 'item-8': 'disagree' } })).toBeUndefined()
  })
})

describe('the course', () => {
  it('joins only what is of the same place and period', () => {
    const back = (value: number) => ({ site: 'back', recall: 'last-week', value })
    const leg = { site: 'leg', recall: 'last-week', value: 5 }
    const trends = trendsOf(
      nrs,
      caseOf(nrs, ['2026-10-12', back(7)], ['2026-10-19', [back(3), leg]], ['2026-11-02', 4]),
    )
    expect(trends.map(({ about, points }) => [about.site, points.map(({ bounds }) => bounds[0])])).toEqual([
      ['back', [7, 3]],
      ['leg', [5]],
      [undefined, [4]],
    ])
  })

  it('joins totals and items of one form, and keeps other activities apart', () => {
    const form = caseOf(qbpds, ['2026-10-12', { total: 48, form: 'official' }], ['2026-11-02', { items: { q1: 2 } }])
    expect(trendsOf(qbpds, form).map(({ points }) => points.map(({ bounds }) => bounds))).toEqual([
      [
        [48, 48],
        [2, 97],
      ],
    ])
    const rated = (...names: readonly string[]) => ({ activities: names.map((activity) => ({ activity, score: 5 })) })
    const activities = caseOf(
      psk,
      ['2026-10-12', rated('a', 'b', 'c')],
      ['2026-11-02', rated('C', 'a', 'b')],
      ['2026-11-09', rated('a', 'b', 'd')],
    )
    expect(trendsOf(psk, activities).map(({ points }) => points.length)).toEqual([2, 1])
  })

  it('leaves out a form with nothing on it', () => {
    expect(trendsOf(qbpds, caseOf(qbpds, ['2026-10-12', 'declined'], ['2026-11-02', { items: {} }]))).toEqual([])
  })

  it('stands over the whole scale, with the thresholds of the instrument around the first score', () => {
    const [trend] = trendsOf(
      qbpds,
      caseOf(qbpds, ['2026-10-12', { total: 48, form: 'official' }], ['2026-11-02', { total: 30, form: 'official' }]),
    )
    if (trend === undefined) throw new Error('there is a course')
    const { error, important } = qbpds.change
    const [points, percent] = [important.points?.value ?? 0, important.percent?.value ?? 0]
    expect(trend.range).toEqual([0, 100])
    expect(thresholdsOf(trend)).toEqual({
      bands: [error['within-below'], error['beyond-from']].map((size = 0) => [48 - size, 48 + size]),
      important: [48 - points, 48 - (48 * percent) / 100],
    })
  })

  it('writes the first value, the last, and the best between them', () => {
    const course = (...values: readonly number[]) => {
      const days = values.map((value, index): readonly [string, number] => [`2026-10-1${index}`, value])
      const [trend] = trendsOf(nrs, caseOf(nrs, ...days))
      return trend === undefined ? [] : toldPoints(trend)
    }
    expect(course(7, 3, 5, 4)).toEqual([0, 1, 3])
    expect(course(7, 5, 4)).toEqual([0, 2])
    expect(course(4, 6, 7)).toEqual([0, 2])
  })

  it('compares today with the first time that it can be compared with', () => {
    const before = caseOf(
      nrs,
      ['2026-10-12', 7],
      ['2026-10-19', { site: 'leg', recall: 'now', value: 6 }],
      ['2026-11-02', undefined],
    )
    const today = administered(nrs, { site: 'leg', recall: 'now', value: 2 })
    expect(baselineFor(nrs, earlierIn(before, nrs), today)?.on).toBe('2026-10-19')
  })
})

describe('wording packs', () => {
  it('take the place of our labels only in their own language, and only validated words make the form official', () => {
    const pack = {
      instrument: startBack.instrument,
      version: startBack.version,
      language: 'en',
      validated: 'yes' as const,
      copyright: '',
      authorisation: '',
      introduction: 'Introduction',
      items: startBack.structure.kind === 'items' ? startBack.structure.items : [],
    }
    expect(formOf('here', wordedBy([], startBack, words).instrument)).toBe('own-labels')
    expect(formOf('here', wordedBy([pack], startBack, words).instrument)).toBe('official')
    expect(formOf('here', wordedBy([{ ...pack, validated: 'no' }], startBack, words).instrument)).toBe('own-labels')
    expect(wordedBy([{ ...pack, language: 'fr' }], startBack, words).pack).toBeUndefined()
    expect(formOf('paper', startBack)).toBe('official')
  })
})

describe('the count of sessions', () => {
  it('has the limit that a rule of the guideline sets, and none where no rule does', () => {
    const text = readFileSync(
      new URL('../../../../../content/guidelines/kngf-2013/4-profile-1.yaml', import.meta.url),
      'utf8',
    )
    const [, written] = /sessions-in-profile-1 < (\d+) sessions/.exec(text) ?? []
    expect(sessionsBelow(guideline, 'sessions-in-profile-1')).toBe(Number(written))
    expect(sessionsBelow(guideline, 'days-absent')).toBeUndefined()
  })
})
