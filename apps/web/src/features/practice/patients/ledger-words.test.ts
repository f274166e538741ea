// Whatever the server writes down can be told in words.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detailOf } from './ledger-detail.ts'
import { patients as say } from './messages/nl.ts'

const server = join(import.meta.dirname, '../../../../../server')
const named = /'([a-z]+(?:-[a-z]+)+)'/g
const writes = [/type Did =[\s\S]*?\n\n/g, /\bdid(?::|\s*=)[^\n]*/g, /await tell\([^\n]*/g, /write_ledger\('[^\n]*/g]

const didIn = (text: string): string[] =>
  writes
    .flatMap((write) => [...text.matchAll(write)])
    .flatMap(([found]) =>
      [...found.matchAll(named)].slice(0, found.startsWith('type') ? undefined : 2).map(([, did = '']) => did),
    )

const written = globSync(['src/**/*.ts', 'migrations/*.sql'], { cwd: server })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(join(server, file), 'utf8'))
  .filter((text) => /writeLedger|write_ledger/.test(text))
  .flatMap(didIn)

test('every deed that the server writes into the ledger has words', () => {
  expect(written).toContain('erase-patient')
  expect(written).toContain('correct-assessment')
  expect(new Set(written).size).toBeGreaterThan(40)
  expect(written.filter((did) => !(did in say.did))).toEqual([])
})

test('what belongs to a deed is told in words, and what nobody can read is not', () => {
  const wording = { say, roleOf: () => 'Lead', nameOf: () => 'An' }
  expect(detailOf({ detail: '{"roles":"lead"}' }, wording)).toBe('Lead')
  expect(detailOf({ detail: '{"as":"lead","person":"1"}' }, wording)).toBe('An, Lead')
  expect(detailOf({ detail: '{"reason":"kept-long-enough"}' }, wording)).toBe(say.reasons['kept-long-enough'])
  expect(detailOf({ detail: '{"other":1}' }, wording)).toBe('')
  expect(detailOf({ detail: 'no json' }, wording)).toBe('')
})
