// What came of the question goes with the consult: kept while it is open, gone with it.

import { beforeEach, expect, it } from 'vitest'
import { consultStore } from '../../consult/consult-store.ts'
import { togetherStore } from './together-store.ts'

beforeEach(() => {
  consultStore.begin('general-practitioner')
  consultStore.answer('age', 38)
  togetherStore.record('tomorrow', 'partly')
})

it('stays while answers are given, taken back, saved', () => {
  consultStore.answer('sex', 'male')
  consultStore.forget('sex')
  consultStore.saved()
  expect(togetherStore.teachBack()).toEqual({ question: 'tomorrow', result: 'partly' })
})

it('goes when the consult is cleared', () => {
  consultStore.clear()
  expect(togetherStore.teachBack()).toBeNull()
})

it('goes when another consult begins', () => {
  consultStore.begin('general-practitioner')
  expect(togetherStore.teachBack()).toBeNull()
})

it('is of a consult that was opened and not yet changed, too', () => {
  consultStore.begin('general-practitioner')
  togetherStore.record('tomorrow', 'done')
  consultStore.answer('age', 40)
  expect(togetherStore.teachBack()?.result).toBe('done')
})
