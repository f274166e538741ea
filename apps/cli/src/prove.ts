// `lende prove`: what must hold for every possible patient, proved, or refuted with a patient.

import type { Obligation } from '@lende/engine'
import { prove } from '@lende/engine'
import { labelOf, optionLabel } from '@lende/wording'
import type { Invocation } from './invocation.ts'
import { formatOf } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct } from './product.ts'

/** Proves every obligation; exit code 1 when one fails, with the witness printed. */
export async function proveCommand(invocation: Invocation): Promise<number> {
  const format = formatOf(invocation, ['text', 'json'])
  const product = await loadProduct(invocation)
  const proof = prove(product.guideline)
  const failed = proof.obligations.filter(({ proved }) => !proved)
  if (format === 'json') process.stdout.write(`${JSON.stringify(proof, undefined, 2)}\n`)
  else {
    const kinds = [...new Set(proof.obligations.map(({ kind }) => kind))]
    for (const kind of kinds) {
      const of = proof.obligations.filter((one) => one.kind === kind)
      process.stdout.write(`${kind}: ${of.filter(({ proved }) => proved).length} of ${of.length} proved\n`)
    }
    for (const one of failed) process.stdout.write(refuted(one, product))
    process.stdout.write(`edition ${proof.edition}, ${proof.obligations.length} obligations, ${failed.length} failed\n`)
  }
  return failed.length === 0 ? 0 : 1
}

/** A failed obligation with its witness patient, in words. */
export function refuted({ kind, about, patient }: Obligation, { words }: Pick<Product, 'words'>): string {
  const answers = (patient ?? []).map(({ fact, reads, value }) =>
    reads === 'known'
      ? words.say(value === 'yes' ? 'isKnown' : 'isUnknown', { label: labelOf(fact, words) })
      : `${labelOf(fact, words)}: ${words.has(`fact.${fact}.option.${value}`) || words.has(`word.option.${value}`) ? optionLabel(fact, value, words) : value}`,
  )
  return [`FAILED ${kind}: ${about.join(', ')}`, ...answers.map((answer) => `  - ${answer}`), ''].join('\n')
}
