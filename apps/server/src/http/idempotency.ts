// Once for each key: the first that comes with a key does the work, who comes with it again is told what the first was told.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Present } from './present.ts'
import { type Refusal, refuse } from './problem.ts'
import type { Answer } from './route.ts'

const kept = sql`interval '24 hours'`
/** So many that are older go with each write, so that the table stays small. */
const swept = 20

export const isKey = (key: unknown): key is string => typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)

/** What was asked, so that a key is not taken for something else. */
export const hashOf = (method: string, url: string, body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body]))
    .digest()

/** Does the work, unless it was done with this key before. Two at once: the second waits for the first. */
export async function once(
  work: Work,
  { practice, person }: Present,
  { key, asked }: { readonly key: string; readonly asked: Buffer },
  doIt: () => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  await sweep(work, practice)
  await sql`delete from lende.idempotency where practice_id = ${practice} and person_id = ${person} and key = ${key}
    and at < now() - ${kept}`.execute(work)
  const { numAffectedRows } = await sql`insert into lende.idempotency (practice_id, person_id, key, asked)
    values (${practice}, ${person}, ${key}, ${asked}) on conflict do nothing`.execute(work)
  if (numAffectedRows === 0n) return earlier(work, { practice, person, key, asked })
  const answer = await doIt()
  await sql`update lende.idempotency set answered = ${JSON.stringify(answer)}
    where practice_id = ${practice} and person_id = ${person} and key = ${key}`.execute(work)
  return answer
}

interface Used {
  readonly practice: string
  readonly person: string
  readonly key: string
  readonly asked: Buffer
}

async function earlier(work: Work, { practice, person, key, asked }: Used): Promise<Answer | Refusal> {
  const { rows } = await sql<{ asked: Buffer; answered: string | null }>`select asked, answered from lende.idempotency
    where practice_id = ${practice} and person_id = ${person} and key = ${key}`.execute(work)
  const [row] = rows
  if (row === undefined || row.answered === null) return refuse('under-way')
  return row.asked.equals(asked) ? (JSON.parse(row.answered) as Answer) : refuse('key-used-otherwise')
}

const sweep = (work: Work, practice: string) =>
  sql`delete from lende.idempotency where (practice_id, person_id, key) in (
    select practice_id, person_id, key from lende.idempotency
    where practice_id = ${practice} and at < now() - ${kept} limit ${swept} for update skip locked)`.execute(work)
