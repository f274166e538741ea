// Changes by hand last as long as the consult they belong to, and never reach another patient.

import type { Document } from '@lende/documents'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyConsult } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { keptSheets } from './kept-sheets.ts'
import { sheetOf } from './sheet.ts'

const card: Document = {
  kind: 'safety-net-card',
  language: 'nl',
  title: 'Kaartje',
  head: [{ label: 'Datum', value: '2026-11-22' }],
  parts: [],
  foot: { edition: 'Lende 2026.1', on: '2026-11-22', sources: [], superseded: [], disclaimer: '' },
}

const isKept = (): boolean => keptSheets.read().sheets.size > 0

beforeEach(() => {
  consultStore.clear()
  consultStore.begin('general-practitioner')
  consultStore.answer('fever', 'no')
  keptSheets.keep('safety-net-card nl ', { sheet: sheetOf(card), against: card })
  keptSheets.tellOwnActivities(true)
})

describe('changes by hand', () => {
  it('stay while the same consult goes on: an answer, a step back, an agreement, another role', () => {
    consultStore.answer('malaise', 'no')
    consultStore.back()
    consultStore.back()
    consultStore.agree({ activities: ['walk'] })
    consultStore.setRole('physiotherapist')
    consultStore.saved()
    expect(isKept()).toBe(true)
    expect(keptSheets.read().ownActivities).toBe(true)
  })

  it.each([
    ['is cleared', () => consultStore.clear()],
    ['gives way to a new one', () => consultStore.begin('general-practitioner')],
    ['gives way to an opened case', () => consultStore.resume(emptyConsult('2026-11-22', 'general-practitioner'))],
    [
      'gives way to an intake',
      () =>
        consultStore.beginOnIntake(emptyConsult('2026-11-22', 'general-practitioner'), { on: '2026-11-22' } as never),
    ],
  ])('are gone when the consult %s', (_, happens) => {
    happens()
    expect(isKept()).toBe(false)
    expect(keptSheets.read().ownActivities).toBe(false)
  })

  it('are gone with a consult of which nothing was answered yet, too', () => {
    consultStore.begin('physiotherapist')
    keptSheets.keep('safety-net-card nl ', { sheet: sheetOf(card), against: card })
    consultStore.begin('physiotherapist')
    expect(isKept()).toBe(false)
  })
})
