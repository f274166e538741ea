// A made-up guideline of any size with the texture of a real one: topics, gates, counts, numbers, examinations.
// Seeded, so that the same size is always the same guideline.

import type { Condition, Fact, Guideline, Rule } from '@lende/engine'
import { seeded, urgencies, urgencyRule } from '@lende/engine'

const factsPerTopic = 12

export type SyntheticGuideline = Pick<Guideline, 'facts' | 'rules' | 'constraints'>

/**
 * `rules` rules over about half as many facts, numbers among them, in the order of an interview:
 * dangers first, then what classes are made of, then details. A tenth of the rules are dangers; unless one holds, a
 * patient falls in a class; every other rule is a recommendation of a class under conditions of its own.
 */
export function syntheticGuideline(rules: number, seed = 7): SyntheticGuideline {
  const random = seeded(seed)
  const facts = Array.from({ length: Math.round(rules / 2) + 10 }, (_, index) => fact(index, random))
  const dangerFacts = facts.slice(0, Math.round(facts.length / 3))
  const classFacts = facts.slice(dangerFacts.length, dangerFacts.length + 4 + Math.round(facts.length / 20))
  const details = facts.slice(dangerFacts.length + classFacts.length)
  const dangers = Array.from({ length: Math.round(rules / 10) }, (_, index) => ({
    ...bare(`danger-${index}`),
    when: core(dangerFacts, random),
  }))
  const levels = urgencies.slice(1).map((urgency, level) => ({
    ...bare(urgencyRule(urgency)),
    when: anyOf(dangers.filter((_, index) => index % 5 >= level).map(({ id }) => ({ rule: id, is: 'yes' as const }))),
  }))
  const classes = Array.from({ length: 3 + Math.round(rules / 100) }, (_, index) => ({
    ...bare(`class-${index}`),
    when: allOf([{ rule: urgencyRule('within-days'), is: 'no' }, core(classFacts, random), core(classFacts, random)]),
  }))
  const recommendations = Array.from({ length: rules - dangers.length - classes.length }, (_, index) => ({
    ...bare(`recommendation-${index}`),
    when: allOf([
      { rule: (classes[Math.floor(random() * classes.length)] as Rule).id, is: 'yes' },
      core(details, random),
    ]),
  }))
  return { facts, rules: [...dangers, ...levels, ...classes, ...recommendations], constraints: [] }
}

const bare = (id: string): Omit<Rule, 'when'> => ({ id, unless: [], generated: false })

const plain = {
  informants: ['clinician'],
  aliases: {},
  immutable: false,
  renewed: false,
  keepsFirst: false,
  codes: [],
} satisfies Omit<Fact, 'id' | 'domain'>

function fact(index: number, random: () => number): Fact {
  const shared = { ...plain, id: `fact-${index}` }
  const kind = random()
  if (kind < 0.6) return { ...shared, domain: { kind: 'yes-no' } }
  if (kind < 0.8) return { ...shared, domain: { kind: 'choice', options: ['a', 'b', 'c', 'd'] } }
  return { ...shared, domain: { kind: 'number', unit: 'days', min: 0, max: 100, step: 1 } }
}

function leaf({ id, domain }: Fact, random: () => number): Condition {
  switch (domain.kind) {
    case 'yes-no':
      return { fact: id, is: [random() < 0.8 ? 'yes' : 'no'] }
    case 'choice':
      return { fact: id, is: random() < 0.5 ? ['a'] : ['b', 'c'] }
    case 'number':
      return {
        fact: id,
        compare: random() < 0.5 ? '>=' : '<',
        value: [14, 28, 42, 84][Math.floor(random() * 4)] as number,
        unit: 'days',
      }
    case 'decision':
    case 'date':
      throw new TypeError('a synthetic guideline has no decisions and no dates')
  }
}

const anyOf = (of: readonly Condition[]): Condition => ({ atLeast: 1, of })
const allOf = (of: readonly Condition[]): Condition => ({ atLeast: of.length, of })

/** Two to six criteria on one topic: all, any, or at least two of them. */
function core(facts: readonly Fact[], random: () => number): Condition {
  const topic = Math.floor((random() * facts.length) / factsPerTopic) * factsPerTopic
  const near = facts.slice(topic, topic + factsPerTopic)
  const start = Math.floor(random() * near.length)
  const count = Math.min(near.length, 2 + Math.floor(random() * 5))
  const leaves = Array.from({ length: count }, (_, index) =>
    leaf(near[(start + index * 5) % near.length] as Fact, random),
  )
  const shape = random()
  if (shape < 0.35) return allOf(leaves)
  return shape < 0.6
    ? allOf([leaves[0] as Condition, anyOf(leaves.slice(1))])
    : { atLeast: Math.min(2, count), of: leaves }
}
