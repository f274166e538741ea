// `lende explain FILE ID`: the fewest answers that force a conclusion, the tree they are read against, and the source.

import type { Guideline, Truth } from '@lende/engine'
import { explain, nearest } from '@lende/engine'
import { conditionInWords, factsById, reasonInWords, ruleName, tellingReasons } from '@lende/wording'
import { readCaseFile } from './input.ts'
import type { Invocation } from './invocation.ts'
import { formatOf, operand, UsageError } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct } from './product.ts'
import { widthOf, wrapped } from './wrapped.ts'

/** Why a rule, class, tier or recommendation holds for a case, or does not, or is open. */
export async function explainCommand(invocation: Invocation): Promise<number> {
  const file = operand(invocation, 0, 'a case file')
  const id = operand(invocation, 1, 'the name of a rule, class, condition or recommendation')
  const format = formatOf(invocation, ['text', 'json'])
  const product = await loadProduct(invocation)
  const rules = rulesNamed(id, product.guideline)
  const { answers } = await readCaseFile(file, product, invocation)
  const { engine } = product
  const explained = rules.map((rule) => explain(engine.program, rule, engine.record(answers), answers))
  if (format === 'json') process.stdout.write(`${JSON.stringify(explained, undefined, 2)}\n`)
  else
    for (const one of explained)
      process.stdout.write(wrapped(explanationInWords(one, product), widthOf(process.stdout)))
  return 0
}

function explanationInWords(
  { rule, truth, because }: ReturnType<typeof explain>,
  { guideline, words }: Product,
): string {
  const verdicts: Readonly<Record<Truth, string>> = {
    yes: words.say('yesNow'),
    no: words.say('noNow'),
    unknown: words.say('openNow'),
  }
  const facts = factsById(guideline.facts)
  const reasons = tellingReasons(because).map((reason) => `  - ${reasonInWords(reason, facts, words)}`)
  const written = guideline.rules.find(({ id }) => id === rule)
  const tree = written === undefined ? [] : conditionInWords(written.when, guideline, words)
  const sources = (written?.provenance?.sources ?? []).map(
    ({ statement }) => `  ${words.labelled(statement, words.text(`statement.${statement}.says`))}`,
  )
  return [
    `${ruleName(rule, guideline, words)} (${rule})`,
    verdicts[truth],
    ...reasons,
    '',
    ...tree.map(({ depth, text }) => `  ${'  '.repeat(depth)}${text}`),
    ...(written?.unless.map((one) => `  ${words.say('unless')} ${ruleName(one, guideline, words)}`) ?? []),
    ...(sources.length > 0 ? [words.heading(words.say('source')), ...sources] : []),
    '',
    '',
  ].join('\n')
}

/** The rules behind a name: a rule itself, or all tiers of a condition, or all classes of a classification. */
export function rulesNamed(id: string, guideline: Guideline): string[] {
  if (guideline.rules.some((rule) => rule.id === id)) return [id]
  const danger = guideline.dangers.find((one) => one.id === id)
  if (danger) return danger.tiers.map(({ rule }) => rule)
  const classification = guideline.classifications.find((one) => one.id === id)
  if (classification) return classification.classes.map(({ proposed }) => proposed)
  const names = [
    ...guideline.rules.map((rule) => rule.id),
    ...guideline.dangers.map((one) => one.id),
    ...guideline.classifications.map((one) => one.id),
  ]
  const near = nearest(id, names)
  throw new UsageError(`no such name in the guideline.${near ? ` Did you mean ${near}?` : ''}`)
}
