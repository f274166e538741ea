// Looking for patients. Asked in a body and kept in memory: a name never stands in an address.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AnswerOf, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { today } from '../../../today.ts'
import type { Attempt } from './looked-for.ts'
import { asWhole, attemptsFor } from './looked-for.ts'
import { plain } from './read-day.ts'

export type FoundPatient = AnswerOf<'POST /api/patients/find'>['items'][number]

export interface Found {
  readonly items: readonly FoundPatient[]
  /** Not all that fit are here. */
  readonly isMore: boolean
}

/** Not read again on coming back to the page: each time stands in the ledger. */
export function useLookedFor(attempts: readonly Attempt[]) {
  return useQuery<Found, NotDone>({
    queryKey: ['POST /api/patients/find', attempts],
    queryFn: () => lookInTurn(attempts),
    enabled: attempts.length > 0,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    staleTime: 30_000,
  })
}

export const useFound = (text: string) => useLookedFor(attemptsFor(text, today()))

async function lookInTurn(attempts: readonly Attempt[]): Promise<Found> {
  let isMore = false
  for (const attempt of attempts) {
    const found = await look(attempt)
    const closer = isTooMany(found) && attempt.given !== undefined ? await look(asWhole(attempt)) : found
    if (closer.items.length > 0) return closer
    isMore ||= found.isMore
  }
  return { items: [], isMore }
}

const isTooMany = ({ items, isMore }: Found): boolean => items.length === 0 && isMore

async function look({ by, given = '' }: Attempt): Promise<Found> {
  const { body } = await ask('POST /api/patients/find', { body: by })
  const items = body.items.filter(({ givenName }) => plain(givenName).startsWith(plain(given)))
  return { items, isMore: body.next !== null }
}

/** What was typed, once nobody has typed for a moment. */
export function useSettled<Text extends string | null>(text: Text, pause = 350): readonly [Text, atOnce: () => void] {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(waiting)
  }, [text, pause])
  return [settled, () => setSettled(text)]
}
