// What is built is built once: a program that may not write beside itself depends on it.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourcesHash } from '../src/compile.ts'

const root = join(import.meta.dirname, '..', '..', '..')

it('knows its sources again, however their folder is named', () => {
  expect(sourcesHash(`${root}/`)).toBe(sourcesHash(root))
  expect(sourcesHash(root)).toMatch(/^[0-9a-f]{64}$/)
})
