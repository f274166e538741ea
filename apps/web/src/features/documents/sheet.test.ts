// What a person may do to a document before it leaves, and what that can never do.

import type { Document, Line } from '@lende/documents'
import { plainText } from '@lende/documents'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from './sheet.ts'
import {
  asMade,
  byHand,
  documentOf,
  filledIn,
  headWritten,
  hidesFirst,
  isTouched,
  putBack,
  reworded,
  saysFirst,
  sheetOf,
  takenOut,
  withCell,
  withOneMore,
} from './sheet.ts'

const letter: Document = {
  kind: 'letter-specialist',
  language: 'nl',
  title: 'Brief',
  head: [{ label: 'Patiënt', value: '' }],
  parts: [
    {
      part: 'urgency',
      heading: 'Spoed',
      lines: [{ kind: 'text', text: 'Vandaag beoordelen.', strong: true, from: ['danger:infection'] }],
    },
    {
      part: 'done',
      heading: 'Gedaan',
      lines: [
        { kind: 'item', text: 'Blijf bewegen.', from: ['recommendation:keep-moving'] },
        { kind: 'blank', text: 'Gevraagd', from: ['authored:documents.letter-specialist.blank.asked'] },
        {
          kind: 'table',
          text: 'Geprobeerd',
          columns: ['Wat', 'Effect'],
          rows: [['NSAID', '']],
          from: ['fact:nsaid-effect'],
        },
      ],
    },
  ],
  foot: {
    edition: 'Lende 2026.1',
    on: '2026-11-22',
    sources: ['KCE 2017'],
    superseded: [],
    disclaimer: 'geen medisch hulpmiddel.',
  },
}

const labelled = (name: string, says: string): string => `${name}: ${says}`
const sent = (sheet: Sheet): Document => documentOf(sheet, labelled)
const linesIn = ({ parts }: Document): readonly Line[] => parts.flatMap(({ lines }) => lines)
const fresh = sheetOf(letter)

describe('a sheet that nobody touched', () => {
  it('leaves as it was made', () => {
    expect(sent(fresh)).toEqual(letter)
    expect(isTouched(fresh)).toBe(false)
  })
})

describe('a line', () => {
  it('takes other words, keeps what it rests on, and says that a person wrote it', () => {
    const sheet = reworded(fresh, 'done:0', 'Blijf wandelen.')
    expect(linesIn(sent(sheet))[1]).toEqual({
      kind: 'item',
      text: 'Blijf wandelen.',
      from: ['recommendation:keep-moving'],
    })
    expect(sheet.parts[1]?.lines[0] && byHand(sheet.parts[1].lines[0])).toBe('changed')
    expect(isTouched(sheet)).toBe(true)
  })

  it('that is written back as it was counts as untouched', () => {
    expect(isTouched(reworded(reworded(fresh, 'done:0', 'x'), 'done:0', 'Blijf bewegen.'))).toBe(false)
    expect(isTouched(asMade(reworded(fresh, 'done:0', 'x'), 'done:0'))).toBe(false)
  })

  it('is gone from what leaves once it is taken out, and back in its place when put back', () => {
    const sheet = takenOut(fresh, 'done:0')
    expect(plainText(sent(sheet), { labelled })).not.toContain('Blijf bewegen')
    expect(sent(putBack(sheet, 'done:0'))).toEqual(letter)
  })

  it('more rests on nothing, and leaves only once something is written', () => {
    const sheet = withOneMore(fresh, 'urgency')
    expect(sent(sheet)).toEqual(letter)
    expect(isTouched(sheet)).toBe(true)
    const written = sent(reworded(sheet, 'urgency:1', 'Gebeld om 9 uur.'))
    expect(written.parts[0]?.lines[1]).toEqual({ kind: 'text', text: 'Gebeld om 9 uur.', from: [] })
  })

  it('to fill in leaves with its label, and stays a line to write on while it is empty', () => {
    const sheet = filledIn(fresh, 'done:1', ' Graag uw oordeel. ')
    expect(plainText(sent(sheet), { labelled })).toContain('Gevraagd: Graag uw oordeel.')
    expect(linesIn(sent(filledIn(sheet, 'done:1', ' ')))[2]?.kind).toBe('blank')
  })

  it('of a table takes a cell, and no other cell changes', () => {
    const [, , , table] = linesIn(sent(withCell(fresh, 'done:2', 0, 1, 'hielp niet')))
    expect(table).toMatchObject({ columns: ['Wat', 'Effect'], rows: [['NSAID', 'hielp niet']] })
  })
})

describe('what is said first', () => {
  it('is known to be there, and to be gone or told otherwise', () => {
    expect(saysFirst(letter)).toBe(true)
    expect(hidesFirst(fresh)).toBe(false)
    expect(hidesFirst(takenOut(fresh, 'urgency:0'))).toBe(true)
    expect(hidesFirst(reworded(fresh, 'urgency:0', 'Ooit beoordelen.'))).toBe(true)
    expect(hidesFirst(takenOut(fresh, 'done:0'))).toBe(false)
  })
})

describe('whatever a person does', () => {
  const ids = ['urgency:0', 'done:0', 'done:1', 'done:2', 'urgency:1', 'done:3', 'nowhere:0']
  const id = fc.constantFrom(...ids)
  const step: fc.Arbitrary<(sheet: Sheet) => Sheet> = fc.oneof(
    fc.tuple(id, fc.string()).map(
      ([at, text]) =>
        (sheet: Sheet) =>
          reworded(sheet, at, text),
    ),
    fc.tuple(id, fc.string()).map(
      ([at, text]) =>
        (sheet: Sheet) =>
          filledIn(sheet, at, text),
    ),
    fc.tuple(id, fc.nat(2), fc.nat(2), fc.string()).map(
      ([at, row, of, text]) =>
        (sheet: Sheet) =>
          withCell(sheet, at, row, of, text),
    ),
    fc.string().map((text) => (sheet: Sheet) => headWritten(sheet, 0, text)),
    id.map((at) => (sheet: Sheet) => takenOut(sheet, at)),
    id.map((at) => (sheet: Sheet) => putBack(sheet, at)),
    fc.constantFrom('urgency', 'done').map((part) => (sheet: Sheet) => withOneMore(sheet, part)),
  )

  it('the foot stays, what was made is remembered, and no part leaves empty', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const sheet = steps.reduce((one, change) => change(one), fresh)
        const document = sent(sheet)
        expect(document.foot).toEqual(letter.foot)
        expect(sheet.made).toBe(letter)
        expect(document.parts.every(({ lines }) => lines.length > 0)).toBe(true)
      }),
    )
  })

  it('each line that a person did not add can come back as it was made', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const sheet = steps.reduce((one, change) => change(one), fresh)
        const made = sheet.parts.flatMap(({ lines }) => lines).filter((one) => one.made !== null)
        const again = made.reduce((one, { id: at }) => asMade(one, at), sheet)
        const left = again.parts.flatMap(({ lines }) => lines).filter((one) => one.made !== null)
        expect(left.map(({ line }) => line)).toEqual(linesIn(letter))
        expect(left.every(({ isOut }) => !isOut)).toBe(true)
      }),
    )
  })
})
