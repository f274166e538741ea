// A consult goes into the record as a case file writes it, comes back as it was answered, and lets go of its episode.

import { describe, expect, it } from 'vitest'
import type { Consult } from '../../../consult/consult.ts'
import { emptyConsult } from '../../../consult/consult.ts'
import { consultStore, type InHand } from '../../../consult/consult-store.ts'
import { consultThen, resumed } from './consult-for.ts'
import type { Kept } from './kept.ts'
import { writtenOf } from './record.ts'

const on = '2026-11-22'
const answered: Consult = {
  ...emptyConsult(on, 'physiotherapist'),
  given: new Map<string, string | number>([
    ['fever', 'no'],
    ['nrs-pain', 4],
  ]),
  painAreas: ['calf-left'],
}
const inHand: InHand = { episode: 'e', name: 'Els Wouters', assessment: null, because: '', recorded: null, age: 46 }

describe('what is recorded', () => {
  it('is what was answered, without day, role and edition, which stand beside it', () => {
    expect(writtenOf(answered, '2026.1')).toEqual({
      'pain-areas': ['calf-left'],
      answers: { fever: 'no', 'nrs-pain': 4 },
    })
  })

  it('comes back to be corrected as it was answered, over what stood before it', () => {
    const written = writtenOf(answered, '2026.1')
    const kept = { on, role: 'physiotherapist', written, onset: { from: '2026-10-01', to: '2026-10-08' } } as Kept
    const earlier = { ...kept, on: '2026-11-01', written: { on: '2026-11-01', answers: { fever: 'no' } } }
    const then = consultThen(kept, [earlier])
    expect(then.given).toEqual(answered.given)
    expect(then.painAreas).toEqual(answered.painAreas)
    expect(then.earlier).toMatchObject({
      onset: { from: '2026-10-01', to: '2026-10-08' },
      assessments: [{ on: '2026-11-01', answers: { fever: 'no' } }],
    })
  })

  it('reads what is not there as nothing', () => {
    expect(resumed(answered, { role: 'physiotherapist', written: {} })).toMatchObject({
      given: new Map(),
      painAreas: [],
      agreed: {},
    })
  })
})

describe('a consult of an episode', () => {
  it('is saved once it is recorded, and not any more once it changes', () => {
    consultStore.resumeFor(inHand, emptyConsult(on, 'physiotherapist'))
    consultStore.answer('fever', 'no')
    const consult = consultStore.read()?.consult as Consult
    consultStore.recordedAs('a', consult)
    expect(consultStore.read()).toMatchObject({ unsaved: false, inHand: { assessment: 'a', recorded: consult } })
    consultStore.answer('fever', 'new')
    expect(consultStore.read()).toMatchObject({ unsaved: true, inHand: { assessment: 'a', recorded: consult } })
  })

  it('stays unsaved when something was answered while it was being recorded', () => {
    consultStore.resumeFor(inHand, emptyConsult(on, 'physiotherapist'))
    consultStore.answer('fever', 'no')
    const sent = consultStore.read()?.consult as Consult
    consultStore.answer('age', 44)
    consultStore.recordedAs('a', sent)
    expect(consultStore.read()?.unsaved).toBe(true)
  })

  it('is let go of by every other consult that begins', () => {
    for (const begin of [
      () => consultStore.begin('physiotherapist'),
      () => consultStore.resume(answered),
      () => consultStore.clear(),
    ]) {
      consultStore.resumeFor(inHand, answered)
      begin()
      expect(consultStore.read()?.inHand ?? null).toBeNull()
    }
  })
})
