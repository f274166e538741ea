// How far this browser is with working without network, and whether a new version waits. Nothing of a patient.

import { useSyncExternalStore } from 'react'

/** `off` is a page that was not built, `checking` one that has not looked yet: neither says anything. */
export type Readiness = 'off' | 'checking' | 'preparing' | 'ready' | 'insecure' | 'refused' | 'failed'

export interface OfflineState {
  readonly readiness: Readiness
  /** The worker of a new version, complete and waiting. */
  readonly update: ServiceWorker | null
}

class OfflineStore {
  #state: OfflineState = { readiness: 'off', update: null }
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): OfflineState => this.#state

  set(some: Partial<OfflineState>): void {
    this.#state = { ...this.#state, ...some }
    for (const listener of this.#listeners) listener()
  }
}

export const offlineStore = new OfflineStore()

export const useOffline = (): OfflineState => useSyncExternalStore(offlineStore.subscribe, offlineStore.read)
