// The day on the calendar of the device.

import { expect, it } from 'vitest'
import { today } from './today.ts'

it('the day is that of the device, and not that of another time zone', () => {
  expect(today(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02')
  expect(today(new Date(2026, 0, 3, 0, 1))).toBe('2026-01-03')
})
