// What came of the question at the end: kept beside the consult as long as that is open, and written nowhere.

import { useSyncExternalStore } from 'react'
import type { Consult } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { consultStore } from '../../consult/consult-store.ts'

export const teachBackResults = ['done', 'partly', 'not-done'] as const
export type TeachBackResult = (typeof teachBackResults)[number]

export interface TeachBack {
  readonly question: string
  readonly result: TeachBackResult
}

type Listener = () => void

class TogetherStore {
  #teachBack: TeachBack | null = null
  /** The consult it belongs to, as that began. */
  #of: Consult | null = null
  readonly #listeners = new Set<Listener>()

  constructor() {
    consultStore.subscribe(() => {
      if (this.#teachBack !== null && beginOf(consultStore.read()) !== this.#of) this.#set(null, null)
    })
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly teachBack = (): TeachBack | null => this.#teachBack

  record(question: string, result: TeachBackResult): void {
    this.#set({ question, result }, beginOf(consultStore.read()))
  }

  forget(): void {
    this.#set(null, null)
  }

  #set(teachBack: TeachBack | null, of: Consult | null): void {
    this.#teachBack = teachBack
    this.#of = of
    for (const listener of this.#listeners) listener()
  }
}

/** Every step builds on it; another consult has another. */
const beginOf = (state: ConsultState | null): Consult | null =>
  state === null ? null : (state.steps[0] ?? state.consult)

export const togetherStore = new TogetherStore()

export const useTeachBack = (): TeachBack | null =>
  useSyncExternalStore(togetherStore.subscribe, togetherStore.teachBack)
