// A consult of the record begins with the age that the record knows; a correction as it was answered then.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Guideline } from '@lende/engine'
import { buildWhenStale } from '@lende/guideline/compile'
import type { Instrument } from '@lende/instruments'
import { beforeEach, expect, it } from 'vitest'
import { known } from '../../../practice/queries.ts'
import { ageInRecord, consultFor, type Wanted } from '../../practice/episode/consult-for.ts'
import type { Listed } from '../../practice/episode/kept.ts'

const root = fileURLToPath(new URL('../../../../../..', import.meta.url))
const problems = buildWhenStale(root)
if (problems.length > 0) throw new Error(JSON.stringify(problems))
const built = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(root, 'build', file), 'utf8')) as Shape
const product = {
  guideline: built<Guideline>('guideline.json'),
  instruments: built<Instrument[]>('instruments.json'),
}

const on = '2026-11-22'
const wanted: Wanted = {
  onset: { from: '2026-10-09', to: '2026-10-15' },
  listed: [],
  on,
  role: 'physiotherapist',
  instead: null,
}

it.each([
  ['1980-11-22', 46],
  ['1980-11-23', 45],
  ['2026-11-22', 0],
  ['1880-01-01', null],
  ['2027-01-01', null],
  ['1980', null],
  ['1980-11', null],
  ['', null],
])('born %s: %s', (born, age) => {
  expect(ageInRecord(born, on, product)).toBe(age)
})

const given = async (asked: Wanted, age: number | null) => {
  const begun = await consultFor(asked, age, product)
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems))
  return [...begun.consult.given]
}

it('answers the age at a first contact; where the record tells none, it is asked', async () => {
  expect(await given(wanted, 46)).toEqual([['age', 46]])
  expect(await given(wanted, null)).toEqual([])
})

const listed = { assessment: 'a', on: '2026-11-01', recordedAt: '2026-11-01', supersedes: null, correctedBy: null }

beforeEach(() => {
  const written = { on: '2026-11-01', answers: { age: 64, sex: 'female' } }
  const { edition } = product.guideline
  const body = { ...listed, edition, role: 'physiotherapist', written }
  known.setQueryData(['GET /api/assessments/:assessment', { params: { assessment: 'a' } }], { body, etag: '' })
})

it('goes before what was said at an earlier contact', async () => {
  expect(await given({ ...wanted, listed: [listed as Listed] }, 46)).toEqual([['age', 46]])
})

it('leaves a contact that is corrected as it was answered then', async () => {
  const corrected = { ...wanted, listed: [listed as Listed], on: '2026-11-01', instead: 'a' }
  expect(await given(corrected, 46)).toEqual([
    ['age', 64],
    ['sex', 'female'],
  ])
})
