// Reasons against a proposal, on the guideline that ships: only answers that point to a class somebody could choose.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Answers, Engine, Guideline, Reason } from '@lende/engine'
import { createEngine, explain } from '@lende/engine'
import { buildWhenStale } from '@lende/guideline/compile'
import { readYaml } from '@lende/guideline/read-yaml'
import type { Instrument } from '@lende/instruments'
import { describe, expect, it } from 'vitest'
import type { Raw } from '../../consult/consult.ts'
import { emptyConsult, outcomeOf, withAnswers } from '../../consult/consult.ts'
import { reasonsAgainst } from './reasons-against.ts'

const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const problems = buildWhenStale(root)
if (problems.length > 0) throw new Error(JSON.stringify(problems))
const built = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(root, 'build', file), 'utf8')) as Shape
const guideline = built<Guideline>('guideline.json')
const instruments = built<Instrument[]>('instruments.json')
const { evaluate } = (await import(pathToFileURL(join(root, 'build', 'evaluator.js')).href)) as Pick<Engine, 'evaluate'>
const engine = createEngine(guideline, evaluate)

/** What stands against a proposal: the class pointed to, and the facts that point. */
function against(id: string, proposed: string, answers: Answers): Readonly<Record<string, readonly string[]>> {
  const classification = guideline.classifications.find((one) => one.id === id)
  const rule = classification?.classes.find((one) => one.id === proposed)?.proposed
  if (classification === undefined || rule === undefined) throw new ReferenceError(`${id} ${proposed}`)
  const { truth, because } = explain(engine.program, rule, engine.record(answers), answers)
  expect(truth, `${proposed} is what is proposed`).toBe('yes')
  const names = (reasons: readonly Reason[]): readonly string[] => reasons.map(({ fact }) => fact)
  const found = reasonsAgainst(classification, proposed, because, engine, answers)
  return Object.fromEntries(found.map((one) => [one.class, names(one.reasons)]))
}

const said = (answers: Readonly<Record<string, string | number>>): Answers =>
  new Map(Object.entries(answers).map(([fact, value]) => [fact, { kind: 'value', value }]))

/** The made-up person of the first visit, with some answers otherwise. */
function firstVisit(otherwise: Readonly<Record<string, Raw>>): Answers {
  const read = readYaml(readFileSync(join(root, 'examples', 'first-visit.yaml'), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const given = Object.entries({ ...(read.value.value as Record<string, Raw>), ...otherwise })
  const consult = withAnswers(emptyConsult('2026-11-22', 'physiotherapist'), given)
  const outcome = outcomeOf(consult, { engine, guideline, instruments }, { role: 'physiotherapist', country: 'be' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.answers
}

describe('risk of persistent pain', () => {
  const veryHigh = { 'start-back-total': 7, 'start-back-psychosocial': 4 }

  it('names the other questionnaire when that points lower', () => {
    expect(against('kce-risk', 'very-high', said({ ...veryHigh, 'ompsq-total': 30 }))).toEqual({ low: ['ompsq-total'] })
  })

  it('has nothing against it when nothing else was answered', () => {
    expect(against('kce-risk', 'very-high', said(veryHigh))).toEqual({})
    expect(against('kce-risk', 'low', said({ 'start-back-total': 2, 'start-back-psychosocial': 1 }))).toEqual({})
  })

  it('that questionnaires dispute shows which of them points where', () => {
    const disputed = { 'start-back-total': 2, 'start-back-psychosocial': 1, 'ompsq-total': 60 }
    expect(against('kce-risk', 'disagree', said(disputed))).toEqual({
      low: ['start-back-total'],
      'above-average': ['ompsq-total'],
    })
  })

  it('that nobody estimated points nowhere', () => {
    expect(against('kce-risk', 'not-estimated', said({}))).toEqual({})
  })
})

describe('course', () => {
  it('assumed normal before day 21 is weighed against what got worse', () => {
    const early = { 'days-since-onset': 15, 'activities-change': 'worse', 'participation-change': 'same' }
    expect(against('course', 'normal', said(early))).toEqual({
      abnormal: ['activities-change', 'participation-change'],
    })
  })

  it('that is contradictory shows what points each way', () => {
    const mixed = { 'days-since-onset': 30, 'activities-change': 'gain', 'participation-change': 'worse' }
    const found = against('course', 'contradictory', said(mixed))
    expect(found['normal']).toEqual(['activities-change'])
    expect(found['abnormal']).toContain('participation-change')
  })
})

describe('profile', () => {
  it('that is proposed from all that was answered has nothing against it', () => {
    expect(against('kngf-2013-profile', 'profile-1', firstVisit({}))).toEqual({})
  })

  it('that the guideline does not define shows the course for one profile and the factors for another', () => {
    const found = against('kngf-2013-profile', 'undefined', firstVisit({ 'psychosocial-factors-dominant': 'yes' }))
    expect(found['profile-1']).toEqual(['days-since-onset'])
    expect(found['profile-3']).toEqual(['psychosocial-factors-dominant'])
  })
})
