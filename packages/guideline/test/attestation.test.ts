// Nothing is called by a guideline's name that does not cite it, and no list of dangers forgets one.

import { rulesIn } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { shippedContent } from './shipped.ts'

const { guideline } = shippedContent
const provenanceOf = (rule: string) => guideline.rules.find(({ id }) => id === rule)?.provenance
const cites = (rule: string): string[] => provenanceOf(rule)?.sources.map(({ cite }) => cite) ?? []

describe('what stands under a guideline', () => {
  it.each(['kce-2017', 'nice-ng59', 'work-be', 'work-nl'])('%s cites it', (name) => {
    const own = guideline.recommendations.filter((one) => one.guideline === name)
    expect(own.length).toBeGreaterThan(4)
    for (const { id, rule } of own) expect(cites(rule), id).toContain(name)
  })

  it('is called literal only where the source document was read', () => {
    for (const { id, provenance } of guideline.rules)
      if (provenance?.reading === 'literal') expect(provenance.attested, id).toBe('source-document')
  })

  it('nothing is signed by somebody who did not sign', () => {
    for (const { id, provenance } of guideline.rules)
      if (provenance !== undefined) expect(provenance.review.by, id).toBe('none')
  })
})

describe('a list of dangers', () => {
  const urgent = ['within-days', 'same-day', 'emergency']
  const behind = (rule: string): Set<string> => {
    const found = guideline.rules.find(({ id }) => id === rule)
    const named = found === undefined ? [] : rulesIn(found.when)
    return new Set([...named, ...named.flatMap((name) => [...behind(name)])])
  }

  it('that holds the radicular plan names every tier of every other danger that is due within days', () => {
    const named = behind('radicular-plan-held')
    for (const { id, tiers } of guideline.dangers)
      if (id !== 'motor-sensory-deficit')
        for (const { rule, urgency } of tiers) if (urgent.includes(urgency)) expect(named.has(rule), rule).toBe(true)
  })

  it('that makes a young person urgent names every serious cause in the patient', () => {
    const named = behind('any-danger-sign')
    const aboutScope = [
      'young-person',
      'pregnancy-complication',
      'procedure-complication',
      'cannot-report',
      'clinician-not-at-ease',
    ]
    for (const { id } of guideline.dangers)
      if (!aboutScope.includes(id))
        for (const tier of ['suspected', 'possible']) expect(named.has(`${id}.any-${tier}`), id).toBe(true)
  })
})
