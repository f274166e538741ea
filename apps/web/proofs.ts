// What `lende prove` proves, counted for the page: every kind, every property, and the patients for whom something fails.

import type { Guideline } from '@lende/engine'
import { prove } from '@lende/engine'
import type { ProofSummary } from './src/features/explorer/explorer-shapes.ts'

/** Proves the guideline anew; it says nothing of when. */
export function proofOf(guideline: Guideline): ProofSummary {
  const { edition, obligations } = prove(guideline)
  const kinds = [...new Set(obligations.map(({ kind }) => kind))]
  return {
    edition,
    kinds: kinds.map((kind) => {
      const of = obligations.filter((one) => one.kind === kind)
      return { kind, proved: of.filter(({ proved }) => proved).length, total: of.length }
    }),
    properties: obligations.flatMap(({ kind, about: [id], proved }) =>
      kind === 'property' && id !== undefined ? [{ id, proved }] : [],
    ),
    failed: obligations.filter(({ proved }) => !proved),
  }
}
