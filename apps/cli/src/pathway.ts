// `lende pathway`: what a provider does at a stage, without a patient and without an answer.

import { nearest, pathway } from '@lende/engine'
import { pathwayInWords } from '@lende/wording'
import type { Invocation } from './invocation.ts'
import { formatOf, UsageError } from './invocation.ts'
import { loadProduct } from './product.ts'
import { widthOf, wrapped } from './wrapped.ts'

/** Prints the stage; without `--phase` or `--kind`, all of them. */
export async function pathwayCommand(invocation: Invocation): Promise<number> {
  const format = formatOf(invocation, ['text', 'markdown', 'json'])
  const { engine, guideline, words } = await loadProduct(invocation)
  const named = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  const kinds = chosen('kind', invocation.kind, named(guideline.pathway?.kinds ?? []))
  const phases = chosen('phase', invocation.phase, named(guideline.pathway?.phases ?? []))
  const { role, country } = invocation
  const stages = kinds.flatMap((kind) => phases.map((phase) => pathway(engine, { role, country, kind, phase })))
  const page =
    format === 'json'
      ? `${JSON.stringify(stages.length === 1 ? stages[0] : stages, undefined, 2)}\n`
      : wrapped(
          stages.map((stage) => pathwayInWords(stage, guideline, words, format)).join('\n'),
          widthOf(process.stdout),
        )
  process.stdout.write(page)
  return 0
}

function chosen(what: string, given: string | undefined, known: readonly string[]): readonly string[] {
  if (given === undefined) return known
  if (known.includes(given)) return [given]
  const near = nearest(given, known)
  throw new UsageError(`no such ${what}; expected ${known.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`)
}
