// The code: what comes out is what went in, however it was typed; and what is not whole and ours is refused.

import { bech32m } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyFilled,
  anyIntake,
  facts,
  fullest,
  instruments,
  ordinary,
  shipped,
  shippedForm,
  theDay,
} from '../test/intakes.ts'
import type { FilledIntake, Intake, IntakeForm } from './index.ts'
import { decodeIntake, encodeIntake, grouped, intakeForm } from './index.ts'

/** Made by the form as it first shipped: everything answered. */
const ofFirstForm = 'LENDE1QRFX9QZ3DFNFNZ05ESPGH2LLLLLLLLLLLLLE2NL2X'

const LETTERS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'
const lastDay = '2048-06-05'

const full = encodeIntake(shippedForm, fullest(shippedForm))
const problemOf = (typed: string, form: IntakeForm = shippedForm, today = theDay): string => {
  const read = decodeIntake(form, typed, today)
  return read.ok ? 'accepted' : read.problem
}
const accepted = (value: FilledIntake) => ({ ok: true, value })

/** A form and one way to fill it in. */
const formAndFilled = anyIntake.chain((intake) => {
  const form = intakeForm(intake, facts, instruments)
  return fc.tuple(fc.constant(form), anyFilled(form))
})

describe('a code', () => {
  it('says again what was said, of any form and of any answers', () => {
    fc.assert(
      fc.property(formAndFilled, ([form, filled]) => {
        expect(decodeIntake(form, encodeIntake(form, filled), lastDay)).toStrictEqual(accepted(filled))
      }),
      { numRuns: 400 },
    )
  })

  it('says again what was said on the form that ships', () => {
    fc.assert(
      fc.property(anyFilled(shippedForm), (filled) => {
        expect(decodeIntake(shippedForm, encodeIntake(shippedForm, filled), lastDay)).toStrictEqual(accepted(filled))
      }),
      { numRuns: 400 },
    )
  })

  it('is different for different answers', () => {
    fc.assert(
      fc.property(fc.tuple(anyFilled(shippedForm), anyFilled(shippedForm)), ([one, other]) => {
        fc.pre(!sameAs(one, other))
        expect(encodeIntake(shippedForm, one)).not.toBe(encodeIntake(shippedForm, other))
      }),
    )
  })

  it('is written in the letters of the small QR alphabet', () => {
    expect(full).toMatch(new RegExp(`^LENDE1[${LETTERS}]+$`))
  })

  it('is short: typical and longest', () => {
    expect(encodeIntake(shippedForm, ordinary(shippedForm)).length).toBeLessThanOrEqual(38)
    expect(full.length).toBeLessThanOrEqual(61)
  })

  it('keeps an answer that the form does not have out, with an error', () => {
    const filled = (said: FilledIntake['said']): FilledIntake => ({ ...ordinary(shippedForm), said })
    const write = (one: FilledIntake) => () => encodeIntake(shippedForm, one)
    expect(write(filled(new Map([['shoe-size', { kind: 'value', raw: 42 }]])))).toThrow(RangeError)
    expect(write(filled(new Map([['age', { kind: 'value', raw: 121 }]])))).toThrow(RangeError)
    expect(write(filled(new Map([['age', { kind: 'value', raw: 40.5 }]])))).toThrow(RangeError)
    expect(write(filled(new Map([['age', { kind: 'value', raw: '40' }]])))).toThrow(RangeError)
    expect(write(filled(new Map([['age', { kind: 'chosen', choices: [] }]])))).toThrow(RangeError)
    expect(write({ ...ordinary(shippedForm), on: '2025-12-31' })).toThrow(RangeError)
    expect(write({ ...ordinary(shippedForm), on: '2026-02-30' })).toThrow(RangeError)
    expect(write({ ...ordinary(shippedForm), on: '2048-06-06' })).toThrow(RangeError)
  })
})

const sameAs = (one: FilledIntake, other: FilledIntake): boolean => {
  const plain = (filled: FilledIntake) => JSON.stringify({ ...filled, said: [...filled.said] })
  return plain(one) === plain(other)
}

