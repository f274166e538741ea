// Are the files of the database sound? Every table and every index is read whole and held against each other (amcheck), and each
// row is fetched by its key: a table that was cut off is whole in itself.

import type { Client, ClientConfig } from 'pg'
import { connected } from './connected.ts'
import { isLostConnection } from './lost-connection.ts'

interface Table {
  readonly oid: number
  readonly name: string
  /** The columns of its key; null where it has none. */
  readonly key: string | null
}

/** Those of the record and of PostgreSQL itself, with what is kept apart because it is too long. */
const tables = `
  select c.oid, c.oid::regclass::text as name, (
    select string_agg(quote_ident(a.attname), ', ' order by k.place)
    from pg_index i, unnest(i.indkey::int2[]) with ordinality k (number, place), pg_attribute a
    where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number
  ) as key
  from pg_class c where c.relkind in ('r', 't') and c.relpersistence = 'p' and
    exists (select from pg_class t where t.relnamespace in ('lende'::regnamespace, 'pg_catalog'::regnamespace)
      and c.oid in (t.oid, t.reltoastrelid))
  order by name`

const indexes = `
  select c.oid, c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam
  where c.relkind = 'i' and a.amname = 'btree' and c.relpersistence = 'p' order by name`

/** What is broken, one sentence each; empty when all is sound. Connects as the keeper. */
export async function brokenFiles(asKeeper: ClientConfig): Promise<readonly string[]> {
  const client = await connected(asKeeper)
  const broken: string[] = []
  let isLost = false
  /** What PostgreSQL cannot read is broken, and the rest is read all the same, unless it ended of it. */
  const look = async (name: string, looking: () => Promise<readonly string[]>): Promise<void> => {
    if (isLost) return
    try {
      broken.push(...(await looking()).map((found) => `${name}: ${found}`))
    } catch (failure) {
      isLost = isLostConnection(failure)
      broken.push(`${name}: ${(failure as Error).message}`)
    }
  }
  try {
    await client.query('create extension if not exists amcheck')
    const { rows: found } = await client.query<Table>(tables)
    for (const table of found) await look(table.name, () => brokenIn(client, table))
    const { rows } = await client.query<Pick<Table, 'oid' | 'name'>>(indexes)
    for (const { oid, name } of rows) await look(name, () => brokenIndex(client, oid))
    return [...new Set(broken)]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function brokenIn(client: Client, { oid, name, key }: Table): Promise<readonly string[]> {
  const { rows } = await client.query<{ msg: string }>(
    'select msg from verify_heapam($1::oid::regclass, check_toast => true)',
    [oid],
  )
  const broken = rows.map(({ msg }) => msg)
  if (key === null || broken.length > 0) return broken
  const [all, byKey] = await countedTwice(client, name, key)
  return all === byKey ? [] : [`${all} rows, and ${byKey} by their key`]
}

/** Without its indexes, and through that of its key alone; what an index says of a row is not believed. */
async function countedTwice(client: Client, name: string, key: string): Promise<readonly (string | undefined)[]> {
  const count = async (rows: string): Promise<string | undefined> =>
    (await client.query<{ count: string }>(`select count(*) from ${rows}`)).rows[0]?.count
  await client.query('begin isolation level repeatable read; set local enable_indexonlyscan = off')
  try {
    await client.query('set local enable_bitmapscan = off; set local enable_indexscan = off')
    const all = await count(name)
    await client.query('set local enable_seqscan = off; set local enable_indexscan = on')
    return [all, await count(`(select from ${name} order by ${key} offset 0) by_key`)]
  } finally {
    await client.query('rollback')
  }
}

async function brokenIndex(client: Client, oid: number): Promise<readonly string[]> {
  await client.query('select bt_index_parent_check($1::oid, true)', [oid])
  return []
}
