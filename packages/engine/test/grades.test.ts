// Strength by muscle: the lowest counts, what was not tested is never full, and a fall is judged muscle by muscle.

import type { Answers } from '@lende/engine'
import { project, readCase } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { grade } from '../spec/facts.ts'

const muscles = ['hip', 'knee', 'toe'] as const
const facts = [
  ...muscles.map((muscle) => grade(muscle, { danger: { towards: 'low' }, normal: 5, renewed: true })),
  grade('leg', { derived: { kind: 'lowest', of: muscles }, danger: { towards: 'low' }, normal: 5, renewed: true }),
  grade('leg-drop', { derived: { kind: 'drop-since-earlier', of: 'leg' } }),
]

type Visit = Readonly<Record<string, unknown>>

const days = ['2026-02-02', '2026-02-16', '2026-03-02']

function on(...visits: readonly Visit[]): Answers {
  const raw = {
    schema: 'lende-case/1',
    assessments: visits.map((answers, place) => ({ on: days[place + days.length - visits.length], answers })),
  }
  const theCase = readCase(raw, facts, { names: [], read: () => ({ ok: false, problems: [] }) })
  if (!theCase.ok) throw new Error(JSON.stringify(theCase.problems))
  const projected = project(facts, theCase.value, '2026-03-02', () => undefined)
  if (!projected.ok) throw new Error(JSON.stringify(projected.problems))
  return projected.value
}

const value = (of: number) => ({ kind: 'value', value: of })
const full = { hip: 5, knee: 5, toe: 5 }

describe('the lowest grade of a leg', () => {
  it.each<[string, Visit, unknown]>([
    ['every muscle full', full, value(5)],
    ['one weak', { ...full, toe: 3 }, value(3)],
    ['one weak, one not tested: perhaps lower still', { hip: 5, toe: 4 }, { kind: 'interval', from: 0, to: 4 }],
    ['one weak, one that pain limits', { hip: 'pain-limited', knee: 5, toe: 4 }, { kind: 'interval', from: 0, to: 4 }],
    ['the rest full, one not tested: still to be asked', { hip: 5, knee: 5 }, undefined],
    [
      'the rest full, one that pain limits: unknown, never full',
      { ...full, toe: 'pain-limited' },
      { kind: 'absent', because: 'pain-limited' },
    ],
    ['nothing tested', {}, undefined],
    ['the leg graded as a whole', { leg: 4 }, value(4)],
  ])('%s', (_, visit, expected) => {
    expect(on(visit).get('leg')).toStrictEqual(expected)
  })
})

describe('a fall since an earlier examination', () => {
  it.each<[string, readonly Visit[], unknown]>([
    ['a muscle one grade down', [full, { ...full, toe: 4 }], value(1)],
    [
      'another muscle than the weakest',
      [
        { ...full, toe: 3 },
        { hip: 4, knee: 5, toe: 3 },
      ],
      value(1),
    ],
    [
      'nothing down',
      [
        { ...full, toe: 4 },
        { ...full, toe: 4 },
      ],
      value(0),
    ],
    [
      'better',
      [
        { ...full, toe: 3 },
        { ...full, toe: 4 },
      ],
      value(0),
    ],
    ['no earlier examination', [{ ...full, toe: 4 }], { kind: 'absent', because: 'not-possible' }],
    ['full today, whatever was before', [{ toe: 3 }, full], value(0)],
    ['the leg as a whole before, a muscle weak now', [{ leg: 5 }, { ...full, toe: 4 }], value(1)],
    ['by muscle before, the leg as a whole now', [full, { leg: 3 }], value(2)],
    ['one down, one not tested: at least so much', [full, { hip: 5, toe: 3 }], { kind: 'interval', from: 2, to: 5 }],
  ])('%s', (_, visits, expected) => {
    expect(on(...visits).get('leg-drop')).toStrictEqual(expected)
  })

  it('a leg graded as a whole and by muscle at one visit is refused', () => {
    expect(() => on({ leg: 5, toe: 4 })).toThrow('derived-only')
  })
})
