// What the clinician sees of an intake: every danger question of it, in exactly one place, and never an unknown as a no.

import { fileURLToPath } from 'node:url'
import { harmlessOf } from '@lende/engine'
import { compile } from '@lende/guideline'
import type { FilledIntake, Said } from '@lende/intake'
import { intakeForm, visiblePages } from '@lende/intake'
import { describe, expect, it } from 'vitest'
import { answersTaken, leftToShow, nothingConfirmed, withConfirmed } from './confirming.ts'
import { asksOf, sortSaid } from './sort-said.ts'

const { guideline, instruments, aids } = compile(fileURLToPath(new URL('../../../../../content', import.meta.url)))
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
