// What holds of care for work, whoever the patient is: with the content and the rules as they are shipped.

import type { Advice, Answers, Evaluate } from '@lende/engine'
import { advise, createEngine, generateEvaluator, lower } from '@lende/engine'
import { answersFrom, changed, patientAnswers } from '@lende/guideline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../guideline/test/shipped.ts'
import { absenceIn, absenceMarks } from './absence-marks.ts'
import { fitting, planOffer, workAdvice } from './plan-offer.ts'
import { shownTo } from './shown-to.ts'
import { kindOf, rungOf, type WorkPlanContent } from './standing.ts'
import type { WorkPlan } from './work-plan.ts'
import { planReaders, workKinds } from './work-plan.ts'

const { guideline, aids, content: files, instruments } = shippedContent
if (aids['work-plan'] === undefined) throw new ReferenceError('the content has no work plan')
const content: WorkPlanContent = aids['work-plan']
const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as {
  readonly evaluate: Evaluate
}
const engine = createEngine(guideline, evaluate)
const on = '2026-11-22'

function answersOf(patient: string, but: Readonly<Record<string, unknown>> = {}): Answers {
  const raw = changed(patientAnswers(files, patient) ?? {}, but)
  const read = answersFrom(guideline, instruments, raw, on)
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems))
  return read.value
}

const adviceFor = (answers: Answers, role = 'physiotherapist', country: 'be' | 'nl' = 'be'): Advice =>
  advise(engine, answers, { on, role, country })

const patients = files.patients.flatMap(({ value }) => value.patients.map(({ patient }) => patient))
const anybody = fc.record({
  patient: fc.constantFrom(...patients),
  role: fc.constantFrom(...guideline.roles),
  kind: fc.constantFrom(...workKinds),
  status: fc.constantFrom('working', 'absent', 'no-paid-work', 'not-asked'),
})

const whole: WorkPlan = {
  kind: 'paid',
  unit: 'hours',
  rung: 'partial',
  goal: 'own job',
  usual: 38,
  barriers: content.barriers.map(({ barrier }) => ({ barrier, who: 'employer', what: 'talk' })),
  weeks: [{ from: '2026-11-23', amount: 19, tasks: 'packing' }],
  consent: { 'occupational-physician': 'yes', employer: 'yes' },
}

describe('a plan', () => {
  it('is never offered while somebody still has to look, for any patient, role and kind of work', () => {
    fc.assert(
      fc.property(anybody, ({ patient, role, kind, status }) => {
        const advice = adviceFor(answersOf(patient, { 'work-status': status }), role)
        const offer = planOffer(kind, content, advice)
        if (advice.reassurance.held) expect(offer).not.toBe('offered')
        if (advice.recommendations.length === 0) expect(offer).not.toBe('offered')
      }),
      { numRuns: 60 },
    )
  })

  it('is offered from the first day, at work or absent, and as much to who has no job', () => {
    const working = adviceFor(answersOf('no-danger', { 'work-status': 'working' }))
    const none = adviceFor(answersOf('no-danger', { 'work-status': 'no-paid-work' }))
    expect(planOffer('paid', content, working)).toBe('offered')
    for (const kind of ['care', 'study', 'volunteering'] as const)
      expect(planOffer(kind, content, none)).toBe('offered')
  })

  it('says that a danger goes first', () => {
    const advice = adviceFor(answersOf('no-danger', { 'saddle-numbness': 'new', 'work-status': 'absent' }))
    expect(planOffer('paid', content, advice)).toBe('danger')
    expect(fitting([content.tasks], 'paid', advice)).toEqual([])
  })
})

