// What is left after all was killed: is everything there that was acknowledged, is the ledger whole, are the files sound?

import { Client } from 'pg'
import type { EmbeddedDatabase } from '../src/database/embedded-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { readLedger } from '../src/ledger/read-ledger.ts'
import type { Verified } from '../src/ledger/verify-ledger.ts'
import { verifyLedger } from '../src/ledger/verify-ledger.ts'

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
  { asServer, asKeeper }: EmbeddedDatabase,
  [practice, person]: readonly [practice: string, person: string, episode: string],
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

/** Every table and every index of the record, read whole and held against each other. */
async function brokenFiles(asKeeper: EmbeddedDatabase['asKeeper']): Promise<string[]> {
  const client = new Client(asKeeper)
  await client.connect()
  try {
    await client.query('create extension if not exists amcheck')
    const { rows: tables } = await client.query<{ name: string; found: string }>(
      `select c.oid::regclass::text as name, v.msg as found from pg_class c, lateral verify_heapam(c.oid) v
       where c.relkind = 'r' and c.relnamespace in ('lende'::regnamespace, 'pg_catalog'::regnamespace)`,
    )
    const { rows: indexes } = await client.query<{ oid: number; name: string }>(
      `select c.oid, c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam
       where c.relkind = 'i' and a.amname = 'btree' and c.relpersistence = 'p'`,
    )
    const broken = tables.map(({ name, found }) => `${name}: ${found}`)
    for (const { oid, name } of indexes)
      await client.query('select bt_index_parent_check($1::oid, true)', [oid]).catch((failure: Error) => {
        broken.push(`${name}: ${failure.message}`)
      })
    return broken
  } finally {
    await client.end()
  }
}
