// The consult of an episode: read from the record as a case file is read, with the same checks, and begun on what stands.

import type { Agreed } from '@lende/care'
import type { Problem } from '@lende/engine'
import { isMapping } from '@lende/engine'
import type { Consult, Raw, RawCase } from '../../../consult/consult.ts'
import { emptyConsult } from '../../../consult/consult.ts'
import type { Product } from '../../../product.ts'
import { readCaseFile } from '../../case-file/read-case-file.ts'
import { before, caseOver, type Kept, type Listed, readAllKept } from './kept.ts'

export interface Wanted {
  readonly onset: { readonly from: string; readonly to: string }
  readonly listed: readonly Listed[]
  /** The day of the consult, and in which role. */
  readonly on: string
  readonly role: string
  /** The assessment that is to be corrected. */
  readonly instead: string | null
}

export type Begun =
  | { readonly ok: true; readonly consult: Consult }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** @throws NotDone */
export async function consultFor(
  { onset, listed, on, role, instead }: Wanted,
  product: Pick<Product, 'guideline' | 'instruments'>,
): Promise<Begun> {
  const earlier = await readAllKept(before(listed, on, instead).map(({ assessment }) => assessment))
  const theCase = caseOver(
    onset,
    earlier.map(({ written }) => written),
  )
  const read = await readCaseFile(JSON.stringify(theCase), product, on)
  if (read.kind !== 'case') return { ok: false, problems: read.kind === 'refused' ? read.problems : [] }
  const [corrected] = instead === null ? [] : await readAllKept([instead])
  const begun = emptyConsult(on, role, read.theCase)
  return { ok: true, consult: corrected === undefined ? begun : resumed(begun, corrected) }
}

/** As it was answered then. */
export function resumed(consult: Consult, { role, written }: Pick<Kept, 'role' | 'written'>): Consult {
  const { answers, agreed, 'pain-areas': areas } = written
  return {
    ...consult,
    role,
    given: new Map(isMapping(answers) ? Object.entries(answers as Record<string, Raw>) : []),
    painAreas: Array.isArray(areas) ? areas.map(String) : [],
    agreed: (isMapping(agreed) ? agreed : {}) as Agreed,
  }
}

/** The consult in which an assessment was given, over those that it was given over. */
export function consultThen(kept: Kept, earlier: readonly Kept[]): Consult {
  const theCase: RawCase = caseOver(
    kept.onset,
    earlier.map(({ written }) => written),
  )
  return resumed(emptyConsult(kept.on, kept.role, theCase), kept)
}
