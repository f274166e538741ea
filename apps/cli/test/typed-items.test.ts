// A questionnaire typed on one line in the consult: what is asked for is what is understood.

import type { Instrument, ItemsStructure } from '@lende/instruments'
import { readAdministration, score } from '@lende/instruments'
import { wordsFor } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../packages/guideline/test/shipped.ts'
import { itemsExpected, readTypedItems } from '../src/typed-items.ts'

const { instruments, wordings } = shippedContent
const words = wordsFor('en', 'be', wordings.en)

function named(name: string): { readonly instrument: Instrument; readonly structure: ItemsStructure } {
  const instrument = instruments.find((one) => one.instrument === name)
  if (instrument?.structure.kind !== 'items') throw new Error(`${name} has no items`)
  return { instrument, structure: instrument.structure }
}

function typed(name: string, line: string): unknown {
  const { instrument, structure } = named(name)
  const raw = readTypedItems(instrument, structure, line)
  if (raw === undefined) return 'not understood'
  const read = readAdministration(instrument, raw, [])
  return read.ok ? score(instrument, read.value) : read.problems.map(({ kind }) => kind)
}

describe('totals', () => {
  it('are taken as they stand on the official form', () => {
    expect(typed('qbpds', 'total 45')).toMatchObject({ value: 45, unvalidated: false })
    expect(typed('start-back', 'Total 5')).toMatchObject({ value: 5, class: null, unvalidated: false })
    expect(typed('start-back', 'total 5 psychosocial 2')).toMatchObject({ value: 5, class: 'medium' })
    expect(typed('ompsq-sf', 'total 50 ompsq-sf-months-3')).toMatchObject({ class: 'increased-risk' })
  })

  it('are refused when they cannot be, or are of a version that nobody said', () => {
    expect(typed('start-back', 'total 3 psychosocial 4')).toEqual(['part-against-total'])
    expect(typed('ompsq-sf', 'total 50')).toEqual(['missing-key'])
    for (const line of [
      'total',
      'total five',
      'total 5 2',
      'total 5 psychosocial',
      'total 5 social 2',
      'total 5 psychosocial x',
    ])
      expect(typed('start-back', line), line).toBe('not understood')
  })
})

describe('answers in a row', () => {
  it('are taken by number or by name', () => {
    expect(typed('qbpds', Array(20).fill('2').join(' '))).toMatchObject({ value: 40, unvalidated: true })
    expect(typed('start-back', '1 1 1 0 0 0 0 0 very-much')).toMatchObject({ value: 4, class: 'medium' })
    expect(typed('start-back', 'agree, Agree; agree 0 0 0 0 0 slightly')).toMatchObject({ value: 3, class: 'low' })
    expect(typed('ompsq-sf', '0-1-weeks 0 10 10 0 0 0 10 0 0')).toMatchObject({ value: 1 })
  })

  it('are never guessed', () => {
    expect(typed('start-back', '1 1 1 0 0 0 0 0')).toBe('not understood')
    expect(typed('start-back', '1 1 1 0 0 0 0 0 3')).toEqual(['unknown-option'])
    expect(typed('qbpds', Array(20).fill('two').join(' '))).toContain('not-a-number')
  })
})

describe('what is asked for', () => {
  const expected = (name: string): string => {
    const { instrument, structure } = named(name)
    return itemsExpected(instrument, structure, words)
  }

  it('can be typed as it is shown', () => {
    expect(expected('qbpds')).toBe('total 45 (official form), or 20 numbers: 3 2 0 ...')
    expect(expected('start-back')).toMatch(
      /^total 5 psychosocial 2 \(official form\), or 9 answers in a row: disagree \| agree; not-at-all \|/,
    )
    expect(expected('ompsq-sf')).toMatch(/^total 5 ompsq-sf-months-3 .*0-1-weeks \| .*; 0 - 10$/)
    for (const name of ['qbpds', 'start-back', 'ompsq-sf']) {
      const [example] = expected(name).split(' (')
      expect(typed(name, example as string)).toMatchObject({ status: 'complete', unvalidated: false })
    }
  })
})
