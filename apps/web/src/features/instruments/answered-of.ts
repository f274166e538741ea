import type { Instrument, Score } from '@lende/instruments'

/** How many answers there are, and how many there can be. */
export function answeredOf(instrument: Instrument, score: Score): { readonly answered: number; readonly all: number } {
  const { structure } = instrument
  const all = structure.kind === 'items' ? structure.items.length : 1
  return { answered: score.status === 'complete' ? all : all - score.missing.length, all }
}
