import { beforeEach, describe, expect, it } from 'vitest'
import { consultStore } from '../../consult/consult-store.ts'
import { isUnderWay } from './under-way.ts'

const underWay = (): boolean => isUnderWay(consultStore.read())

describe('no update in the middle of a consult', () => {
  beforeEach(() => consultStore.clear())

  it('nothing is under way before the first answer', () => {
    expect(underWay()).toBe(false)
    consultStore.begin('general-practitioner')
    expect(underWay()).toBe(false)
  })

  it('one answer is enough, also once the case is saved', () => {
    consultStore.begin('general-practitioner')
    consultStore.answer('age', 40)
    expect(underWay()).toBe(true)
    consultStore.saved()
    expect(underWay()).toBe(true)
  })

  it('so is an opened case', () => {
    consultStore.begin('physiotherapist', { schema: 'any', assessments: [] })
    expect(underWay()).toBe(true)
  })

  it('it is over when the answer is taken back or the consult is cleared', () => {
    consultStore.begin('general-practitioner')
    consultStore.answer('age', 40)
    consultStore.back()
    expect(underWay()).toBe(false)
    consultStore.answer('age', 40)
    consultStore.clear()
    expect(underWay()).toBe(false)
  })
})