describe('however it is typed', () => {
  const spaces = fc.constantFrom('', '', '', ' ', '  ', '-', '\n', '\r\n', '\t', '\u00a0', '\u2013', '\u200b')
  const careless = (code: string) =>
    fc
      .tuple(...[...code].map((letter) => fc.tuple(spaces, fc.constantFrom(letter, letter.toLowerCase()))))
      .map((letters) => `${letters.flat().join('')}\n`)

  it('capitals, spaces, hyphens and line ends do not count', () => {
    fc.assert(
      fc.property(
        anyFilled(shippedForm).chain((filled) =>
          fc.tuple(fc.constant(filled), careless(encodeIntake(shippedForm, filled))),
        ),
        ([filled, typed]) => {
          expect(decodeIntake(shippedForm, typed, lastDay)).toStrictEqual(accepted(filled))
        },
      ),
    )
  })

  it('letters that look alike do not count', () => {
    const read = (typed: string) => decodeIntake(shippedForm, typed, theDay)
    const [start, rest] = [full.slice(0, 6), full.slice(6)]
    const alike = [
      `lendel${rest}`,
      `LENDEI${rest}`,
      start + rest.replaceAll('0', 'O'),
      start + rest.replaceAll('L', '1'),
      start + rest.replaceAll('L', 'i'),
      start + rest.replaceAll('8', 'b'),
    ]
    for (const typed of alike) expect(read(typed)).toStrictEqual(accepted(fullest(shippedForm)))
  })

  it('is shown in fours, which reads back', () => {
    expect(grouped('LENDE1QPZRY9')).toBe('LEND E1QP ZRY9')
    expect(grouped('LENDE1QPZ')).toBe('LEND E1QP Z')
    expect(decodeIntake(shippedForm, grouped(full), theDay)).toStrictEqual(accepted(fullest(shippedForm)))
  })
})

describe('a damaged code', () => {
  const others = (letter: string): string[] => [...`${LETTERS}BIO1`].filter((other) => other !== letter)
  const written = (typed: string): string => {
    const meant = typed.slice(6).replaceAll('B', '8').replaceAll('O', '0').replace(/[1I]/g, 'L')
    return typed.slice(0, 6).replace(/[IL]$/, '1') + meant
  }
  const spoilt = [
    ['with one wrong letter', [...full].flatMap((letter, at) => others(letter).map((other) => replaced(at, 1, other)))],
    [
      'with two neighbours exchanged',
      [...full].map((_, at) => replaced(at, 2, [...full.slice(at, at + 2)].reverse().join(''))),
    ],
    ['with a letter left out', [...full].map((_, at) => replaced(at, 1, ''))],
    ['with a letter twice', [...full].map((letter, at) => replaced(at, 1, letter + letter))],
    ['cut short', [...full].map((_, at) => full.slice(0, at))],
    ['without its beginning', [...full].map((_, at) => full.slice(at + 1))],
  ] as const

  function replaced(at: number, length: number, by: string): string {
    return full.slice(0, at) + by + full.slice(at + length)
  }

  it.each(spoilt)('%s is never taken for a code', (_, all) => {
    const codes = all.filter((typed) => written(typed) !== full)
    expect(codes.length).toBeGreaterThan(full.length / 2)
    const taken = codes.filter((typed) => !['damaged', 'incomplete', 'foreign'].includes(problemOf(typed)))
    expect(taken).toStrictEqual([])
  })

  it('is called damaged when one letter after the beginning is wrong', () => {
    const at = full.length - 10
    expect(problemOf(replaced(at, 1, full[at] === 'Q' ? 'P' : 'Q'))).toBe('damaged')
    expect(problemOf(`${full.slice(0, -3)}?${full.slice(-2)}`)).toBe('damaged')
    expect(problemOf(`LENDF1${full.slice(6)}`)).toBe('damaged')
    expect(problemOf(full + full)).toBe('damaged')
  })

  it('is called incomplete wherever it is cut, from four letters on', () => {
    const cut = [...full].map((_, at) => full.slice(0, at)).slice(4)
    expect(new Set(cut.map((typed) => problemOf(typed)))).toStrictEqual(new Set(['incomplete']))
  })

  it('is refused with a right checksum too, where no form writes it so', () => {
    const { words } = bech32m.decode(full.toLowerCase(), false)
    const [format = 0, ...rest] = words
    const head = rest.slice(0, 8).reduce((sum, word) => sum * 32n + BigInt(word), 0n) + (1n << 32n)
    const longer = Array.from({ length: 8 }, (_, at) => Number((head >> BigInt(5 * (7 - at))) & 31n))
    expect(problemOf(bech32m.encode('lende', [format, ...longer, 0, ...rest.slice(8)], false))).toBe('damaged')
    expect(problemOf(bech32m.encode('lende', [format, ...rest.slice(0, 8), 31, ...rest.slice(8)], false))).toBe(
      'damaged',
    )
    expect(problemOf(bech32m.encode('lende', [format], false))).not.toBe('accepted')
  })
})

