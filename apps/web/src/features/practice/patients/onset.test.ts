import { expect, test } from 'vitest'
import { about, agoUnits, inMonth, precisionOf } from './onset.ts'

const today = '2026-11-22'

test('about so long ago is every day that rounds to it', () => {
  expect(about(3, 'week', today)).toEqual({ onsetFrom: '2026-10-29', onsetTo: '2026-11-04' })
  expect(about(1, 'week', today)).toEqual({ onsetFrom: '2026-11-12', onsetTo: '2026-11-18' })
  expect(about(2, 'month', today)).toEqual({ onsetFrom: '2026-09-07', onsetTo: '2026-10-07' })
  expect(about(2, 'year', today)).toEqual({ onsetFrom: '2024-05-22', onsetTo: '2025-05-22' })
})

test('so many days ago is that day', () => {
  expect(about(5, 'day', today)).toEqual({ onsetFrom: '2026-11-17', onsetTo: '2026-11-17' })
  expect(about(30, 'day', '2026-03-10')).toEqual({ onsetFrom: '2026-02-08', onsetTo: '2026-02-08' })
})

test('the end of a month has no day that does not exist', () => {
  expect(about(1, 'month', '2026-03-31')).toEqual({ onsetFrom: '2026-02-13', onsetTo: '2026-03-15' })
})

test('never after today', () => {
  for (const unit of agoUnits) expect(about(1, unit, today).onsetTo < today).toBe(true)
  expect(inMonth(2026, 10, today)).toEqual({ onsetFrom: '2026-11-01', onsetTo: today })
})

test('how precise it was said is told again as it was said', () => {
  expect(precisionOf(inMonth(2026, 1, today))).toEqual({ kind: 'month', day: '2026-02-01' })
  expect(precisionOf({ onsetFrom: today, onsetTo: today })).toEqual({ kind: 'day', day: today })
  expect(precisionOf(about(3, 'week', today))).toEqual({ kind: 'between', from: '2026-10-29', to: '2026-11-04' })
})
