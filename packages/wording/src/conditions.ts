// A rule's tree as indented lines of words, one criterion a line, as in the content.

import type { Condition, Fact, Guideline, Purpose } from '@lende/engine'
import { amountInWords, labelOf, optionLabel } from './answers.ts'
import type { Words } from './words.ts'

export interface Line {
  readonly depth: number
  readonly text: string
}

/** A condition as lines; rules and classes are named by their own words. */
export function conditionInWords(condition: Condition, guideline: Guideline, words: Words, depth = 0): Line[] {
  if ('atLeast' in condition) {
    const [only] = condition.of
    if (condition.of.length === 1 && only) return conditionInWords(only, guideline, words, depth)
    return [
      { depth, text: connective(condition.atLeast, condition.of.length, words) },
      ...condition.of.flatMap((part) => conditionInWords(part, guideline, words, depth + 1)),
    ]
  }
  return [{ depth, text: criterionInWords(condition, guideline, words) }]
}

/** A condition on one line, its parts joined by and, or, or a count. */
export function inOneLine(condition: Condition, guideline: Guideline, words: Words): string {
  if (!('atLeast' in condition)) return criterionInWords(condition, guideline, words)
  const parts = condition.of.map((part) => inOneLine(part, guideline, words))
  if (condition.atLeast === parts.length) return parts.join(` ${words.say('and')} `)
  if (condition.atLeast === 1) return parts.join(` ${words.say('or')} `)
  return `${words.say('atLeastOf', { n: condition.atLeast })} ${parts.join(', ')}`
}

function connective(n: number, parts: number, words: Words): string {
  if (n === parts) return words.say('allOf')
  return n === 1 ? words.say('anyOf') : words.say('atLeastOf', { n })
}

/** One criterion as one line. */
export function criterionInWords(
  condition: Exclude<Condition, { atLeast: number }>,
  guideline: Guideline,
  words: Words,
): string {
  if ('rule' in condition) {
    const name = ruleName(condition.rule, guideline, words)
    return condition.is === 'yes' ? name : words.say('isNot', { label: name })
  }
  const label = labelOf(condition.fact, words)
  if ('known' in condition) return words.say(condition.known ? 'isKnown' : 'isUnknown', { label })
  if ('compare' in condition) {
    const sign = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' }[condition.compare]
    return `${label} ${sign} ${amountInWords(condition.value, condition.unit, words)}`
  }
  const options = condition.is.map((option) => optionLabel(condition.fact, option, words))
  return words.labelled(label, options.join(` ${words.say('or')} `))
}

/** What a rule is called: its class, tier, urgency, action, or what it is for. */
export function ruleName(rule: string, guideline: Guideline, words: Words): string {
  const classed = className(rule, guideline, words) ?? tierName(rule, guideline, words)
  if (classed !== undefined) return classed
  if (words.has(`word.rule.${rule}`)) return words.word('rule', rule)
  if (words.has(`recommendation.${rule}.text`)) return words.text(`recommendation.${rule}.text`)
  if (words.has(`scope.${rule}.name`)) return words.text(`scope.${rule}.name`)
  return words.text(`fact.${rule.replace(/\.(ask|relevant)$/, '')}.label`)
}

/** What a question is asked for. */
export function purposeName({ kind, id }: Purpose, guideline: Guideline, words: Words): string {
  if (kind === 'urgency') return words.labelled(words.say('urgency'), words.word('urgency', id))
  return kind === 'classification' ? words.text(`classification.${id}.name`) : ruleName(id, guideline, words)
}

function className(rule: string, guideline: Guideline, words: Words): string | undefined {
  for (const { id, classes } of guideline.classifications) {
    const found = classes.find(({ effective, proposed }) => rule === effective || rule === proposed)
    if (found)
      return words.labelled(
        words.text(`classification.${id}.name`),
        words.text(`classification.${id}.${found.id}.name`),
      )
  }
  return undefined
}

function tierName(rule: string, guideline: Guideline, words: Words): string | undefined {
  for (const { id, tiers } of guideline.dangers) {
    const kind = (['suspected', 'possible'] as const).find((one) => rule === `${id}.any-${one}`)
    if (kind !== undefined) return words.labelled(words.text(`danger.${id}.name`), words.word('tier', kind))
    const found = tiers.find((tier) => rule === tier.rule || rule === tier.standing)
    if (found)
      return words.labelled(
        words.text(`danger.${id}.name`),
        `${words.word('tier', found.tier)}, ${words.word('urgency', found.urgency)}`,
      )
  }
  return undefined
}

/** Facts by name, for reading reasons. */
export const factsById = (facts: readonly Fact[]): ReadonlyMap<string, Fact> =>
  new Map(facts.map((fact) => [fact.id, fact]))
