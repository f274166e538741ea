// What stands agreed: a plan stays until another takes its place, everything else is of the last contact alone.

import { expect, it } from 'vitest'
import { type Agreed, agreedSoFar } from './index.ts'

const programme = (weeks: number): NonNullable<Agreed['programme']> => ({
  from: '2026-03-02',
  weeks,
  sessions: 3,
  way: 'time-contingent',
  items: [],
})

it('a plan stands until a later one takes its place', () => {
  const work: Agreed['work'] = { kind: 'paid', unit: 'hours' }
  const contacts: Agreed[] = [{ programme: programme(4), work }, { programme: programme(6) }, {}]
  expect(agreedSoFar(contacts)).toEqual({ programme: programme(6), work })
  expect(agreedSoFar(contacts.slice(0, 1))).toEqual({ programme: programme(4), work })
})

it('what was chosen for between two visits stands for the last one only', () => {
  const contacts: Agreed[] = [{ activities: ['walk'], 'next-visit': '2026-03-16' }, { activities: ['swim'] }]
  expect(agreedSoFar(contacts)).toEqual({ activities: ['swim'] })
  expect(agreedSoFar([])).toEqual({})
})
