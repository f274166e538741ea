// Keeps a consult in the record. Asked again after an answer was lost, also from a page opened anew, it is not kept twice.

import { useMutation } from '@tanstack/react-query'
import type { Consult } from '../../../consult/consult.ts'
import { caseOf } from '../../../consult/consult.ts'
import { consultStore, type InHand } from '../../../consult/consult-store.ts'
import { ask, type NotDone } from '../../../practice/ask.ts'
import { isOutside, known } from '../../../practice/queries.ts'

export interface ToRecord {
  readonly consult: Consult
  readonly inHand: InHand
  readonly role: string
  readonly edition: string
}

/** What of a consult goes into the record: as a case file writes it, without what stands beside it there. */
export function writtenOf(consult: Consult, edition: string): Readonly<Record<string, unknown>> {
  const today = caseOf({ ...consult, earlier: null }, edition).assessments.at(-1)
  const { on: _on, role: _role, edition: _edition, ...written } = today as Record<string, unknown>
  return written
}

/** The last that got no answer. */
let lost: { readonly asking: string; readonly key: string } | null = null

async function record({ consult, inHand, role, edition }: ToRecord): Promise<string> {
  const said = { on: consult.on, role, written: writtenOf(consult, edition) }
  const { episode, assessment, because } = inHand
  const asking = JSON.stringify([episode, assessment, because, said])
  const key = lost?.asking === asking ? lost.key : crypto.randomUUID()
  lost = { asking, key }
  const done =
    assessment === null
      ? await ask('POST /api/episodes/:episode/assessments', { params: { episode }, body: said }, key)
      : await ask(
          'POST /api/assessments/:assessment/correct',
          { params: { assessment }, body: { ...said, because: because.trim() } },
          key,
        )
  lost = null
  return done.body.assessment
}

const mayBeKept = new Set<NotDone['kind']>(['unreachable', 'database-away', 'fault', 'under-way'])

export const useRecord = (done: () => void) =>
  useMutation<string, NotDone, ToRecord>(
    {
      mutationFn: record,
      onSuccess: async (assessment, { consult }) => {
        consultStore.recordedAs(assessment, consult)
        done()
        await known.invalidateQueries()
      },
      onError: (failure) => {
        // What was refused was not kept: nothing of it stays behind here.
        if (!mayBeKept.has(failure.kind)) lost = null
        if (isOutside(failure)) void known.invalidateQueries({ queryKey: ['GET /api/session'] })
      },
    },
    known,
  )
