// Codes of six digits that follow the clock (RFC 6238), as every authenticator app makes them.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const period = 30_000
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret, in base 32. */
export const makeSecret = (): string => Array.from(randomBytes(32), (byte) => letters.charAt(byte % 32)).join('')

/** The step of 30 seconds that a moment, in milliseconds, lies in. */
export const stepAt = (moment: number): number => Math.floor(moment / period)

export function codeAt(step: number, secret: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = digest.readUInt8(digest.length - 1) & 0xf
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The step that a code belongs to: this one, or the one before or after for a clock that is a little off. Null is none. */
export function stepOf(code: string, secret: string, moment: number): number | null {
  const given = Buffer.from(code.replaceAll(' ', ''))
  const now = stepAt(moment)
  return [now - 1, now, now + 1].filter((step) => isSame(given, Buffer.from(codeAt(step, secret)))).at(-1) ?? null
}

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other)

/** What an authenticator app reads from a QR code. */
export const addressOf = (secret: string, issuer: string, account: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${new URLSearchParams({ secret, issuer })}`

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(
    Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)),
  )
}