describe('of absence', () => {
  const absentFor = (first: string, country: 'be' | 'nl' = 'be') => {
    const answers = answersOf('profile-2', {
      'work-status': 'absent',
      'absence-first-day': first,
      'occupational-physician-available': 'yes',
    })
    const absence = absenceIn(answers, content)
    if (absence === null) throw new ReferenceError('nobody is absent')
    return { absence, marks: absenceMarks(content, absence, adviceFor(answers, 'physiotherapist', country)) }
  }
  const reached = (first: string, mark: string) => absentFor(first).marks.find((one) => one.mark.mark === mark)

  it('the first day counts as day 1', () => {
    expect(absentFor(on).absence.day).toEqual({ from: 1, to: 1 })
  })

  it('day 28 asks nothing about agreements, day 29 does', () => {
    expect(reached('2026-10-26', 'agreements')).toMatchObject({ isReached: false, isAdvised: false })
    expect(reached('2026-10-25', 'agreements')).toMatchObject({ isReached: true, isAdvised: true })
    expect(reached('2026-10-26', 'agreements')?.falls).toEqual({ from: '2026-11-23', to: '2026-11-23' })
  })

  it('only the steps of the own country are shown, and what was not checked stays to verify', () => {
    for (const country of ['be', 'nl'] as const)
      for (const { mark } of absentFor('2026-10-01', country).marks) {
        expect(mark.countries ?? [country]).toContain(country)
        if (mark.countries !== undefined) expect(mark.source.attested).toBe('to-verify')
      }
  })

  it('a first day that is known roughly gives no day for certain', () => {
    const rough = answersOf('profile-2', {
      'work-status': 'absent',
      'absence-first-day': { from: '2026-10-20', to: '2026-10-27' },
    })
    const absence = absenceIn(rough, content)
    expect(absence?.day).toEqual({ from: 27, to: 34 })
    if (absence === null) return
    const found = absenceMarks(content, absence, adviceFor(rough)).find(({ mark }) => mark.mark === 'agreements')
    expect(found?.isReached).toBe(false)
  })

  it('nothing is counted for who works, or for whom nobody asked', () => {
    for (const status of ['working', 'no-paid-work', 'not-asked'])
      expect(absenceIn(answersOf('no-danger', { 'work-status': status }), content)).toBeNull()
  })
})

describe('where somebody stands', () => {
  it('an answer of the consult goes before what was agreed earlier', () => {
    const [working, absent] = ['working', 'absent'].map((status) => answersOf('no-danger', { 'work-status': status }))
    if (working === undefined || absent === undefined) throw new ReferenceError()
    expect(rungOf(whole, absent, content)?.rung).toBe('partial')
    expect(rungOf(whole, working, content)).toBeNull()
    expect(rungOf({ ...whole, kind: 'care' }, working, content)?.rung).toBe('partial')
  })

  it('without a job or an answer, somebody chooses what the plan is for', () => {
    expect(kindOf(undefined, answersOf('no-danger', { 'work-status': 'no-paid-work' }), content)).toBeNull()
    expect(kindOf(undefined, answersOf('no-danger'), content)).toBeNull()
    expect(kindOf(undefined, answersOf('no-danger', { 'work-status': 'absent' }), content)).toBe('paid')
  })
})

describe('others', () => {
  const answers = answersOf('profile-3', { 'work-status': 'absent', 'low-mood': 'hinders', 'takes-opioid': 'yes' })

  it('read nothing without a yes', () => {
    for (const reader of planReaders)
      for (const consent of [undefined, {}, { [reader]: 'no' as const }]) {
        const { consent: _, ...plan } = whole
        expect(shownTo(reader, consent === undefined ? plan : { ...plan, consent }, answers, content)).toBeNull()
      }
  })

  it('never read a danger sign, a judgement, a medicine or what is on the mind, for any patient', () => {
    const about = guideline.interview.filter(({ group }) => content['function-groups'].includes(group))
    const functional = [...about.flatMap(({ facts }) => facts), content.absence.days]
    fc.assert(
      fc.property(fc.constantFrom(...patients), fc.constantFrom(...planReaders), (patient, reader) => {
        for (const fact of shownTo(reader, whole, answersOf(patient), content)?.answers.keys() ?? [])
          expect(functional).toContain(fact)
      }),
    )
  })

  it('as an employer read hours, tasks and days, and no barrier or answer', () => {
    expect(shownTo('employer', whole, answers, content)).toEqual({
      kind: 'paid',
      unit: 'hours',
      usual: 38,
      weeks: whole.weeks,
      barriers: [],
      answers: new Map(),
    })
  })

  it('as an occupational physician read no worry and nothing of home or care', () => {
    const shown = shownTo('occupational-physician', whole, answers, content)?.barriers.map(({ barrier }) => barrier)
    expect(shown).toContain('heavy-tasks')
    for (const own of ['not-sure', 'waiting', 'at-home']) expect(shown).not.toContain(own)
  })
})

it('what is advised about work is apart from what waits', () => {
  fc.assert(
    fc.property(anybody, ({ patient, role, status }) => {
      const { now, waits } = workAdvice(content, adviceFor(answersOf(patient, { 'work-status': status }), role))
      expect(now.every(({ held }) => !held)).toBe(true)
      expect(waits.every(({ held }) => held)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
