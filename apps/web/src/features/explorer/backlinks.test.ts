import type { Guideline } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { backlinksOf } from './backlinks.ts'

const { guideline } = shippedContent
const links = backlinksOf(guideline)

describe('the guideline read backwards', () => {
  it('finds every recommendation back from its rule', () => {
    for (const { id, rule } of guideline.recommendations) expect(links.ofRule(rule).recommendations).toContain(id)
  })

  it('finds every rule back from each statement it rests on', () => {
    for (const { id, provenance } of guideline.rules)
      for (const { statement } of provenance?.sources ?? []) expect(links.ofStatement(statement)).toContain(id)
  })

  it('finds a rule for every statement that is said to have one', () => {
    for (const { id, status } of guideline.statements)
      expect(status !== 'rule' || links.ofStatement(id).length > 0, id).toBe(true)
  })

  it('finds a danger back from each of its signs and tiers', () => {
    for (const { id, signs, tiers } of guideline.dangers) {
      for (const sign of [...signs.critical, ...signs.supporting]) expect(links.ofFact(sign).dangers).toContain(id)
      for (const { rule } of tiers) expect(links.ofRule(rule).dangers).toContain(id)
    }
  })

  it('names each use once, exceptions and what waits included', () => {
    const rule = (id: string, when: Guideline['rules'][number]['when'], unless: readonly string[] = []) => ({
      id,
      when,
      unless,
      generated: false,
    })
    const fever = { fact: 'fever', is: ['yes'] }
    const small: Guideline = {
      ...guideline,
      rules: [rule('a', fever), rule('b', { atLeast: 1, of: [{ rule: 'a', is: 'no' }, fever, fever] }, ['a'])],
      recommendations: guideline.recommendations
        .slice(0, 1)
        .map((one) => ({ ...one, id: 'r', rule: 'b', heldBy: 'a' })),
    }
    const backwards = backlinksOf(small)
    expect(backwards.ofRule('a').rules).toEqual(['b'])
    expect(backwards.ofRule('a').holds).toEqual(['r'])
    expect(backwards.ofFact('fever').rules).toEqual(['a', 'b'])
    expect(backwards.ofRule('nobody').rules).toEqual([])
  })
})
