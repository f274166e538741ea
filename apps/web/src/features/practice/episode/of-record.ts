// Who a letter of an episode is about and who writes it, as the record has them: so that nobody types them over.

import type { AnswerOf } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { known, type ReadName } from '../../../practice/queries.ts'
import { fullNameOf } from '../patients/full-name.tsx'

export interface OfRecord {
  readonly episode: string
  readonly patient: string
  /** As `2026-11-22`. */
  readonly born: string
  readonly sender: string
}

/** @throws NotDone */
export async function readOfRecord(episode: string): Promise<OfRecord> {
  const { name: sender } = await told('GET /api/session', {})
  const { patient } = await told('GET /api/episodes/:episode', { params: { episode } })
  const of = await told('GET /api/patients/:patient', { params: { patient } })
  return { episode, patient: fullNameOf(of), born: of.birthDate, sender }
}

/** Each reading is an entry in the ledger: what the page knows already, and nothing changed since, is not read again. */
async function told<Name extends ReadName>(
  name: Name,
  asking: Parameters<typeof ask<Name>>[1],
): Promise<AnswerOf<Name>> {
  const queryFn = () => ask(name, asking)
  return (await known.fetchQuery({ queryKey: [name, asking], queryFn, staleTime: 5 * 60_000 })).body
}
