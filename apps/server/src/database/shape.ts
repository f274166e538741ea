// Is the database in the shape that this Lende works with? One that is ahead serves it still: a newer Lende is being put in
// its place.

import type { Client } from 'pg'
import { anotherStep, knownSteps, type Step, WrongShape } from './migrate.ts'

export type Applied = Pick<Step, 'number' | 'checksum'>

const known = knownSteps()

export const hasAll = (applied: readonly Applied[]): boolean =>
  known.every((step) => checksumOf(step, applied) === step.checksum)

/**
 * Refuses a database that was not brought to this shape yet.
 * @throws WrongShape
 */
export async function refuseEarlier(client: Pick<Client, 'query'>): Promise<void> {
  const applied = await appliedTo(client)
  for (const step of known) {
    const checksum = checksumOf(step, applied)
    if (checksum === undefined)
      throw new WrongShape('the database is of an earlier Lende; bring it up to date with npx lende migrate')
    if (checksum !== step.checksum) throw anotherStep(step)
  }
}

async function appliedTo(client: Pick<Client, 'query'>): Promise<readonly Applied[]> {
  try {
    return (await client.query<Applied>('select number, checksum from public.lende_step')).rows
  } catch (failure) {
    // Before the step that lets the server read them.
    if ((failure as { code?: string }).code === '42501') return []
    throw failure
  }
}

const checksumOf = ({ number }: Step, applied: readonly Applied[]): string | undefined =>
  applied.find((one) => one.number === number)?.checksum
