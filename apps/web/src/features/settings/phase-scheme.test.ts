// Which name another scheme has for a day, at each border and where it has none.

import type { Aids } from '@lende/guideline'
import { describe, expect, it } from 'vitest'
import { NO_SCHEME, phaseInScheme, phasesInScheme } from './phase-scheme.ts'

const scheme = (name: string, stages: NonNullable<Aids['phase-schemes']>['schemes'][number]['stages']) => ({
  scheme: name,
  name,
  note: 'a note',
  from: ['a-source'],
  reading: 'interpreted' as const,
  stages,
})

const aids: Aids = {
  'phase-schemes': {
    sources: [],
    schemes: [
      scheme('in-weeks', [
        { stage: 'early', name: 'early', from: 0, to: 28 },
        { stage: 'late', name: 'late', from: 28 },
      ]),
      scheme('dropped', []),
    ],
  },
}

const named = (days: number) => phaseInScheme(aids, 'in-weeks', days)

describe('the stage of another scheme', () => {
  it('ends before the day on which the next begins', () => {
    expect([named(0), named(27), named(28), named(36_500)]).toStrictEqual([
      'phase-scheme.in-weeks.stage.early',
      'phase-scheme.in-weeks.stage.early',
      'phase-scheme.in-weeks.stage.late',
      'phase-scheme.in-weeks.stage.late',
    ])
  })

  it('is not made up where there is none', () => {
    expect(phaseInScheme(aids, NO_SCHEME, 3)).toBeNull()
    expect(phaseInScheme(aids, 'dropped', 3)).toBeNull()
    expect(phaseInScheme({}, 'in-weeks', 3)).toBeNull()
    expect(named(-1)).toBeNull()
  })
})

describe('the stages over some days', () => {
  it('are all that have one of these days', () => {
    expect(phasesInScheme(aids, 'in-weeks', 14, 41)).toStrictEqual([
      { key: 'phase-scheme.in-weeks.stage.early', first: 0, last: 27 },
      { key: 'phase-scheme.in-weeks.stage.late', first: 28, last: null },
    ])
    expect(phasesInScheme(aids, 'in-weeks', 0, 27)).toHaveLength(1)
    expect(phasesInScheme(aids, 'in-weeks', 0, 28)).toHaveLength(2)
    expect(phasesInScheme(aids, 'in-weeks', 84, null).map(({ key }) => key)).toStrictEqual([
      'phase-scheme.in-weeks.stage.late',
    ])
  })
})
