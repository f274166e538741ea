// Somebody signs out. Nothing of what was read or filled in stays on the page, whether the server is there or not; then the
// session ends at the server, and until it is told there is no way back in.

import { useSyncExternalStore } from 'react'
import { consultStore } from '../../../consult/consult-store.ts'
import { ask, NotDone } from '../../../practice/ask.ts'
import { forgetWhoWasHere } from './whose.ts'

/** `telling` while the server is told; else why it could not be. */
export type Leaving = 'telling' | NotDone

let leaving: Leaving | null = null
const listeners = new Set<() => void>()

function set(next: Leaving | null): void {
  leaving = next
  for (const listener of listeners) listener()
}

/** Null when nobody is leaving. */
export const useLeaving = (): Leaving | null => useSyncExternalStore(subscribe, () => leaving)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export async function leave(): Promise<void> {
  set('telling')
  consultStore.clear()
  forgetWhoWasHere()
  try {
    await ask('POST /api/sign-out', { body: {} })
    set(null)
  } catch (failure) {
    if (!(failure instanceof NotDone)) throw failure
    set(failure)
  }
}
