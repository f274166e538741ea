// How many screens and taps an interview takes. The budget is the users': a visit of ten minutes, an intake of thirty.

import { describe, expect, it } from 'vitest'
import { tapThrough } from './scripted-interview.ts'

const uncomplicated = {
  age: 38,
  sex: 'male',
  'able-to-report': 'yes',
  'onset-date': '2026-02-20',
  'pain-new-or-changed': 'yes',
  'gut-feeling': 'no',
  'first-back-pain-age': 38,
  'risk-tool': 'start-back',
  'start-back': { total: 2, subscales: { psychosocial: 1 }, form: 'official' },
  'pain-relief-considered': 'no',
  'takes-opioid': 'no',
  'nrs-pain': 5,
  'work-status': 'working',
  'heavy-work-hinders': 'no',
  'imaging-considered': 'no',
  'imaging-would-change-care': 'no',
  'non-surgical-care-failed': 'no',
  'team-decision': 'not-discussed',
  'central-stenosis-claudication': 'no',
  'psychosocial-factors-dominant': 'no',
  'sessions-in-profile-1': 0,
  'bed-rest-only-pain-control': 'no',
  'bed-rest-days': 0,
  'occupational-physician-available': 'yes',
  'activities-change': 'gain',
  'participation-change': 'gain',
}

/** Taps are counted apart from the screens they stand on. */
const budget = {
  'general-practitioner': { first: { taps: 25, screens: 12 }, 'follow-up': { taps: 25, screens: 12 } },
  physiotherapist: { first: { taps: 40, screens: 14 }, 'follow-up': { taps: 40, screens: 14 } },
} as const

/** What the first contact left behind, and two weeks later nothing has changed for the worse. */
const secondContact = {
  'gut-feeling': 'no',
  'activities-change': 'gain',
  'participation-change': 'gain',
  'nrs-pain': 3,
  'pain-relief-considered': 'no',
  'imaging-considered': 'no',
  'sessions-in-profile-1': 1,
  'bed-rest-only-pain-control': 'no',
  'bed-rest-days': 0,
  'pain-new-or-changed': 'no',
  'takes-opioid': 'no',
  'non-surgical-care-failed': 'no',
  'psychosocial-factors-dominant': 'no',
  'able-to-report': 'yes',
}

const roles = ['general-practitioner', 'physiotherapist'] as const

describe.each(roles)('an uncomplicated patient with a %s', (role) => {
  it('is through the first contact within the budget of taps', () => {
    const tapped = tapThrough({ role, on: '2026-03-02', answers: uncomplicated })
    expect(tapped).toMatchObject({ complete: true, stuck: [] })
    expect(tapped.taps).toBeLessThanOrEqual(budget[role].first.taps)
    expect(tapped.screens.length).toBeLessThanOrEqual(budget[role].first.screens)
  })

  it('is through the follow-up within the budget of taps, the danger questions first', () => {
    const first = tapThrough({ role, on: '2026-03-02', answers: uncomplicated })
    const before = [{ on: '2026-03-02', answers: first.given }]
    const tapped = tapThrough({ role, on: '2026-03-16', before, answers: secondContact })
    expect(tapped).toMatchObject({ complete: true, stuck: [] })
    expect(tapped.screens[0]).toBe('danger')
    expect(tapped.taps).toBeLessThanOrEqual(budget[role]['follow-up'].taps)
    expect(tapped.taps).toBeLessThan(first.taps)
    expect(tapped.screens.length).toBeLessThanOrEqual(budget[role]['follow-up'].screens)
  })

  it('is an emergency as soon as the first screen finds a new sign', () => {
    const first = tapThrough({ role, on: '2026-03-02', answers: { ...uncomplicated, 'saddle-numbness': 'new' } })
    expect(first.screens[0]).toBe('danger')
    expect(first.urgency).toBe('emergency')
  })
})
