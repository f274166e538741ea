// What a patient gets to read, over every worked patient of the content: never without its recommendation, never
// reassurance while somebody still has to look, and other words with pain in the leg or a higher risk.

import type { Advice } from '@lende/engine'
import { advise } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { answeredBy, answersFrom, CASE_DAY, changed, patientAnswers } from '../../guideline/src/patients.ts'
import type { Chosen, Together } from '../src/index.ts'
import { chosenFor } from '../src/index.ts'
import { aids, content, engine, guideline, instruments } from './materials.ts'

const together = aids.together as Together

interface Patient {
  readonly of?: string | undefined
  readonly but?: Readonly<Record<string, unknown>> | undefined
  readonly file?: unknown
  readonly on?: string | undefined
  readonly role?: string | undefined
  readonly country?: string | undefined
}

function adviceFor({
  of,
  but = {},
  file,
  on = CASE_DAY,
  role = 'general-practitioner',
  country = 'be',
}: Patient): Advice {
  const patient = changed(of === undefined ? {} : (patientAnswers(content, of) ?? {}), but)
  const raw = file === undefined ? patient : answeredBy(file, patient)
  const answers = answersFrom(guideline, instruments, raw, on)
  if (!answers.ok) throw new Error(JSON.stringify(answers.problems))
  return advise(engine, answers.value, { on, role, country }, { reasons: false })
}

const chosenOf = (patient: Patient): Chosen => chosenFor(together, adviceFor(patient))
const messagesOf = (patient: Patient): string[] => chosenOf(patient).messages.map(({ message }) => message)

const worked = content.cases
  .flatMap(({ value }) => value.cases)
  .map((one): [string, Advice] => [one.case, adviceFor({ ...one, role: one.role ?? 'physiotherapist' })])

const said = ({ messages, plan, flare, course, nextVisit }: Chosen): readonly { readonly with: readonly string[] }[] =>
  [messages, plan, flare, course ?? [], nextVisit ?? []].flat()

describe('of every worked patient', () => {
  it('each sentence names a recommendation that is given now and does not wait', () => {
    for (const [name, advice] of worked) {
      const given = advice.recommendations.filter(({ held, truth }) => !held && truth === 'yes').map(({ id }) => id)
      const unfounded = said(chosenFor(together, advice)).filter((one) => !one.with.some((id) => given.includes(id)))
      expect({ name, unfounded }).toEqual({ name, unfounded: [] })
    }
  })

  it('there are at most five messages, no two about the same', () => {
    for (const [name, advice] of worked) {
      const { messages } = chosenFor(together, advice)
      expect({ name, many: messages.length > 5 }).toEqual({ name, many: false })
      expect(new Set(messages.map(({ about }) => about)).size).toBe(messages.length)
    }
  })

  it('while reassurance waits nothing reassures, no course is drawn, and no day far away is proposed', () => {
    const reassuring = guideline.recommendations.filter(({ heldBy }) => heldBy === 'reassurance').map(({ id }) => id)
    const waiting = worked.filter(([, advice]) => advice.reassurance.held)
    expect(waiting.length).toBeGreaterThan(100)
    for (const [name, advice] of waiting) {
      const chosen = chosenFor(together, advice)
      const { waits, course, flare, nextVisit } = chosen
      expect({ name, course, flare, nextVisit }).toEqual({ name, course: null, flare: [], nextVisit: null })
      expect(waits).not.toBeNull()
      expect(said(chosen).filter((one) => one.with.every((id) => reassuring.includes(id)))).toEqual([])
    }
  })

  it('without anything that waits there are one to five messages, and something about what to expect', () => {
    const calm = worked.filter(
      ([, advice]) => advice.reassurance.because === null && advice.role === 'general-practitioner',
    )
    expect(calm.length).toBeGreaterThan(20)
    for (const [name, advice] of calm) {
      const { messages, course } = chosenFor(together, advice)
      expect({ name, some: messages.length > 0, expects: course !== null }).toEqual({ name, some: true, expects: true })
    }
  })
})

describe('a general practitioner tells', () => {
  it('somebody with simple back pain that it usually settles, and draws how', () => {
    const { messages, course } = chosenOf({ of: 'kce-low', but: { 'work-status': 'working' } })
    expect(messages[0]?.message).toBe('settles')
    expect(course?.course).toBe('early')
    expect(course?.picture).toBeDefined()
  })

  it('somebody with pain along a root of the leg, and when the leg is looked at again', () => {
    const { course, nextVisit } = chosenOf({ of: 'radicular' })
    expect(messagesOf({ of: 'radicular' })).toEqual(
      expect.arrayContaining(['radicular-settles', 'radicular-keep-moving']),
    )
    expect(course?.course).toBe('radicular')
    expect(nextVisit?.['within-days']).toBe(14)
  })

  it('somebody with loss of strength, once a physician has judged it, that the leg is looked at within a week', () => {
    const weak = { 'strength-left': 4, 'strength-left-drop': 0 }
    const judged = { 'motor-sensory-deficit-assessed': { value: 'not-suspected', reason: 'seen today' } }
    expect(chosenOf({ of: 'radicular', but: { ...weak, ...judged } }).nextVisit?.['within-days']).toBe(7)
    expect(chosenOf({ of: 'radicular', but: weak }).nextVisit).toBeNull()
  })

  it.each(['kce-above', 'kce-very-high'])('somebody at higher risk more about help, without a drawing: %s', (of) => {
    const { messages, course } = chosenOf({ of })
    const ids = messages.map(({ message }) => message)
    expect(ids).toEqual(expect.arrayContaining(['raised-harmless', 'more-help']))
    expect(ids).not.toContain('settles')
    expect(course?.picture).toBeUndefined()
  })

  it.each([42, 70, 84])('nobody after %i days that it goes away by itself', (days) => {
    const { messages, course } = chosenOf({ of: 'kce-low', but: { 'days-since-onset': days } })
    expect(messages[0]?.message).toBe('lasting-harmless')
    expect(course?.course).toBe('lasting')
    expect(course?.picture).toBeUndefined()
  })

  it('of medicines and work only what the advice says', () => {
    const lines = (but: Patient['but'], country = 'be'): string[] =>
      chosenOf({ of: 'nsaid-clear', but, country }).plan.map(({ line }) => line)
    expect(lines({ 'work-status': 'absent' })).toEqual(expect.arrayContaining(['medicine', 'return-in-steps']))
    expect(lines({ 'work-status': 'absent' }, 'nl')).toContain('return-with-plan')
    expect(lines({ 'work-status': 'no-paid-work' })).toContain('daily-tasks')
    expect(lines({ 'pain-relief-considered': 'no' })).not.toContain('medicine')
    expect(lines({ 'pain-relief-considered': 'no' })).not.toContain('keep-working')
  })

  it.each([
    ['a danger sign', { fever: 'yes' }],
    ['an open danger question', { fever: 'not-asked' }],
    ['an age outside the scope', { age: 17 }],
  ])('nothing that reassures with %s, and says that somebody looks further', (_, but) => {
    const { waits, messages, course, flare } = chosenOf({ of: 'no-danger', but })
    expect(waits).not.toBeNull()
    expect([messages, course, flare]).toEqual([[], null, []])
  })
})
