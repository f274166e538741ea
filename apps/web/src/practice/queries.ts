// What the page knows of the record, for as long as it lives: in memory only, and gone when somebody signs out.

import { QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Answered, AnswerOf, Asking, DoorName } from './ask.ts'
import { ask, NotDone } from './ask.ts'

export type ReadName = Extract<DoorName, `GET ${string}`>
export type ChangeName = Exclude<DoorName, ReadName>

const session: ReadName = 'GET /api/session'

/** `ask` has tried again by itself already, and says itself when no server answers. */
export const known = new QueryClient({
  defaultOptions: {
    // Each reading is an entry in the ledger: coming back to the window is none.
    queries: { retry: false, networkMode: 'always', gcTime: 5 * 60_000, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
})

// Whichever door says that nobody is signed in any more, or works nowhere now: the page asks who is, and shows the way in.
known.getQueryCache().config.onError = (failure, { queryKey }) => onRefused(failure, queryKey[0])
known.getMutationCache().config.onError = (failure) => onRefused(failure, null)

function onRefused(failure: unknown, asked: unknown): void {
  if (isOutside(failure) && asked !== session) void known.invalidateQueries({ queryKey: [session] })
}

export const isKind = (failure: unknown, kind: NotDone['kind']): failure is NotDone =>
  failure instanceof NotDone && failure.kind === kind

/** Whoever is told this is not in the practice, or not yet. */
export const isOutside = (failure: unknown): failure is NotDone =>
  isKind(failure, 'not-signed-in') || isKind(failure, 'workplace-needed')

/** What a door tells; read again when a change may have touched it, and on coming back to the screen. */
export const useTold = <Name extends ReadName>(name: Name, asking: Asking<Name>, isWanted = true) =>
  useQuery<Answered<AnswerOf<Name>>, NotDone>({
    queryKey: [name, asking],
    queryFn: () => ask(name, asking),
    enabled: isWanted,
  })

/**
 * A change. The very same, asked again after an answer was lost, is not done twice. When it is done, everything that was
 * read is read again: a change of one thing shows in many places.
 */
export function useChange<Name extends ChangeName>(name: Name) {
  const lost = useRef<{ readonly asking: string; readonly key: string } | null>(null)
  return useMutation<Answered<AnswerOf<Name>>, NotDone, Asking<Name>>({
    mutationFn: async (wanted) => {
      const asking = JSON.stringify(wanted)
      const key = lost.current?.asking === asking ? lost.current.key : crypto.randomUUID()
      lost.current = { asking, key }
      const answer = await ask(name, wanted, key)
      lost.current = null
      return answer
    },
    onSuccess: () => known.invalidateQueries(),
  })
}
