// A password is long and not among the first that anybody would try; nothing else is asked of it.

import { describe, expect, it } from 'vitest'
import { readCommonPasswords } from './common-passwords.ts'
import { hashPassword, isPassword, weaknessOf } from './passwords.ts'

const names = ['Praktijk De Wervel', 'An Peeters', 'an.p@wervel.example']

describe('a new password', () => {
  it.each([
    'zes paarse olifanten dansen',
    'aaaabbbbccccddddeeee1',
    'correct horse battery staple',
    '739105284617',
    'ведмеді-танцюють',
    'password of the seventh penguin',
  ])('may be %s', (password) => {
    expect(weaknessOf(password, names)).toBe(null)
  })

  it.each([
    ['elf letters', 'too-short'],
    ['👩‍⚕️👩‍⚕️', 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-common'],
    ['abababababababab', 'too-common'],
    ['123456789012', 'too-common'],
    ['098765432109', 'too-common'],
    ['Password1234!', 'too-common'],
    ['Wachtwoord2026', 'too-common'],
    ['Lende2026!!!!', 'too-common'],
    ['lende-lende-lende', 'too-common'],
    ['welkom bij 2026 welkom', null],
    ['DeWervel#2026!', 'too-common'],
    ['Praktijk De Wervel 1', 'too-common'],
    ['Peeters1980!!!', 'too-common'],
    ['An Peeters 1980', 'too-common'],
    ['an.p@wervel.example', 'too-common'],
    ['2026 AN.P@Wervel.Example zomer', 'too-common'],
    ['de zomer van an in 2026', null],
  ] as const)('%s: %s', (password, why) => {
    expect(weaknessOf(password, names)).toBe(why)
  })

  it('is none of the thousands that are used most, or were stolen, however it is written', () => {
    const listed = [...readCommonPasswords(12)]
    expect(listed.length).toBeGreaterThan(10_000)
    expect(listed.filter((one) => weaknessOf(one, names) === null)).toEqual([])
    for (const one of ['1qaz2wsx3edc', '1QAZ2wsx3edc', 'ghbdtnrfrltkf', 'LeaveMeAlone', 'lost4815162342'])
      expect.soft(weaknessOf(one, names), one).toBe('too-common')
  })

  it('is kept as argon2id, another text each time, and known again however its accents were typed', async () => {
    const [one, other] = await Promise.all([hashPassword('één paarse olifant'), hashPassword('één paarse olifant')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await isPassword({ hash: one, password: 'één paarse olifant'.normalize('NFD') })).toBe(true)
    expect(await isPassword({ hash: one, password: 'Één paarse olifant' })).toBe(false)
  })
})
