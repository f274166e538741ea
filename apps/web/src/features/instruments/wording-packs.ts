// The wording packs of this page: they last as long as the page does, and are written nowhere.

import type { Instrument, WordingPack } from '@lende/instruments'
import { withWording } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { useSyncExternalStore } from 'react'

class WordingPacks {
  #packs: readonly WordingPack[] = []
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): readonly WordingPack[] => this.#packs

  /** A pack takes the place of one for the same instrument in the same language. */
  load(pack: WordingPack): void {
    this.#set([...this.#without(pack), pack])
  }

  remove(pack: WordingPack): void {
    this.#set(this.#without(pack))
  }

  #without(pack: WordingPack): WordingPack[] {
    return this.#packs.filter((one) => one.instrument !== pack.instrument || one.language !== pack.language)
  }

  #set(packs: readonly WordingPack[]): void {
    this.#packs = packs
    for (const listener of this.#listeners) listener()
  }
}

export const wordingPacks = new WordingPacks()

/** An instrument with the words that the patient sees. */
export interface Worded {
  readonly instrument: Instrument
  readonly pack: WordingPack | undefined
  /** A text of the instrument by its key; what a pack put there goes before our own. */
  readonly label: (key: string, written: string) => string
}

/** Our labels, unless there is a pack for this instrument in the language that is spoken. */
export function wordedBy(packs: readonly WordingPack[], instrument: Instrument, words: Words): Worded {
  const { instrument: id, version } = instrument
  const pack = packs.find((one) => one.instrument === id && one.version === version && one.language === words.language)
  return {
    instrument: pack === undefined ? instrument : withWording(instrument, pack),
    pack,
    label: (key, written) => (pack === undefined ? words.text(`instrument.${id}.${key}`) : written),
  }
}

export const useWorded = (instrument: Instrument, words: Words): Worded =>
  wordedBy(useSyncExternalStore(wordingPacks.subscribe, wordingPacks.read), instrument, words)
