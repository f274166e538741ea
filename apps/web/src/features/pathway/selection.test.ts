// A stage in the address: it can be passed on, and it never says anything the guideline does not name.

import type { Guideline } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { searchOf, selectionIn } from './selection.ts'

const guideline = {
  roles: ['physiotherapist', 'general-practitioner'],
  pathway: { kinds: [{ id: 'low-back' }, { id: 'radicular' }], phases: [{ id: 'acute' }, { id: 'chronic' }] },
} as unknown as Guideline

const selected = (search: string, role = 'general-practitioner') => selectionIn(search, guideline, role)

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
    expect(selected(searchOf(stage))).toStrictEqual(stage)
  })

  it('takes no word that the guideline does not have', () => {
    expect(selected('role=Jan+Janssens&kind=1980-01-01&phase=x&contact=y&name=Jan')).toStrictEqual(selected(''))
  })
})