describe('what is no code of this form', () => {
  it.each([
    '',
    ' ',
    '-',
    'https://lende.example/intake.html',
    'https://lende.example/#LENDE1QQQQQQQQQQQQQQQQ',
    '5412345678908',
    'Rugpijn sinds drie weken',
    'WIFI:S:wachtzaal;T:WPA;P:geheim;;',
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'lendenwirbel',
  ])('%j is foreign', (text) => {
    expect(problemOf(text)).toBe('foreign')
  })

  it('no text is taken for one, and none ends in an error', () => {
    const beginning = fc.constantFrom('', 'LENDE1', 'lende1', 'LENDE1QQ')
    const letters = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 90 }),
    )
    fc.assert(
      fc.property(fc.tuple(beginning, letters), ([start, text]) => {
        expect(problemOf(start + text)).not.toBe('accepted')
      }),
      { numRuns: 2000 },
    )
  })

  const withPages = (pages: Intake['pages']): IntakeForm => intakeForm({ ...shipped, pages }, facts, instruments)

  it('a form with one option more is another version', () => {
    for (const at of shipped.pages.keys()) {
      const pages = shipped.pages.map((page, index) => (index === at ? withOneMore(page) : page))
      if (pages[at] === shipped.pages[at]) continue
      expect(problemOf(full, withPages(pages))).toBe('other-version')
    }
  })

  it('a form with its pages in another order is another version', () => {
    for (const at of shipped.pages.keys()) {
      const pages = [...shipped.pages]
      const [moved] = pages.splice(at, 1)
      if (moved !== undefined) pages.unshift(moved)
      expect(problemOf(full, withPages(pages))).toBe(at === 0 ? 'accepted' : 'other-version')
    }
  })

  it('a form on which answers mean something else is another version', () => {
    expect(problemOf(full, intakeForm({ ...shipped, intake: shipped.intake + 1 }, facts, instruments))).toBe(
      'other-version',
    )
  })

  it('a code of the form before the questionnaire of risk is another version', () => {
    expect(problemOf(ofFirstForm)).toBe('other-version')
  })

  it('a form on which an option says something else, or something more, is another version', () => {
    const sex = (change: object) =>
      withPages(
        shipped.pages.map((page) =>
          page.page === 'sex' ? { ...page, options: (page.options ?? []).map((one) => ({ ...one, ...change })) } : page,
        ),
      )
    expect(problemOf(full, sex({ says: 'female' }))).toBe('other-version')
    expect(problemOf(full, sex({ also: { pregnancy: 'no' } }))).toBe('other-version')
    expect(problemOf(full, sex({ text: 'Anders gezegd' }))).toBe('accepted')
  })

  it('a form in other sentences is the same version', () => {
    const pages = shipped.pages.map((page) => ({ ...page, title: 'Anders gevraagd' }))
    expect(problemOf(full, withPages(pages))).toBe('accepted')
  })

  it('a later way to write codes is another version', () => {
    const { words } = bech32m.decode(full.toLowerCase(), false)
    expect(problemOf(bech32m.encode('lende', [1, ...words.slice(1)], false))).toBe('other-version')
  })

  it('a code of tomorrow is refused, one of today is not', () => {
    expect(problemOf(full, shippedForm, '2026-11-21')).toBe('future')
    expect(problemOf(full, shippedForm, '2026-11-22')).toBe('accepted')
  })
})

type Page = Intake['pages'][number]

/** The page with one thing more to say; itself where nothing can be added. */
function withOneMore(page: Page): Page {
  if (page.options !== undefined)
    return { ...page, options: [...page.options, { option: 'one-more', text: 'One more' }] }
  if (page.choose !== undefined) return { ...page, choose: [...page.choose, { choice: 'one-more', text: 'One more' }] }
  const more = facts.find(({ id }) => !shippedForm.fields.some((field) => field.id === id) && id === 'sleep-apnoea')
  return page['any-of'] === undefined || more === undefined ? page : { ...page, 'any-of': [...page['any-of'], more.id] }
}
