// What may be chosen, over every worked patient of the content: never without its recommendation, never while somebody
// still has to look, and never by the calendar with radicular pain.

import type { Advice, Evaluate } from '@lende/engine'
import { advise, createEngine, generateEvaluator, lower } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { answeredBy, answersFrom, CASE_DAY, changed, patientAnswers } from '../../../guideline/src/patients.ts'
import { content, files, guideline, instruments } from '../../test/programme-content.ts'
import { offerFor } from './offer.ts'

const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { evaluate: Evaluate }
const engine = createEngine(guideline, evaluate)

interface Patient {
  readonly of?: string | undefined
  readonly but?: Readonly<Record<string, unknown>> | undefined
  readonly file?: unknown
  readonly on?: string | undefined
  readonly role?: string | undefined
  readonly country?: string | undefined
}

function adviceFor({ of, but = {}, file, on = CASE_DAY, role = 'physiotherapist', country = 'be' }: Patient): Advice {
  const patient = changed(of === undefined ? {} : (patientAnswers(files, of) ?? {}), but)
  const raw = file === undefined ? patient : answeredBy(file, patient)
  const answers = answersFrom(guideline, instruments, raw, on)
  if (!answers.ok) throw new Error(JSON.stringify(answers.problems))
  return advise(engine, answers.value, { on, role, country }, { reasons: false })
}

const worked = files.cases
  .flatMap(({ value }) => value.cases)
  .map((one): [string, Advice] => [one.case, adviceFor(one)])
const waysOf = (advice: Advice): readonly string[] => offerFor(content, advice).ways.map(({ way }) => way)
const radicular = (advice: Advice): string | null | undefined => advice.classifications['radicular-pain']?.effective

describe('of every worked patient', () => {
  it('nothing can be chosen while danger is suspected or open', () => {
    const waiting = worked.filter(([, advice]) => advice.reassurance.held)
    expect(waiting.length).toBeGreaterThan(50)
    for (const [name, advice] of waiting) {
      const { exercises, activities, ways, waits } = offerFor(content, advice)
      expect({ name, exercises, activities, ways }).toEqual({ name, exercises: false, activities: false, ways: [] })
      expect(waits).not.toBeNull()
    }
  })

  it('radicular pain is never built up by the calendar', () => {
    const suspected = worked.filter(([, advice]) => radicular(advice) === 'suspected')
    expect(suspected.length).toBeGreaterThan(5)
    for (const [name, advice] of suspected)
      expect({ name, other: waysOf(advice).filter((way) => way !== 'pain-guided') }).toEqual({ name, other: [] })
  })

  it('as long as leg pain is not known, no way can be chosen', () => {
    for (const [name, advice] of worked.filter(([, one]) => radicular(one) == null))
      expect({ name, ways: waysOf(advice) }).toEqual({ name, ways: [] })
  })

  it('each choice rests on a recommendation that is given now and does not wait', () => {
    for (const [name, advice] of worked) {
      const given = advice.recommendations.filter(({ held, truth }) => !held && truth === 'yes').map(({ id }) => id)
      const { ways, restsOn } = offerFor(content, advice)
      const unfounded = ways.filter(
        (one) => ![...one.with, ...(one['also-with'] ?? [])].some((id) => given.includes(id)),
      )
      expect({ name, unfounded }).toEqual({ name, unfounded: [] })
      expect(restsOn.filter((id) => !given.includes(id))).toEqual([])
    }
  })

  it('the calendar is proposed where it is recommended, and nowhere else', () => {
    for (const [name, advice] of worked) {
      const advised = advice.recommendations.some(
        ({ id, held, truth }) => id === 'kngf-2013-p3-time-contingent-programme' && truth === 'yes' && !held,
      )
      const proposed = waysOf(advice)[0] === 'time-contingent'
      if (proposed) expect({ name, advised }).toEqual({ name, advised: true })
    }
  })
})

describe('one by one', () => {
  it('profile 3: by the calendar', () => {
    expect(waysOf(adviceFor({ of: 'profile-3' }))[0]).toBe('time-contingent')
  })

  it('profile 2: as able, and by the calendar where both want it', () => {
    expect(waysOf(adviceFor({ of: 'profile-2' }))).toEqual(['free', 'time-contingent'])
  })

  it('no leg pain, with a general practitioner: as able', () => {
    expect(waysOf(adviceFor({ of: 'no-danger', role: 'general-practitioner' }))).toEqual(['free'])
  })

  it('radicular pain: guided by the pain', () => {
    const leg = { of: 'leg-pain-examined', but: { slr: 'left', 'finger-floor-distance': 30 } }
    expect(waysOf(adviceFor(leg))).toEqual(['pain-guided'])
  })

  it('a profession whose advice names no activity is offered none', () => {
    const empty = { ...adviceFor({ of: 'no-danger' }), recommendations: [] }
    expect(offerFor(content, empty)).toMatchObject({ exercises: false, activities: false, ways: [], waits: null })
  })
})
