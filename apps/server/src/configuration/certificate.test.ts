// A certificate and its key are looked at before anything is opened; what will be refused by browsers is told, and no more.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownCertificate } from '../../test/security/certificate.ts'
import { certificateOf } from './certificate.ts'

let folder: string
let tls: { readonly cert: string; readonly key: string }
const days = (number: number): number => Date.now() + number * 24 * 60 * 60_000

beforeAll(() => {
  folder = mkdtempSync(join('/var/tmp', 'lende-test-'))
  tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') }
  const { cert, key } = ownCertificate()
  writeFileSync(tls.cert, cert)
  writeFileSync(tls.key, key, { mode: 0o640 })
})
afterAll(() => rmSync(folder, { recursive: true }))

const doubts = (now: number) => certificateOf({ tls }, now)?.doubts

it('a good one has no doubts, and none is none', () => {
  expect(doubts(Date.now())).toEqual([])
  expect(certificateOf({ tls: null })).toBe(null)
})

it('one that is out of date, or a key that everybody reads, is served and told', () => {
  expect(doubts(days(2))).toEqual([expect.stringContaining('expired')])
  expect(doubts(days(-2))).toEqual([expect.stringContaining('not valid yet')])
  chmodSync(tls.key, 0o644)
  expect(doubts(Date.now())).toEqual([expect.stringContaining('every account')])
  chmodSync(tls.key, 0o640)
})

it('the key of another, or a file without one, is refused', () => {
  const other = join(folder, 'other.pem')
  writeFileSync(other, ownCertificate().key)
  expect(() => certificateOf({ tls: { ...tls, key: other } })).toThrow('key values mismatch')
  writeFileSync(other, '')
  expect(() => certificateOf({ tls: { ...tls, key: other } })).toThrow()
  expect(() => certificateOf({ tls: { ...tls, cert: other } })).toThrow()
})
