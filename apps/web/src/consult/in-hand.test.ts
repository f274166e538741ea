// A consult that belongs to an episode is kept by recording it, and knows how old its patient is.

import { beforeEach, describe, expect, it } from 'vitest'
import { isOtherAge } from './age-in-record.ts'
import type { Consult, Raw } from './consult.ts'
import { emptyConsult } from './consult.ts'
import { consultStore, type InHand } from './consult-store.ts'

const earlier = { schema: 'lende-case/1', onset: { from: '2026-10-09', to: '2026-10-15' }, assessments: [] }
const begun = emptyConsult('2026-11-22', 'physiotherapist', earlier)
const inHand: InHand = { episode: 'e', name: 'Els Wouters', assessment: null, because: '', recorded: null, age: 46 }

beforeEach(() => {
  consultStore.resumeFor(inHand, begun)
  consultStore.answer('fever', 'no')
})

describe('a file of it', () => {
  it('leaves it to be recorded', () => {
    consultStore.saved()
    expect(consultStore.read()?.unsaved).toBe(true)
    consultStore.recordedAs('a', consultStore.read()?.consult as Consult)
    expect(consultStore.read()?.unsaved).toBe(false)
  })

  it('is all there is of a consult that no episode led to', () => {
    consultStore.begin('physiotherapist')
    consultStore.answer('fever', 'no')
    consultStore.saved()
    expect(consultStore.read()?.unsaved).toBe(false)
  })
})

describe('an onset that is corrected on the episode', () => {
  it('is that of its consult, with what was answered; no step goes back behind it', () => {
    consultStore.beganOn('2026-10-12')
    const state = consultStore.read()
    expect(state?.consult.earlier).toEqual({ ...earlier, onset: '2026-10-12' })
    expect(state?.consult.given).toEqual(new Map([['fever', 'no']]))
    expect(state).toMatchObject({ inHand, unsaved: true, steps: [] })
  })

  it('is nothing to a consult that has none', () => {
    consultStore.begin('physiotherapist')
    consultStore.beganOn('2026-10-12')
    expect(consultStore.read()?.consult.earlier).toBeNull()
  })
})

describe('another age than that in the record', () => {
  it.each<readonly [raw: Raw | undefined, isOther: boolean]>([
    [64, true],
    [48, true],
    [47, false],
    [46, false],
    [45, false],
    [44, true],
    [{ from: 47, to: 60 }, false],
    [{ from: 48, to: 60 }, true],
    [{ from: 30, to: 44 }, true],
    [{ from: 30, to: 45 }, false],
    ['does-not-know', false],
    [undefined, false],
  ])('%o: %s', (raw, isOther) => {
    expect(isOtherAge(raw, inHand)).toBe(isOther)
  })

  it('is none where the record has no age, or the consult no record', () => {
    expect(isOtherAge(64, { ...inHand, age: null })).toBe(false)
    expect(isOtherAge(64, null)).toBe(false)
  })
})
