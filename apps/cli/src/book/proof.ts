// The chapter of proofs: what was tried for every possible patient, and how it came out.

import type { ObligationKind } from '@lende/engine'
import type { MessageKey } from '@lende/wording'
import { table } from './markdown.ts'
import type { BookSource } from './source.ts'

const kinds: readonly (readonly [MessageKey, readonly ObligationKind[]])[] = [
  ['kindReachable', ['reachable', 'not-always']],
  ['kindExclusive', ['exclusive']],
  ['kindTotal', ['total']],
  ['kindContradiction', ['no-contradiction']],
  ['kindMonotone', ['monotone']],
  ['kindProperty', ['property']],
]

/** Counts a kind, and each property in its own words. */
export function proofChapter({ proof, guideline, words }: BookSource): string {
  const { say, text } = words
  const counted = kinds.map(([key, of]) => {
    const obligations = proof.obligations.filter(({ kind }) => of.includes(kind))
    const proved = obligations.filter((one) => one.proved).length
    return [say(key), say('provedCount', { proved, total: obligations.length })]
  })
  const properties = guideline.properties.map(({ id }) => {
    const obligation = proof.obligations.find(({ kind, about }) => kind === 'property' && about.includes(id))
    return `- ${text(`property.${id}`)} (\`${id}\`: ${say('provedCount', { proved: obligation?.proved ? 1 : 0, total: 1 })})`
  })
  return [table([say('chapterProof'), ''], counted), `## ${say('kindProperty')}`, properties.join('\n')].join('\n\n')
}
