// An episode reads as one line in time, and says where each question that was asked of others stands.

import { describe, expect, it } from 'vitest'
import { timelineOf } from './happened.ts'
import { before, standing } from './kept.ts'
import type { Referral } from './referral.ts'
import { isAnswerer, isSender, openFirst, standOf } from './referral.ts'
import { weeksOf } from './weeks.ts'

const found = (assessment: string, on: string, more: object = {}) => ({
  assessment,
  on,
  person: 'p',
  role: 'physiotherapist',
  source: 'clinician' as const,
  edition: '2026.1',
  recordedAt: `${on}T10:00:00.000Z`,
  supersedes: null,
  correctedBy: null,
  urgency: 'none',
  ...more,
})

const asked: Referral = {
  referral: 'r',
  episode: 'e',
  patient: { givenName: 'Els', familyName: 'Wouters', birthDate: '1980-01-01' },
  from: 'tom',
  fromName: 'Tom',
  fromRole: 'physiotherapist',
  to: 'jan',
  toName: 'Jan',
  toRole: 'occupational-physician',
  question: '?',
  ask: null,
  document: null,
  sentAt: '2026-11-10T12:00:00.000Z',
  seenAt: null,
  answeredAt: null,
  answer: null,
  answerDocument: null,
  withdrawnAt: null,
  isClosedToAddressee: false,
  hasSenderLeft: false,
  hasAddresseeLeft: false,
}

describe('what happened', () => {
  it('stands on its own day, the newest first, whenever it was written down', () => {
    const late = found('late', '2026-11-01', { recordedAt: '2026-11-20T09:00:00.000Z' })
    const all = timelineOf([found('second', '2026-11-10'), late], [], [asked])
    expect(all.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'referral 2026-11-10',
      'assessment 2026-11-10',
      'assessment 2026-11-01',
    ])
  })

  it('rests on what nobody corrected, of that day or before, the oldest first', () => {
    const all = [
      found('third', '2026-11-10'),
      found('second-again', '2026-11-02', { recordedAt: '2026-11-12T10:00:00.000Z', supersedes: 'second' }),
      found('second', '2026-11-02', { correctedBy: 'second-again' }),
      found('first', '2026-11-01'),
    ]
    expect(standing(all).map(({ assessment }) => assessment)).toEqual(['first', 'second-again', 'third'])
    expect(before(all, '2026-11-10', 'third').map(({ assessment }) => assessment)).toEqual(['first', 'second-again'])
    expect(before(all, '2026-11-01', null).map(({ assessment }) => assessment)).toEqual(['first'])
  })

  it('of one day a correction has the turn of what it corrects, also the second one', () => {
    const at = (hour: string) => ({ recordedAt: `2026-11-02T${hour}:00:00.000Z` })
    const all = [
      found('morning', '2026-11-02', { ...at('09'), correctedBy: 'again' }),
      found('afternoon', '2026-11-02', at('15')),
      found('again', '2026-11-02', { ...at('16'), supersedes: 'morning', correctedBy: 'and-again' }),
      found('and-again', '2026-11-02', { ...at('17'), supersedes: 'again' }),
    ]
    expect(standing(all).map(({ assessment }) => assessment)).toEqual(['and-again', 'afternoon'])
    expect(before(all, '2026-11-02', 'and-again')).toEqual([])
    expect(before(all, '2026-11-02', 'afternoon').map(({ assessment }) => assessment)).toEqual(['and-again'])
    expect(before(all, '2026-11-02', null)).toHaveLength(2)
  })
})

describe('the week of an episode', () => {
  it('is the first for seven days, and two where the first day is not known', () => {
    const on = { onsetFrom: '2026-10-01', onsetTo: '2026-10-01' }
    expect(weeksOf(on, '2026-10-07')).toEqual([1, 1])
    expect(weeksOf(on, '2026-10-08')).toEqual([2, 2])
    expect(weeksOf({ onsetFrom: '2026-10-01', onsetTo: '2026-10-08' }, '2026-10-09')).toEqual([1, 2])
  })
})

describe('a referral', () => {
  it('is sent, seen and answered, or withdrawn', () => {
    const seenAt = '2026-11-11T08:00:00.000Z'
    const answeredAt = '2026-11-12T08:00:00.000Z'
    expect(standOf(asked)).toEqual({ stands: 'sent', at: asked.sentAt })
    expect(standOf({ ...asked, seenAt })).toEqual({ stands: 'seen', at: seenAt })
    expect(standOf({ ...asked, seenAt, answeredAt })).toEqual({ stands: 'answered', at: answeredAt })
    expect(standOf({ ...asked, seenAt, withdrawnAt: answeredAt })).toEqual({ stands: 'withdrawn', at: answeredAt })
  })

  it('that the patient closed to who is asked waits for nobody, unless it was answered before', () => {
    const closed = { ...asked, seenAt: asked.sentAt, isClosedToAddressee: true }
    expect(standOf(closed)).toMatchObject({ stands: 'closed' })
    expect(standOf({ ...closed, answeredAt: asked.sentAt })).toMatchObject({ stands: 'answered' })
    expect(standOf({ ...closed, withdrawnAt: asked.sentAt })).toMatchObject({ stands: 'withdrawn' })
  })

  it('that waits for an answer stands first', () => {
    const done = { ...asked, referral: 'done', answeredAt: asked.sentAt }
    expect(openFirst([done, asked]).map(({ referral }) => referral)).toEqual(['r', 'done'])
  })

  it('is answered by who is asked in that role; for somebody outside, by whoever sent it', () => {
    const jan = { person: 'jan', role: 'occupational-physician' } as const
    const tom = { person: 'tom', role: 'physiotherapist' } as const
    expect(isAnswerer(jan, asked)).toBe(true)
    expect(isAnswerer({ ...jan, role: 'general-practitioner' }, asked)).toBe(false)
    expect(isAnswerer(tom, asked)).toBe(false)
    expect(isSender(tom, asked)).toBe(true)
    expect(isAnswerer(tom, { ...asked, to: null, toRole: null })).toBe(true)
  })

  it('whose sender is a clinician here no more is taken over by any clinician, and by nobody else', () => {
    const left = { ...asked, to: null, toRole: null, hasSenderLeft: true }
    const els = { person: 'els', role: 'general-practitioner' } as const
    expect([isSender(els, left), isAnswerer(els, left)]).toEqual([true, true])
    for (const role of ['auditor', 'desk', 'lead', 'occupational-physician'] as const)
      expect(isSender({ ...els, role }, left)).toBe(false)
  })
})
