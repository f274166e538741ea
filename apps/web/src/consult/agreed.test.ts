// What was agreed goes with the consult: kept while it is open, saved with it, gone with it.

import { beforeEach, expect, it } from 'vitest'
import { consultStore } from './consult-store.ts'

const teachBack = () => consultStore.read()?.consult.agreed['teach-back']

beforeEach(() => {
  consultStore.begin('general-practitioner')
  consultStore.answer('age', 38)
  consultStore.agree({ 'teach-back': { question: 'tomorrow', result: 'partly' } })
})

it('stays while answers are given, taken back, saved', () => {
  consultStore.answer('sex', 'male')
  consultStore.forget('sex')
  consultStore.saved()
  expect(teachBack()).toEqual({ question: 'tomorrow', result: 'partly' })
})

it('goes when the consult is cleared', () => {
  consultStore.clear()
  expect(teachBack() ?? null).toBeNull()
})

it('goes when another consult begins', () => {
  consultStore.begin('general-practitioner')
  expect(teachBack() ?? null).toBeNull()
})

it('is of a consult that was opened and not yet changed, too', () => {
  consultStore.begin('general-practitioner')
  consultStore.agree({ 'teach-back': { question: 'tomorrow', result: 'done' } })
  consultStore.answer('age', 40)
  expect(teachBack()?.result).toBe('done')
})
