// A stage in the address: it can be passed on, and it never says anything the guideline does not name.

import type { Guideline } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { pathOf, selectionIn } from './selection.ts'

const guideline = {
  roles: ['physiotherapist', 'general-practitioner'],
  pathway: { kinds: [{ id: 'low-back' }, { id: 'radicular' }], phases: [{ id: 'acute' }, { id: 'chronic' }] },
} as unknown as Guideline

const selected = (path: string, role = 'general-practitioner') => selectionIn(path, guideline, role)

describe('the stage of an address', () => {
  it('is the role of the settings, and the first of each, when it says nothing', () => {
    expect(selected('')).toStrictEqual({
      role: 'general-practitioner',
      kind: 'low-back',
      phase: 'acute',
      contact: 'first',
    })
    expect(selected('', 'astronaut').role).toBe('physiotherapist')
  })

  it('is read back as it was written', () => {
    const stage = { role: 'physiotherapist', kind: 'radicular', phase: 'chronic', contact: 'follow-up' } as const
    expect(selected(pathOf(stage))).toStrictEqual(stage)
  })

  it('may name some of it', () => {
    expect(selected('physiotherapist/chronic')).toStrictEqual({
      role: 'physiotherapist',
      kind: 'low-back',
      phase: 'chronic',
      contact: 'first',
    })
  })

  it('takes no word that the guideline does not have', () => {
    expect(selected('jan-janssens/1980-01-01/neck')).toStrictEqual(selected(''))
  })
})
