// Where the onset of the episode in hand is corrected while its consult is open, the consult goes by the new one.

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Raw } from '../../../consult/consult.ts'
import { consultStore, useConsult } from '../../../consult/consult-store.ts'
import { tryOutcome } from '../../../consult/use-outcome.ts'
import { useLende, useProduct } from '../../../lende.tsx'
import type { Answered, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { known } from '../../../practice/queries.ts'
import { caseOver, type Episode } from '../../practice/episode/kept.ts'

/** @param mayAsk whether to read it where the page does not know it, or knows that something changed since. */
export function useOnsetOfRecord(mayAsk: boolean): void {
  const product = useProduct()
  const { country } = useLende().settings
  const inHand = useConsult()?.inHand ?? null
  const asking = { params: { episode: inHand?.episode ?? '' } }
  const { data } = useQuery<Answered<Episode>, NotDone>(
    {
      queryKey: ['GET /api/episodes/:episode', asking],
      queryFn: () => ask('GET /api/episodes/:episode', asking),
      enabled: mayAsk && inHand !== null,
      staleTime: Number.POSITIVE_INFINITY,
    },
    known,
  )
  useEffect(() => {
    const state = consultStore.read()
    if (data === undefined || state?.inHand == null || state.inHand.recorded === state.consult) return
    const { consult } = state
    const { onsetFrom: from, onsetTo: to } = data.body
    const onset = caseOver({ from, to }, [])['onset'] as Raw
    if (JSON.stringify(onset) === JSON.stringify(consult.earlier?.['onset'])) return
    const next = { ...consult, earlier: { assessments: [], ...consult.earlier, onset } }
    if (tryOutcome(next, product, consult.role, country).ok) consultStore.beganOn(onset)
  }, [data, product, country])
}
