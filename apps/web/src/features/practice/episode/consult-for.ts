// The consult of an episode: read from the record as a case file is read, with the same checks, and begun on what stands.

import type { Agreed } from '@lende/care'
import type { Problem } from '@lende/engine'
import { isCivilDate, isMapping, whatCanBeRead } from '@lende/engine'
import { instrumentReader } from '@lende/instruments'
import { AGE } from '../../../consult/age-in-record.ts'
import type { Consult, Raw, RawCase } from '../../../consult/consult.ts'
import { emptyConsult, withAnswer } from '../../../consult/consult.ts'
import { factOf } from '../../../consult/reading.ts'
import type { Product } from '../../../product.ts'
import { readCaseFile } from '../../case-file/read-case-file.ts'
import { ageOn } from '../patients/read-day.ts'
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

/** In years on a day; null where the record has no whole date of birth, or one that makes nobody's age. */
export function ageInRecord(born: string, on: string, { guideline }: Pick<Product, 'guideline'>): number | null {
  const domain = factOf(guideline, AGE)?.domain
  if (domain?.kind !== 'number' || !isCivilDate(born)) return null
  const age = ageOn(born, on)
  return age >= domain.min && age <= domain.max ? age : null
}

export type Begun =
  | { readonly ok: true; readonly consult: Consult }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * With the age by the record answered, whatever was said at an earlier contact; a correction begins as was answered then.
 * @throws NotDone
 */
export async function consultFor(
  { onset, listed, on, role, instead }: Wanted,
  age: number | null,
  product: Pick<Product, 'guideline' | 'instruments'>,
): Promise<Begun> {
  const earlier = await readAllKept(before(listed, on, instead).map(({ assessment }) => assessment))
  const theCase = caseOver(
    onset,
    earlier.map((one) => writtenUnderNow(one, product)),
  )
  const read = await readCaseFile(JSON.stringify(theCase), product, on)
  if (read.kind !== 'case') return { ok: false, problems: read.kind === 'refused' ? read.problems : [] }
  const [corrected] = instead === null ? [] : await readAllKept([instead])
  const begun = emptyConsult(on, role, read.theCase)
  if (corrected === undefined) return { ok: true, consult: age === null ? begun : withAnswer(begun, AGE, age) }
  return { ok: true, consult: resumed(begun, { ...corrected, written: writtenUnderNow(corrected, product) }) }
}

/** Of what was found under another edition, what this one can read: the rest is asked again. */
const writtenUnderNow = (
  { edition, written }: Kept,
  { guideline, instruments }: Pick<Product, 'guideline' | 'instruments'>,
): Kept['written'] =>
  edition === guideline.edition ? written : whatCanBeRead(written, guideline.facts, instrumentReader(instruments))

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
