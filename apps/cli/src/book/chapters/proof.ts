// The chapter of proofs: what was tried for every possible patient, and how it came out.

import type { ObligationKind } from '@lende/engine'
import type { MessageKey } from '@lende/wording'
import type { Block, Chapter } from '../document/block.ts'
import { paragraph, section, table } from '../document/block.ts'
import type { BookSource } from '../source.ts'

const kinds: readonly (readonly [MessageKey, readonly ObligationKind[]])[] = [
  ['kindReachable', ['reachable', 'not-always']],
  ['kindExclusive', ['exclusive']],
  ['kindTotal', ['total']],
  ['kindContradiction', ['no-contradiction']],
  ['kindMonotone', ['monotone']],
  ['kindProperty', ['property']],
]

/** Counts a kind, and each property in its own words. */
export function proofChapter({ proof, guideline, words, compiled }: BookSource): Chapter {
  const { say, text } = words
  const counted = kinds.map(([key, of]) => {
    const obligations = proof.obligations.filter(({ kind }) => of.includes(kind))
    const proved = obligations.filter((one) => one.proved).length
    return [say(key), say('provedCount', { proved, total: obligations.length })]
  })
  const properties = guideline.properties.map(({ id }) => {
    const obligation = proof.obligations.find(({ kind, about }) => kind === 'property' && about.includes(id))
    return [[text(`property.${id}`), ' ', { code: id }], say(obligation?.proved ? 'proved' : 'notProved')]
  })
  const constraints = guideline.constraints.map(({ id }) => [{ code: id }, text(`constraint.${id}`)])
  return {
    file: 'proof.md',
    title: say('chapterProof'),
    blocks: [
      paragraph(say('proofLead'), 'lead'),
      table([say('chapterProof'), say('outcome')], counted),
      section('proof-properties', say('kindProperty')),
      table([say('kindProperty'), say('outcome')], properties),
      ...(compiled.content.constraints.length === 0
        ? []
        : ([
            section('proof-constraints', say('constraintsTitle')),
            table([say('constraintsTitle'), say('because')], constraints),
          ] as Block[])),
    ],
  }
}
