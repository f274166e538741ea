// What was changed by hand, for as long as the consult lasts: in the memory of this page, and gone with the consult.

import type { Document } from '@lende/documents'
import { useSyncExternalStore } from 'react'
import type { ConsultState } from '../../consult/consult-store.ts'
import { consultStore } from '../../consult/consult-store.ts'
import type { OfRecord } from '../practice/episode/of-record.ts'
import type { Sheet } from './sheet.ts'

export interface Kept {
  readonly sheet: Sheet
  /** What the consult made when the person last saw a difference and kept the own text. */
  readonly against: Document
}

export interface KeptState {
  /** By document: its kind, language and recipient. */
  readonly sheets: ReadonlyMap<string, Kept>
  /** May the patient's own activities be told to who asks about work? Nobody tells them unasked. */
  readonly ownActivities: boolean
  /** What the record says of the lines over a letter; null until it is read. */
  readonly ofRecord: OfRecord | null
}

const nothing: KeptState = { sheets: new Map(), ownActivities: false, ofRecord: null }

class KeptSheets {
  #state = nothing
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): KeptState => this.#state

  keep(key: string, kept: Kept): void {
    this.#set({ ...this.#state, sheets: new Map(this.#state.sheets).set(key, kept) })
  }

  forget(key: string): void {
    this.#set({ ...this.#state, sheets: new Map([...this.#state.sheets].filter(([other]) => other !== key)) })
  }

  tellOwnActivities(ownActivities: boolean): void {
    this.#set({ ...this.#state, ownActivities })
  }

  tellOfRecord(ofRecord: OfRecord): void {
    if (JSON.stringify(ofRecord) !== JSON.stringify(this.#state.ofRecord)) this.#set({ ...this.#state, ofRecord })
  }

  clear(): void {
    this.#set(nothing)
  }

  #set(state: KeptState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const keptSheets = new KeptSheets()

export const useOwnActivities = (): boolean =>
  useSyncExternalStore(keptSheets.subscribe, () => keptSheets.read().ownActivities)

export const useKeptSheets = (): KeptState => useSyncExternalStore(keptSheets.subscribe, keptSheets.read)

/** Is it still the consult that it was: a step further, a step back, or nothing new answered? */
export const goesOn = (before: ConsultState | null, now: ConsultState | null): boolean =>
  before !== null &&
  now !== null &&
  (now.consult.given === before.consult.given ||
    now.steps.at(-1) === before.consult ||
    before.steps.at(-1) === now.consult)

let before = consultStore.read()
consultStore.subscribe(() => {
  const now = consultStore.read()
  if (!goesOn(before, now)) keptSheets.clear()
  before = now
})
