// An advice worked out again is the one that was given, or is not, whatever form it was written in then.

import { join } from 'node:path'
import type { Advice } from '@lende/engine'
import { advise } from '@lende/engine'
import { expect, it } from 'vitest'
import { builtEdition } from '../editions/built-edition.ts'
import { makeReady } from '../editions/edition.ts'
import { isSameAdvice } from './same-advice.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const { engine } = await makeReady(await builtEdition(root))
const now = advise(engine, new Map([['pain-intensity', { kind: 'value', value: 4 }]]), {
  on: '2026-11-23',
  role: 'physiotherapist',
  country: 'be',
})

const kept = (advice: Advice): Advice => JSON.parse(JSON.stringify(advice))

/** As it was written in the first form: each question also said what it was for. */
const inFirstForm = ({ nextQuestions, ...rest }: Advice) => ({
  ...kept({ ...rest, nextQuestions: [] }),
  schema: 'lende-advice/1' as const,
  nextQuestions: nextQuestions.map((one) => ({ ...one, for: [{ kind: 'urgency', id: 'same-day' }] })),
})

const less = (advice: Advice): Advice => ({ ...advice, checkFirst: advice.checkFirst.slice(1) })
const asksLess = (advice: Advice): Advice => ({ ...advice, nextQuestions: advice.nextQuestions.slice(1) })

it('is the same in the form of now and in the first form', () => {
  expect(now.nextQuestions.length).toBeGreaterThan(1)
  expect(now.checkFirst.length).toBeGreaterThan(1)
  expect([isSameAdvice(now, kept(now)), isSameAdvice(now, inFirstForm(now))]).toEqual([true, true])
})

it('is another when it advises or asks anything else, in either form', () => {
  for (const other of [less(now), asksLess(now), { ...now, role: 'general-practitioner' }])
    expect([isSameAdvice(now, kept(other)), isSameAdvice(now, inFirstForm(other))]).toEqual([false, false])
})
