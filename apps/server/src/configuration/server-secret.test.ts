import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { earlierSecretFile, earlierSecretOf, secretFile, secretOf } from './server-secret.ts'

let dataFolder: string
beforeEach(() => {
  dataFolder = mkdtempSync(join('/var/tmp', 'lende-test-'))
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

it('a secret that is told is the one', () => {
  const secret = 'told by the environment, and long enough'
  expect(secretOf({ secret, dataFolder })).toBe(secret)
  expect(() => statSync(secretFile(dataFolder))).toThrow()
})

it('a data folder has one secret of its own, the same after every start, that nobody else reads', () => {
  const made = secretOf({ secret: null, dataFolder })
  expect(made).toMatch(/^[\w-]{64}$/)
  expect(secretOf({ secret: null, dataFolder })).toBe(made)
  expect(statSync(secretFile(dataFolder)).mode & 0o777).toBe(0o600)
})

it('a data folder whose secret was put aside makes another, and still has the one before', () => {
  const own = { secret: null, earlierSecret: null, dataFolder }
  const before = secretOf(own)
  expect(earlierSecretOf(own)).toBe(null)
  renameSync(secretFile(dataFolder), earlierSecretFile(dataFolder))
  expect(secretOf(own)).not.toBe(before)
  expect(earlierSecretOf(own)).toBe(before)
})

it('beside a secret that is told, only one that is told is the one before', () => {
  secretOf({ secret: null, dataFolder })
  renameSync(secretFile(dataFolder), earlierSecretFile(dataFolder))
  const secret = 'told by the environment, and long enough'
  expect(earlierSecretOf({ secret, earlierSecret: null, dataFolder })).toBe(null)
  const earlierSecret = 'told before that, and long enough as well'
  expect(earlierSecretOf({ secret, earlierSecret, dataFolder })).toBe(earlierSecret)
})
