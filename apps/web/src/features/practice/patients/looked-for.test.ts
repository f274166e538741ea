import { expect, test } from 'vitest'
import { asWhole, attemptsFor, birthDateIn, nameIn } from './looked-for.ts'

const today = '2026-11-22'
const sought = (typed: string) => attemptsFor(typed, today)

test('a name is looked for as it is typed, then with the given name first', () => {
  expect(sought('peeters')).toEqual([{ by: { name: 'peeters' } }])
  expect(sought('Jan Peet')).toEqual([{ by: { name: 'Jan Peet' } }, { by: { name: 'Peet' }, given: 'Jan' }])
  expect(asWhole({ by: { name: 'Peeters' }, given: 'Jan' })).toEqual({ by: { name: 'Peeters Jan' } })
  expect(sought('jean pierre dupont')).toContainEqual({ by: { name: 'dupont' }, given: 'jean pierre' })
})

test('a date of birth is looked for in every way it is typed, digits alone as a number too', () => {
  expect(sought('1 mei 1970')).toEqual([{ by: { birthDate: '1970-05-01' } }])
  expect(sought('01051970')).toEqual([{ by: { birthDate: '1970-05-01' } }, { by: { ownNumber: '01051970' } }])
})

test('a name with a date of birth narrows down', () => {
  expect(sought('peeters 1/5/70')).toEqual([{ by: { name: 'peeters', birthDate: '1970-05-01' } }])
})

test('anything else with a digit is a number of the practice, in small letters or capitals', () => {
  expect(sought('p-100')).toEqual([{ by: { ownNumber: 'p-100' } }, { by: { ownNumber: 'P-100' } }])
})

test.each(['', ' ', 'p', '--'])('%j is too little to look for', (typed) => {
  expect(sought(typed)).toEqual([])
})

test('what was looked for is carried over to the form', () => {
  expect(nameIn('van den broeck maria', today)).toEqual({ familyName: 'Van den Broeck', givenName: 'Maria' })
  expect(nameIn('peeters', today)).toEqual({ familyName: 'Peeters', givenName: '' })
  expect(nameIn('McCarthy, Ann 1 mei 1970', today)).toEqual({ familyName: 'McCarthy', givenName: 'Ann' })
  expect(nameIn('1/5/70', today)).toEqual({ familyName: '', givenName: '' })
  expect(nameIn('P-100', today)).toEqual({ familyName: '', givenName: '' })
  expect(birthDateIn('peeters 1 mei 1970', today)).toBe('1 mei 1970')
  expect(birthDateIn('peeters', today)).toBe('')
})
