// Typing a paper form over: each key gives the answer in that place, and a blank stays unknown.

import type { Field, IntakePage } from '@lende/intake'
import { answersFrom, decodeIntake, encodeIntake, intakeForm, visiblePages } from '@lende/intake'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { nothingFilled, say } from '../intake/filling.ts'
import { afterKey, asFilled, blanked, keyAt, notSure, numberOf, optionsOn, readAgo, readWhole } from './paper-entry.ts'

const { guideline, instruments, aids } = shippedContent
const { intake } = aids
if (intake === undefined) throw new Error('the content has no intake')
const asked = { intake, facts: guideline.facts, form: intakeForm(intake, guideline.facts, instruments) }
const page = (id: string): IntakePage => {
  const found = intake.pages.find((one) => one.page === id)
  if (found === undefined) throw new Error(`no page ${id}`)
  return found
}
const legs = page('legs')
const units = { days: 'Tage', weeks: 'Wochen', months: 'Monate' }

describe('a list on paper', () => {
  it('is marked, not sure, and blank again by the same key', () => {
    const once = afterKey(nothingFilled, asked, legs, '1')
    expect(once.said.get('leg-pain-along-root')).toEqual({ kind: 'value', raw: 'yes' })
    const twice = afterKey(once, asked, legs, '1')
    expect(twice.said.get('leg-pain-along-root')).toEqual({ kind: 'not-sure' })
    expect(afterKey(twice, asked, legs, '1').said.size).toBe(0)
  })

  it('says no only where somebody says none, and only of what is blank', () => {
    const marked = afterKey(nothingFilled, asked, legs, '1')
    expect([...marked.said.keys()]).toEqual(['leg-pain-along-root'])
    const none = afterKey(marked, asked, legs, '0')
    expect(none.said.get('leg-pain-along-root')).toEqual({ kind: 'value', raw: 'yes' })
    expect(none.said.get('gait-change')).toEqual({ kind: 'value', raw: 'no' })
  })

  it('has a key for every line', () => {
    for (const one of intake.pages)
      for (const place of optionsOn(one, asked, nothingFilled.said).keys())
        expect(keyAt(place), `${one.page} ${place}`).not.toBe('')
  })

  it('of items is marked by what they say, and denied only where somebody says none', () => {
    const marked = afterKey(nothingFilled, asked, page('thoughts'), '6')
    expect([...marked.said]).toEqual([['start-back.item-6', { kind: 'value', raw: 'agree' }]])
    expect([...afterKey(marked, asked, page('thoughts'), '6').said]).toEqual([
      ['start-back.item-6', { kind: 'not-sure' }],
    ])
    const none = afterKey(marked, asked, page('thoughts'), '0')
    expect(none.said.get('start-back.item-6')).toEqual({ kind: 'value', raw: 'agree' })
    expect(none.said.get('start-back.item-1')).toEqual({ kind: 'value', raw: 'disagree' })
    expect(none.said.has('start-back.item-9')).toBe(false)
  })

  it('opens its closer question, which keeps the yes when nobody is sure which', () => {
    const marked = afterKey(nothingFilled, asked, legs, '2')
    const closer = page('which-leg-is-weaker')
    expect(visiblePages(intake, marked.said)).toContain(closer)
    const chosen = afterKey(marked, asked, closer, '1')
    expect(chosen.said.get('reported-weakness')).toEqual({ kind: 'value', raw: 'left' })
    for (const vague of [notSure(chosen, asked, closer), blanked(chosen, asked, closer)])
      expect(vague.said.get('reported-weakness')).toEqual({ kind: 'value', raw: 'yes' })
  })
})

it('pages are numbered as on the paper, closer questions by their line', () => {
  const numbers = intake.pages.map((one) => numberOf(one, asked))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numberOf(page('which-leg-is-weaker'), asked)).toBe(`${numberOf(legs, asked)}.2`)
})

it('a number is read whole and within its field, a time by the first letter of its unit', () => {
  const field: Field = { kind: 'number', id: 'age', page: 'age', min: 0, max: 120, step: 1 }
  expect(readWhole('38', field)).toEqual({ kind: 'value', raw: 38 })
  for (const wrong of ['', '121', '3,5', 'x']) expect(readWhole(wrong, field)).toBeUndefined()
  expect(readAgo('3w', units)).toEqual({ kind: 'ago', count: 3, unit: 'weeks' })
  expect(readAgo('10 tage', units)).toEqual({ kind: 'ago', count: 10, unit: 'days' })
  for (const wrong of ['', '3', 'w', '3 jahre', '9999 w']) expect(readAgo(wrong, units)).toBeUndefined()
})

it('what was typed over is what its code would say', () => {
  const typed = afterKey(afterKey(nothingFilled, asked, legs, '1'), asked, page('matters'), '2')
  const filled = asFilled({ ...typed, helped: true }, '2026-11-20', 'de')
  expect(decodeIntake(asked.form, encodeIntake(asked.form, filled), '2026-11-22')).toEqual({ ok: true, value: filled })
})

it('the digits of the paper mean the same at any age', () => {
  const bornAt = (age: number | undefined, key: string) => {
    const aged = age === undefined ? nothingFilled : say(nothingFilled, asked, 'age', { kind: 'value', raw: age })
    const { said } = afterKey(aged, asked, page('sex'), key)
    const { language, on } = { language: 'nl', on: '2026-11-20' } as const
    const answers = new Map(answersFrom({ said, language, on, helped: false }, guideline.facts, intake))
    return [answers.get('sex'), answers.get('pregnancy')]
  }
  for (const age of [undefined, 38]) expect(bornAt(age, '1')).toEqual(['female', 'no'])
  expect(bornAt(60, '1')).toEqual(['female', undefined])
  for (const age of [undefined, 38, 60]) expect(bornAt(age, '2')).toEqual(['male', undefined])
  for (const age of [undefined, 38]) expect(bornAt(age, '3')).toEqual(['female', undefined])
})
