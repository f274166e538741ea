// Codes are those of the standard, and good for as long as a clock may be off.

import { describe, expect, it } from 'vitest'
import { addressOf, codeAt, makeSecret, stepAt, stepOf } from './totp.ts'

/** `12345678901234567890` in base 32: the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is what RFC 6238 says at second %i', (second, code) => {
    expect(codeAt(stepAt(second * 1000), secret)).toBe(code)
  })

  it('is known by its step: this one, the one before and the one after, and no other', () => {
    const moment = 1_111_111_109_000
    const now = stepAt(moment)
    const found = [-2, -1, 0, 1, 2].map((off) => stepOf(codeAt(now + off, secret), secret, moment))
    expect(found).toEqual([null, now - 1, now, now + 1, null])
  })

  it('may be typed with a space, and is nothing when letters or another length are typed', () => {
    const code = codeAt(7, secret)
    expect(stepOf(`${code.slice(0, 3)} ${code.slice(3)}`, secret, 7 * 30_000)).toBe(7)
    expect(['', code.slice(1), `${code}0`, 'abcdef', '١٢٣٤٥٦'].map((one) => stepOf(one, secret, 7 * 30_000))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('comes from a secret of 160 bits that is another each time, in an address that apps read', () => {
    const made = new Set(Array.from({ length: 100 }, makeSecret))
    expect(made.size).toBe(100)
    for (const one of made) expect(one).toMatch(/^[A-Z2-7]{32}$/)
    expect(addressOf(secret, 'Lende', 'an@example.org')).toBe(
      `otpauth://totp/Lende:an%40example.org?secret=${secret}&issuer=Lende`,
    )
  })
})
