import { expect, test } from 'vitest'
import { isCount, newOnset, onsetOf, typedAs } from './typed-onset.ts'

test.each([
  ['a day', { onsetFrom: '2026-03-14', onsetTo: '2026-03-14' }, 'day'],
  ['a month', { onsetFrom: '2026-02-01', onsetTo: '2026-02-28' }, 'month'],
  ['two days', { onsetFrom: '2025-12-30', onsetTo: '2026-01-04' }, 'between'],
])('an onset that stands as %s is corrected as that, and comes back the same', (_, onset, precision) => {
  expect(typedAs(onset).precision).toBe(precision)
  expect(onsetOf(typedAs(onset))).toEqual(onset)
})

test.each(['2,5', '2.5', '-3', '0', '100', '', 'drie'])('%j is no count of days or weeks', (count) => {
  expect(isCount(count)).toBe(false)
  expect(onsetOf({ ...newOnset(), count })).toEqual({ onsetFrom: '', onsetTo: '' })
})
