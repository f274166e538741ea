// How another scheme names the stages of pain. For reading beside ours only: no rule knows these names.

import type { Aids } from '@lende/guideline'

type Scheme = NonNullable<Aids['phase-schemes']>['schemes'][number]

/** The setting by which no other scheme is shown. */
export const NO_SCHEME = 'none'

/** A stage of a scheme: the key of its name, and its days, the last one of them included; no last day when it has none. */
export interface SchemeStage {
  readonly key: string
  readonly first: number
  readonly last: number | null
}

/** The scheme of a setting; none when the content has no such scheme. */
export const schemeIn = (aids: Aids, scheme: string): Scheme | undefined =>
  aids['phase-schemes']?.schemes.find((one) => one.scheme === scheme)

/** The key of the name a scheme has for a day since onset; null where it names no stage. */
export const phaseInScheme = (aids: Aids, scheme: string, days: number): string | null =>
  phasesInScheme(aids, scheme, days, days)[0]?.key ?? null

/** Every stage a scheme names from one day to another, both included; without the second, to the end. */
export function phasesInScheme(aids: Aids, scheme: string, first: number, last: number | null): SchemeStage[] {
  return (schemeIn(aids, scheme)?.stages ?? [])
    .filter(({ from, to }) => (last === null || from <= last) && (to === undefined || to > first))
    .map(({ stage, from, to }) => ({
      key: `phase-scheme.${scheme}.stage.${stage}`,
      first: from,
      last: to === undefined ? null : to - 1,
    }))
}
