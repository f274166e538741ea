// What is left after all was killed: is everything there that was acknowledged, is the ledger whole, are the files sound?

import type { Connections } from '../src/database/embedded-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { brokenFiles } from '../src/database/sound-files.ts'
import { readLedger } from '../src/ledger/read-ledger.ts'
import type { Verified } from '../src/ledger/verify-ledger.ts'
import { verifyLedger } from '../src/ledger/verify-ledger.ts'
import type { Written } from './writing.ts'

export interface Soundness {
  /** Acknowledged and not there. */
  readonly lost: number
  /** There and never acknowledged: the kill came between the two. */
  readonly unannounced: number
  readonly ledger: Verified
  /** Assessments without their entry in the ledger, or the other way round. */
  readonly apart: number
  /** What amcheck found in tables and indexes. */
  readonly broken: readonly string[]
}

export async function soundness(
  { asServer, asKeeper }: Connections,
  [practice, person]: Written,
  acknowledged: ReadonlySet<string>,
): Promise<Soundness> {
  const database = await PracticeDatabase.connect(asServer)
  const { kept, ledger, written } = await database.within({ practice, person }, async (work) => {
    const rows = await work.selectFrom('lende.assessment').select('assessment_id').execute()
    const written = await work
      .selectFrom('lende.ledger_entry')
      .select('about_id')
      .where('did', '=', 'record-assessment')
      .execute()
    return {
      kept: new Set(rows.map((row) => row.assessment_id)),
      ledger: await verifyLedger(readLedger(work)),
      written,
    }
  })
  await database.close()
  const inLedger = new Set(written.map((row) => row.about_id))
  return {
    lost: [...acknowledged].filter((one) => !kept.has(one)).length,
    unannounced: [...kept].filter((one) => !acknowledged.has(one)).length,
    ledger,
    apart:
      [...kept].filter((one) => !inLedger.has(one)).length +
      [...inLedger].filter((one) => one !== null && !kept.has(one)).length,
    broken: await brokenFiles(asKeeper),
  }
}
