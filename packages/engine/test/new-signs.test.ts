// Re-screening names what is new: present now, and absent or unknown before.

import { newSigns, readCase } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { choice, grade } from '../spec/facts.ts'

const facts = [
  choice('bladder', ['no', 'older', 'new'], { danger: { options: [['no'], ['older'], ['new']] }, renewed: true }),
  choice('mood', ['low', 'fine']),
  grade('strength', { danger: { towards: 'low' }, normal: 5 }),
]

type Visit = Readonly<Record<string, unknown>>

function found(...visits: readonly Visit[]): string[] {
  const raw = {
    schema: 'lende-case/1',
    assessments: visits.map((answers, place) => ({ on: `2026-03-0${place + 1}`, answers })),
  }
  const theCase = readCase(raw, facts, { names: [], read: () => ({ ok: false, problems: [] }) })
  if (!theCase.ok) throw new Error(JSON.stringify(theCase.problems))
  return newSigns(facts, theCase.value, '2026-03-09').map(
    ({ fact, earlier }) => `${fact}, ${earlier?.kind === 'value' ? `was ${earlier.value}` : 'was not known'}`,
  )
}

describe('new signs', () => {
  it.each<[string, readonly Visit[], readonly string[]]>([
    ['a first visit has none', [{ bladder: 'new' }], []],
    ['absent before', [{ bladder: 'no' }, { bladder: 'new' }], ['bladder, was no']],
    ['not asked before: unknown was never a no', [{}, { bladder: 'older' }], ['bladder, was not known']],
    ['declined before', [{ bladder: 'declined' }, { bladder: 'older' }], ['bladder, was not known']],
    ['worse than before', [{ bladder: 'older' }, { bladder: 'new' }], ['bladder, was older']],
    ['as before', [{ bladder: 'new' }, { bladder: 'new' }], []],
    ['gone', [{ bladder: 'new' }, { bladder: 'no' }], []],
    ['not asked now', [{ bladder: 'no' }, {}], []],
    ['what is no danger sign', [{ mood: 'fine' }, { mood: 'low' }], []],
    ['a weaker leg', [{ strength: 5 }, { strength: 4 }], ['strength, was 5']],
    ['compared with the last time it was known', [{ bladder: 'older' }, {}, { bladder: 'older' }], []],
  ])('%s', (_, visits, expected) => {
    expect(found(...visits)).toStrictEqual(expected)
  })
})
