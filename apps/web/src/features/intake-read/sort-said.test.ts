// What the clinician sees of an intake: every danger question of it, in exactly one place, and never an unknown as a no.

import { harmlessOf } from '@lende/engine'
import type { FilledIntake, Said } from '@lende/intake'
import { intakeForm, visiblePages } from '@lende/intake'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { answersTaken, leftToShow, nothingConfirmed, withConfirmed } from './confirming.ts'
import { asksOf, sortSaid } from './sort-said.ts'

const { guideline, instruments, aids } = shippedContent
const { intake } = aids
if (intake === undefined) throw new Error('the content has no intake')
const asked = { intake, facts: guideline.facts, form: intakeForm(intake, guideline.facts, instruments) }

const value = (raw: string | number): Said => ({ kind: 'value', raw })
/** Somebody who says no to every list. */
const noToAll = new Map<string, Said>(
  asked.form.fields.flatMap((field) =>
    field.kind === 'options' && field.none !== undefined ? [[field.id, value(field.none)] as const] : [],
  ),
)
const filledWith = (...said: readonly (readonly [string, Said])[]): FilledIntake => ({
  on: '2026-11-20',
  language: 'fr',
  helped: false,
  said: new Map([...noToAll, ...said]),
})
const sorted = (filled: FilledIntake) => sortSaid(asked, filled, guideline)
const names = (lines: readonly { readonly ask: string }[]): string[] => lines.map(({ ask }) => ask)

describe('an intake', () => {
  it('shows every question that was put, each in one place', () => {
    const filled = filledWith(['age', value(40)], ['fever', value('yes')], ['malaise', { kind: 'not-sure' }])
    const { dangerous, dangerOpen, harmless, otherwise, otherwiseOpen } = sorted(filled)
    const shown = [dangerous, dangerOpen, harmless, otherwise, otherwiseOpen].flatMap(names)
    expect(shown.toSorted()).toEqual([...new Set(visiblePages(intake, filled.said).flatMap(asksOf))].toSorted())
  })

  it('keeps what is not sure and what was left out among the open danger questions', () => {
    const filled = filledWith(['fever', { kind: 'not-sure' }])
    const said = new Map([...filled.said].filter(([ask]) => ask !== 'malaise'))
    const { dangerOpen, harmless } = sorted({ ...filled, said })
    expect(dangerOpen).toContainEqual({ ask: 'fever', because: 'not-sure' })
    expect(dangerOpen).toContainEqual({ ask: 'malaise', because: 'left-out' })
    expect(names(harmless)).not.toContain('fever')
    expect(names(harmless)).not.toContain('malaise')
  })

  it('calls only the one harmless answer a no', () => {
    const { harmless } = sorted(filledWith(['leg-pain-along-root', value('left')]))
    for (const { ask, raw } of harmless) {
      const fact = guideline.facts.find(({ id }) => id === ask)
      expect(fact === undefined ? undefined : harmlessOf(fact)).toBe(raw)
    }
    expect(names(harmless)).not.toContain('leg-pain-along-root')
  })

  it('keeps a yes that does not say which at the head of what is open', () => {
    const { dangerOpen } = sorted(filledWith(['cancer', value('yes')], ['fever', { kind: 'not-sure' }]))
    expect(dangerOpen[0]).toEqual({ ask: 'cancer', because: 'ticked' })
  })

  it('names the answers behind what the patient was told, most urgent first', () => {
    const { alarms } = sorted(filledWith(['bladder-disturbance', value('yes')], ['fever', value('yes')]))
    expect(alarms).toEqual([
      { alarm: 'now', urgency: 'emergency', asks: ['bladder-disturbance'] },
      { alarm: 'today', urgency: 'same-day', asks: ['fever'] },
    ])
    expect(sorted(filledWith()).alarms).toEqual([])
  })

  it('gives what the patient wants as texts of the content', () => {
    const { wants } = sorted(filledWith(['matters', { kind: 'chosen', choices: ['work', 'worry'] }]))
    expect(wants).toEqual(['intake.page.matters.choice.work', 'intake.page.matters.choice.worry'])
  })
})

describe('the questionnaire of risk', () => {
  const bother: readonly [string, Said] = ['start-back.item-9', value('slightly')]

  it('is one answer, with the tool that was used; both are confirmed with what is known otherwise', () => {
    const told = sorted(filledWith(bother))
    const at = names(told.otherwise).indexOf('start-back')
    expect(names(told.otherwise)[at + 1]).toBe('risk-tool')
    const taken = new Map(answersTaken(withConfirmed(nothingConfirmed, told.otherwise), told))
    expect(taken.get('risk-tool')).toBe('start-back')
    expect(taken.get('start-back')).toMatchObject({ items: { 'item-1': 'disagree', 'item-9': 'slightly' } })
  })

  it('is open where it was left out or nobody was sure, and then no tool was used', () => {
    const items = asked.form.fields.filter(({ id }) => id.startsWith('start-back.'))
    const without = new Map([...filledWith().said].filter(([ask]) => !items.some(({ id }) => id === ask)))
    const doubted = new Map([...without, ...items.map(({ id }) => [id, { kind: 'not-sure' }] as const)])
    for (const [said, because] of [
      [without, 'left-out'],
      [doubted, 'not-sure'],
    ] as const) {
      const { otherwise, otherwiseOpen } = sorted({ ...filledWith(), said })
      expect(otherwiseOpen).toContainEqual({ ask: 'start-back', because })
      expect(names(otherwise)).not.toContain('risk-tool')
    }
  })
})

it('a woman who says that she is not pregnant is asked nothing about it, and who says nothing stays unknown', () => {
  const denied = sorted(filledWith(['age', value(30)], ['sex', value('female-not-pregnant')]))
  expect(denied.otherwise).toContainEqual({ ask: 'pregnancy', raw: 'no' })
  const maybe = sorted(filledWith(['age', value(30)], ['sex', value('female-maybe-pregnant')]))
  expect(maybe.otherwiseOpen).toContainEqual({ ask: 'pregnancy', because: 'left-out' })
  expect(names(sorted(filledWith()).otherwise)).not.toContain('pregnancy')
})

describe('what was not confirmed', () => {
  const told = sorted(filledWith(['fever', value('yes')], ['malaise', { kind: 'not-sure' }], ['cancer', value('yes')]))

  it('is not taken over, and stays in sight', () => {
    expect(answersTaken(nothingConfirmed, told)).toEqual([])
    const { unconfirmed } = leftToShow(nothingConfirmed, told)
    expect(unconfirmed.get('fever')).toBe('yes')
    expect(unconfirmed.get('malaise')).toBe('does-not-know')
    expect(unconfirmed.get('cancer')).toBe('yes')
  })

  it('is asked, even where the patient was not sure', () => {
    const all = [...told.dangerous, ...told.harmless, ...told.otherwise]
    const taken = names(answersTaken(withConfirmed(nothingConfirmed, all), told).map(([ask]) => ({ ask })))
    expect(taken).toContain('fever')
    expect(taken).not.toContain('malaise')
    expect(taken).not.toContain('cancer')
  })

  it('gives way to what the clinician says instead', () => {
    const changed = withConfirmed(nothingConfirmed, [{ ask: 'fever', raw: 'no' }])
    expect(answersTaken(changed, told)).toEqual([['fever', 'no']])
    expect(leftToShow(changed, told).unconfirmed.has('fever')).toBe(false)
  })
})
