import { describe, expect, it } from 'vitest'
import { stageOf } from './stage.ts'

const at = { practice: 'p', name: 'De Wervel', role: 'desk', country: 'be' } as const
const nobody = { standing: 'nobody', who: null, link: null, hasCodes: false } as const
const somebody = { ...nobody, standing: 'somebody' } as const

describe('what stands before the practice', () => {
  it('is nothing for who is signed in with both factors and works somewhere', () => {
    expect(stageOf({ ...somebody, who: { secondFactor: 'done', at } })).toBe('in')
  })

  it('is a choice for who works at several places, or at none', () => {
    expect(stageOf({ ...somebody, who: { secondFactor: 'done', at: null } })).toBe('workplace')
  })

  it('is the second factor after the first, also for who came with an invitation', () => {
    for (const secondFactor of ['due', 'to-set-up'] as const)
      for (const link of [null, 'invitation'] as const)
        expect(stageOf({ ...somebody, link, who: { secondFactor, at: null } })).toBe('second-factor')
  })

  it('is an invitation for nobody and for who is wholly in', () => {
    expect(stageOf({ ...nobody, link: 'invitation' })).toBe('invitation')
    expect(stageOf({ ...somebody, link: 'invitation', who: { secondFactor: 'done', at } })).toBe('invitation')
  })

  it('is the first run only where there is no practice yet', () => {
    expect(stageOf(nobody)).toBe('sign-in')
    expect(stageOf({ ...nobody, standing: 'nobody-and-no-practice' })).toBe('first-run')
  })

  it('is a new password for whoever holds a link to it', () => {
    expect(stageOf({ ...nobody, link: 'new-password' })).toBe('new-password')
    expect(stageOf({ ...somebody, link: 'new-password', who: { secondFactor: 'due', at: null } })).toBe('new-password')
  })

  it('is waiting until it is known who is there', () => {
    expect(stageOf({ ...nobody, standing: null })).toBe('waiting')
  })

  it('never takes recovery codes off the screen by itself', () => {
    expect(stageOf({ ...somebody, hasCodes: true, who: { secondFactor: 'done', at } })).toBe('recovery-codes')
  })
})
