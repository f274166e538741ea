// The shape of the database, step by step, forward only. A step is applied whole or not at all, once, and never changes after.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client, ClientConfig } from 'pg'
import { connected } from './connected.ts'

export interface Step {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** The steps that this edition of Lende knows, in order. */
export const knownSteps = (from = folder): readonly Step[] =>
  readdirSync(from)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(join(from, file), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { number: Number(file.slice(0, 4)), name: file.slice(5, -4), sql, checksum }
    })

/** A database that is not as its own list of steps says, or not of this Lende. */
export class WrongShape extends Error {
  readonly kind = 'wrong-shape'
}

export const anotherStep = ({ number, name }: Step): WrongShape =>
  new WrongShape(
    `step ${number} (${name}) is not what was applied to this database; start the Lende that it was made with`,
  )

/** Any number, the same for every Lende. */
const lock = 72_363_312

interface Applied {
  readonly number: number
  readonly checksum: string
}

/**
 * Brings the database to the shape that this Lende works with; returns the steps that were still to do.
 * Connects as the owner of the tables. Two that do so at once wait for each other.
 * @throws WrongShape when a step was changed after it was applied, or the database is of a newer Lende
 */
export async function migrate(as: ClientConfig, steps = knownSteps()): Promise<readonly Step[]> {
  const client = await connected(as)
  try {
    // Until this connection ends; "if not exists" alone does not keep two from making the same table.
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(`create table if not exists public.lende_step (
      number integer primary key, name text not null, checksum text not null, at timestamptz not null default now())`)
    const done: Step[] = []
    for (const step of steps) if (await applied(client, step, steps)) done.push(step)
    return done
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** False when it was applied before. */
async function applied(client: Client, step: Step, known: readonly Step[]): Promise<boolean> {
  await client.query('begin')
  try {
    const { rows } = await client.query<Applied>('select number, checksum from public.lende_step order by number')
    refuseWrong(rows, known)
    const isDone = rows.some(({ number }) => number === step.number)
    if (!isDone) {
      await client.query(step.sql)
      await client.query('insert into public.lende_step (number, name, checksum) values ($1, $2, $3)', [
        step.number,
        step.name,
        step.checksum,
      ])
    }
    await client.query('commit')
    return !isDone
  } catch (failure) {
    await client.query('rollback').catch(() => undefined)
    throw failure
  }
}

function refuseWrong(applied: readonly Applied[], known: readonly Step[]): void {
  for (const { number, checksum } of applied) {
    const step = known.find((one) => one.number === number)
    if (step === undefined)
      throw new WrongShape(
        `the database is of a newer Lende (step ${number}), which this one would not understand; start the newer one`,
      )
    if (step.checksum !== checksum) throw anotherStep(step)
  }
}
