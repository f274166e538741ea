import { expect, test } from 'vitest'
import { ageOn, readDay } from './read-day.ts'

const today = '2026-11-22'
const read = (typed: string): string | null => readDay(typed, today)

test.each([
  '1/5/1970',
  '01-05-1970',
  '1.5.70',
  '1 5 1970',
  '01051970',
  '010570',
  '19700501',
  '1970-05-01',
  '1 mei 1970',
  '1er mai 1970',
  '1. Mai 1970',
  '1 May 70',
])('the first of May 1970 is typed as %s', (typed) => {
  expect(read(typed)).toBe('1970-05-01')
})

test.each([
  ['12 mrt 1980', '1980-03-12'],
  ['12 März 1980', '1980-03-12'],
  ['3 août 1999', '1999-08-03'],
  ['3 juil. 1999', '1999-07-03'],
  ['20011985', '1985-01-20'],
  ['19121950', '1950-12-19'],
])('%s is read as %s', (typed, day) => {
  expect(read(typed)).toBe(day)
})

test('a year of two digits is never in the future', () => {
  expect(read('1/1/26')).toBe('2026-01-01')
  expect(read('1/1/27')).toBe('1927-01-01')
})

test.each([
  '',
  '31/2/1970',
  '5/1970',
  '1 jui 1970',
  '1 xyz 1970',
  '123',
  '1/13/1970',
  '00000000',
  'peeters',
])('%j is no day', (typed) => {
  expect(read(typed)).toBeNull()
})

test('an age counts whole years, up to the birthday', () => {
  expect(ageOn('1970-11-22', today)).toBe(56)
  expect(ageOn('1970-11-23', today)).toBe(55)
})
