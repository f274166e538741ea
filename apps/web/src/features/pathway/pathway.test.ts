// The pathway page on the guideline that ships: what a first contact leaves out, what lines hang on, and a sheet that says
// no more than its stages do.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Engine, Guideline, Recommendation } from '@lende/engine'
import { createEngine, pathway } from '@lende/engine'
import { buildWhenStale } from '@lende/guideline/compile'
import { describe, expect, it } from 'vitest'
import { onlyAtFollowUp, pathwayAt } from './at-contact.ts'
import { daysOfPhase, placeOnLine } from './days.ts'
import { groundOf, openParts } from './depends-on.ts'
import { isSettled, sheetOf } from './sheet.ts'

const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const problems = buildWhenStale(root)
if (problems.length > 0) throw new Error(JSON.stringify(problems))
const guideline = JSON.parse(readFileSync(join(root, 'build', 'guideline.json'), 'utf8')) as Guideline
const { evaluate } = (await import(pathToFileURL(join(root, 'build', 'evaluator.js')).href)) as Pick<Engine, 'evaluate'>
const engine = createEngine(guideline, evaluate)

const kinds = guideline.pathway?.kinds.map(({ id }) => id) ?? []
const phases = guideline.pathway?.phases.map(({ id }) => id) ?? []
const stage = (role: string, kind = 'low-back', phase = 'acute') => ({ role, country: 'be', kind, phase })
const everyStage = (role: string) => kinds.flatMap((kind) => phases.map((phase) => stage(role, kind, phase)))

describe('a first contact', () => {
  const first = pathwayAt(engine, stage('physiotherapist'), 'first').lines.map(
    ({ recommendation }) => recommendation.id,
  )
  const later = pathwayAt(engine, stage('physiotherapist'), 'follow-up').lines.map((line) => line.recommendation.id)

  it('does not end a treatment that has not begun', () => {
    expect(later).toContain('kngf-2013-p1-stop-after-three-sessions')
    expect(later).toContain('kngf-2013-p3-evaluate')
    expect(first).not.toContain('kngf-2013-p1-stop-after-three-sessions')
    expect(first).not.toContain('kngf-2013-p3-evaluate')
  })

  it('still says how many sessions there may be', () => {
    expect(first).toContain('kngf-2013-p1-at-most-three-sessions')
  })

  it.each(guideline.roles)('adds nothing for a %s that a follow-up does not have', (role) => {
    for (const one of everyStage(role)) {
      const ids = (contact: 'first' | 'follow-up') =>
        pathwayAt(engine, one, contact).lines.map(({ recommendation }) => recommendation.id)
      expect(ids('follow-up')).toStrictEqual(expect.arrayContaining(ids('first')))
    }
  })

  it('leaves out what hangs on treatment before, and nothing else', () => {
    const left = guideline.roles.flatMap((role) => everyStage(role).flatMap((one) => [...onlyAtFollowUp(engine, one)]))
    expect(new Set(left.map((id) => id.slice(0, 'kngf-2013-p1-'.length)))).toStrictEqual(
      new Set(['kngf-2013-p1-', 'kngf-2013-p3-']),
    )
  })
})

describe('what a line hangs on', () => {
  const open = pathwayAt(engine, stage('physiotherapist'), 'follow-up').lines.filter(
    ({ dependsOn }) => dependsOn.length > 0,
  )
  const parts = openParts(guideline, open, (line) => groundOf(engine, line))
  const partOf = (id: string) =>
    parts.find(({ lines }) => lines.some(({ line }) => line.recommendation.id === id))?.ground

  it('is the class that is open, where a rule asks for one', () => {
    expect(partOf('kngf-2013-p1-at-most-three-sessions')?.classes).toStrictEqual(['kngf-2013-profile.profile-1'])
  })

  it('is otherwise the questions', () => {
    expect(partOf('kce-2017-work-from-day-one')).toStrictEqual({ classes: [], group: 'work' })
  })

  it('loses no line and no fact', () => {
    const lines = parts.flatMap((part) => part.lines.map((one) => ({ ...one, common: part.common })))
    expect(lines).toHaveLength(open.length)
    for (const { line, besides, common } of lines)
      expect(new Set([...common, ...besides])).toStrictEqual(new Set(line.dependsOn))
  })
})

describe.each(guideline.roles)('the sheet of a %s', (role) => {
  const lines = sheetOf(engine, { role, country: 'be' }, ({ id }) => id)
  const given = everyStage(role).map((one) => pathway(engine, one))

  it('has every recommendation of every stage once', () => {
    const ids = lines.flatMap(({ recommendations }) => recommendations.map(({ id }) => id))
    const all = new Set(given.flatMap((one) => one.lines.map(({ recommendation }) => recommendation.id)))
    expect(ids.toSorted()).toStrictEqual([...all].toSorted())
  })

  it.each(
    everyStage(role).map((one) => [one.kind, one.phase] as const),
  )('says of %s, %s what holds there', (kind, phase) => {
    const [y, x] = [kinds.indexOf(kind), phases.indexOf(phase)]
    const there = pathway(engine, stage(role, kind, phase)).lines
    const shown = lines.flatMap(({ recommendation: { id }, holds, atRisks }) => {
      const risks = atRisks.find((one) => one.holds[y]?.[x] !== 'no')?.risks
      return risks === undefined ? [] : [[id, holds[y]?.[x], risks]]
    })
    expect(shown.toSorted()).toStrictEqual(
      there
        .map(({ recommendation: { id }, dependsOn, risks }) => [id, dependsOn.length > 0 ? 'depends' : 'yes', risks])
        .toSorted(),
    )
  })
})

describe('lines in the same words', () => {
  const wording = JSON.parse(readFileSync(join(root, 'build', 'wording.nl.json'), 'utf8')) as Record<string, string>
  const lines = sheetOf(
    engine,
    { role: 'physiotherapist', country: 'be' },
    ({ id }) => wording[`recommendation.${id}.text`] ?? id,
  )
  const together = lines.filter(({ recommendations }) => recommendations.length > 1)

  it('are one line, under the classes of all of them', () => {
    expect(together.length).toBeGreaterThan(0)
    for (const { ground, recommendations } of together.filter((line) => !isSettled(line)))
      expect(ground.classes).toStrictEqual(expect.arrayContaining(recommendations.flatMap(classesOf)))
  })

  it('keep their direction', () => {
    for (const { recommendations } of together)
      expect(new Set(recommendations.map(({ direction }) => direction)).size).toBe(1)
  })
})

const classesOf = (recommendation: Recommendation): readonly string[] => {
  const [line] = pathway(engine, stage('physiotherapist')).lines.filter(
    (one) => one.recommendation.id === recommendation.id,
  )
  return line === undefined ? [] : groundOf(engine, line).classes
}

describe('the line of phases', () => {
  it('has the days of the guideline, the last without end', () => {
    expect(phases.map((phase) => daysOfPhase(guideline, phase))).toStrictEqual([
      { first: 0, last: 13 },
      { first: 14, last: 41 },
      { first: 42, last: 83 },
      { first: 84, last: null },
    ])
    expect(daysOfPhase(guideline, 'eternal')).toBeNull()
  })

  it('places a day within its phase', () => {
    expect([0, 14, 28, 42, 84, 900].map((day) => placeOnLine(guideline, day))).toStrictEqual([
      0, 0.25, 0.375, 0.5, 0.75, 0.75,
    ])
  })
})
