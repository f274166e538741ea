// Are the files of the database sound? Every table and every index is read whole and held against each other (amcheck).

import { Client, type ClientConfig } from 'pg'

/** What is broken, one sentence each; empty when all is sound. Connects as the keeper. */
export async function brokenFiles(asKeeper: ClientConfig): Promise<readonly string[]> {
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
