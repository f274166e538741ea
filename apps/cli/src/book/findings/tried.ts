// How often each rule is tried by a case: by the small cases that stand with it, and by the worked patients that name it.

import type { Guideline } from '@lende/engine'
import { proposedRule } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import { tierRule } from '@lende/guideline'

export interface Tried {
  /** Cases that stand with the rule itself. */
  readonly ruleCases: ReadonlyMap<string, number>
  /** Names of the worked patients that expect something of the rule. */
  readonly worked: ReadonlyMap<string, readonly string[]>
}

type RuleFile = Compiled['content']['rules'][number]['value']
type WorkedCase = Compiled['content']['cases'][number]['value']['cases'][number]

/** Counts over all content. */
export function triedIn(guideline: Guideline, content: Compiled['content']): Tried {
  const worked = new Map<string, string[]>()
  for (const one of content.cases.flatMap(({ value }) => value.cases))
    for (const rule of new Set(rulesExpected(one, guideline))) {
      const names = worked.get(rule)
      if (names === undefined) worked.set(rule, [one.case])
      else names.push(one.case)
    }
  return { ruleCases: new Map(content.rules.flatMap(({ value }) => ruleCasesIn(value))), worked }
}

function ruleCasesIn(file: RuleFile): (readonly [rule: string, cases: number])[] {
  return [
    ...(file.scope ?? []).map((one) => [one.outside, one.cases.length] as const),
    ...(file.rules ?? []).map((one) => [one.rule, one.cases.length] as const),
    ...(file.classifications ?? []).flatMap((one) =>
      one.classes.map(({ class: id }) => [proposedRule(one.classification, id), one.cases.length] as const),
    ),
    ...(file.dangers ?? []).flatMap((danger) =>
      danger.tiers.map((tier, index) => [tierRule(danger, index), tier.cases.length] as const),
    ),
    ...(file.recommendations ?? []).map((one) => [one.recommendation, one.cases.length] as const),
  ]
}

/** Rules by the names under which a worked patient expects them. */
function rulesExpected({ expect }: WorkedCase, { dangers }: Guideline): string[] {
  const advice = [expect.recommends, expect['does-not-recommend'], expect.holds, expect['checks-first']]
  return [
    ...advice.flatMap((ids) => ids ?? []),
    ...Object.entries(expect.classes ?? {}).flatMap(([id, of]) => (of === null ? [] : [proposedRule(id, of)])),
    ...Object.entries(expect.conditions ?? {}).flatMap(([id, tier]) =>
      dangers
        .filter((danger) => danger.id === id)
        .flatMap(({ tiers }) =>
          tiers.filter((one) => one.tier === tier || tier === 'not-indicated').map(({ rule }) => rule),
        ),
    ),
  ]
}
