// The pathway without a patient, on the guideline that ships: every role and stage has something to do, and nothing that
// its evidence forbids there.

import { pathway } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { engine, guideline } from './real-guideline.ts'

const kinds = guideline.pathway?.kinds.map(({ id }) => id) ?? []
const phases = guideline.pathway?.phases.map(({ id }) => id) ?? []
const clinicians = guideline.roles.filter((role) => role !== 'patient')

const stage = (role: string, kind: string, phase: string) => pathway(engine, { role, country: 'be', kind, phase })
const ids = (role: string, kind: string, phase: string): string[] =>
  stage(role, kind, phase).lines.map(({ recommendation }) => recommendation.id)

describe('the pathway', () => {
  it('has two kinds, four phases and nine roles', () => {
    expect([kinds, phases.length, guideline.roles.length]).toStrictEqual([['low-back', 'radicular'], 4, 9])
  })

  it.each(guideline.roles)('tells a %s what to do at every stage', (role) => {
    for (const kind of kinds)
      for (const phase of phases) {
        const { lines } = stage(role, kind, phase)
        const settled = lines.filter(({ dependsOn }) => dependsOn.length === 0)
        expect(
          settled.map(({ recommendation }) => recommendation.direction),
          `${kind} ${phase}`,
        ).toContain('do')
      }
  })

  it.each(clinicians)('has a %s look for serious causes and think of work at every stage', (role) => {
    for (const phase of phases) {
      expect(ids(role, 'low-back', phase)).toContain('kce-2017-serious-causes-every-contact')
      expect(ids(role, 'low-back', phase)).toContain('kce-2017-work-from-day-one')
    }
  })

  it('keeps radicular pain out of the KNGF profiles, and low back pain away from epidurals', () => {
    for (const phase of phases) {
      expect(ids('physiotherapist', 'radicular', phase).filter((id) => /^kngf-2013-p[123]-/.test(id))).toStrictEqual([])
      const epidural = stage('pain-specialist', 'low-back', phase).lines.map(({ recommendation }) => recommendation)
      expect(
        epidural.filter(({ action }) => action === 'epidural-injection').map(({ direction }) => direction),
      ).toStrictEqual(['do-not'])
    }
  })

  it('asks for a risk estimate only where there is none, and more coaching only where the risk is raised', () => {
    const line = (id: string) =>
      stage('physiotherapist', 'low-back', 'hyperacute').lines.find(({ recommendation }) => recommendation.id === id)
    expect(line('kce-2017-estimate-risk')?.risks).toStrictEqual(['not-estimated'])
    expect(line('kce-2017-more-coaching')?.risks).toStrictEqual(['above-average', 'very-high'])
  })

  it('knows no other stage', () => {
    expect(() => stage('physiotherapist', 'neck', 'acute')).toThrow(RangeError)
    expect(() => stage('physiotherapist', 'low-back', 'eternal')).toThrow(RangeError)
  })
})
