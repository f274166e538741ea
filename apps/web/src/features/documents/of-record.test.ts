// What the record knows of the lines over a letter stands there; what it does not know stays to be filled in by hand.

import type { Document } from '@lende/documents'
import { dayIn, type Words } from '@lende/wording'
import { beforeEach, describe, expect, it } from 'vitest'
import { consultStore } from '../../consult/consult-store.ts'
import { keptSheets } from './kept-sheets.ts'
import { headFilled } from './of-record.ts'

const ofRecord = { episode: 'e', patient: 'Jan Maes', born: '1970-05-01', sender: 'An Peeters' }
const head = ['date', 'from-role', 'from', 'to', 'patient', 'born'] as const
const letter: Document = {
  kind: 'letter-general-practitioner',
  language: 'fr',
  title: 'Lettre',
  head: head.map((line) => ({ label: line, value: line === 'date' ? 'dimanche 22 novembre 2026' : '' })),
  parts: [],
  foot: { edition: 'Lende 2026.1', on: '2026-11-22', sources: [], superseded: [], disclaimer: '' },
}
const french = { language: 'fr', country: 'be' } as Words

describe('a letter of an episode', () => {
  it('says of whom it is, born when, and who writes it, in its own language', () => {
    const { head: lines } = headFilled(letter, [...head], ofRecord, french)
    expect(Object.fromEntries(lines.map(({ label, value }) => [label, value]))).toEqual({
      date: 'dimanche 22 novembre 2026',
      'from-role': '',
      from: 'An Peeters',
      to: '',
      patient: 'Jan Maes',
      born: dayIn(french, '1970-05-01', { day: 'numeric', month: 'long', year: 'numeric' }),
    })
    expect(lines.at(-1)?.value).toBe('1er mai 1970')
  })

  it('leaves alone what stands there already', () => {
    const own = { ...letter, head: [{ label: 'patient', value: 'Griet Lemmens' }] }
    expect(headFilled(own, ['patient'], ofRecord, french).head).toEqual(own.head)
  })
})

describe('what was read of the record for a letter', () => {
  beforeEach(() => consultStore.clear())

  it('goes with the consult', () => {
    consultStore.begin('physiotherapist')
    keptSheets.tellOfRecord(ofRecord)
    expect(keptSheets.read().ofRecord).toEqual(ofRecord)
    consultStore.begin('physiotherapist')
    expect(keptSheets.read().ofRecord).toBeNull()
  })

  it('changes nothing when it is read again the same', () => {
    keptSheets.tellOfRecord(ofRecord)
    const before = keptSheets.read()
    keptSheets.tellOfRecord({ ...ofRecord })
    expect(keptSheets.read()).toBe(before)
  })
})
