// A day as people write it, in four languages.

import { dayIn, dayInFull, momentIn } from '@lende/wording'
import { describe, expect, it } from 'vitest'

const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const

describe('in French', () => {
  it('the first of a month is its premier, in every form with the name of the month, and no other day is', () => {
    expect(dayIn({ language: 'fr' }, '2026-03-01', whole)).toBe('1er mars 2026')
    expect(dayIn({ language: 'fr', country: 'be' }, '2026-08-01', { day: 'numeric', month: 'short' })).toBe('1er août')
    expect(dayInFull({ language: 'fr', country: 'be' }, '2026-03-01')).toBe('dimanche 1er mars 2026')
    for (const day of ['02', '11', '21', '31'])
      expect(dayIn({ language: 'fr' }, `2026-03-${day}`, whole)).toBe(`${Number(day)} mars 2026`)
  })

  it('in digits it stays a number, and an hour is never one', () => {
    expect(dayIn({ language: 'fr' }, '2026-03-01', { dateStyle: 'short' })).toBe('01/03/2026')
    expect(momentIn({ language: 'fr' }, '2026-03-01T12:01:00Z', { dateStyle: 'medium', timeStyle: 'short' })).toMatch(
      /^1er mars 2026, \d\d:01$/,
    )
    expect(momentIn({ language: 'fr' }, '2026-03-21T12:01:00Z', { dateStyle: 'medium', timeStyle: 'short' })).toMatch(
      /^21 mars 2026, \d\d:01$/,
    )
  })
})

it('the other languages write it as they do', () => {
  const first = (language: 'nl' | 'de' | 'en') => dayIn({ language }, '2026-03-01', whole)
  expect([first('nl'), first('de'), first('en')]).toEqual(['1 maart 2026', '1. März 2026', '1 March 2026'])
})
