// What a line rests on, sorted by kind, so that it can be told in words.

import type { Origin } from '@lende/documents'
import type { Words } from '@lende/wording'
import { labelOf } from '@lende/wording'

export type OriginKind = Origin extends `${infer Kind}:${string}` ? Kind : never

export interface OriginsOfKind {
  readonly kind: OriginKind
  readonly ids: readonly string[]
}

/** Each kind once, in the order in which they come, each id once. */
export function byKind(from: readonly Origin[]): readonly OriginsOfKind[] {
  const found = new Map<OriginKind, string[]>()
  for (const origin of new Set(from)) {
    const at = origin.indexOf(':')
    const kind = origin.slice(0, at) as OriginKind
    found.set(kind, [...(found.get(kind) ?? []), origin.slice(at + 1)])
  }
  return [...found].map(([kind, ids]) => ({ kind, ids }))
}

const named: Readonly<Partial<Record<OriginKind, (id: string) => string>>> = {
  recommendation: (id) => `recommendation.${id}.text`,
  held: (id) => `recommendation.${id}.text`,
  danger: (id) => `danger.${id}.name`,
  class: (id) => `classification.${id}.name`,
  scope: (id) => `scope.${id}.name`,
  instrument: (id) => `instrument.${id}.name`,
  area: (id) => `body-chart.area.${id}`,
}

/** What it is called; nothing where it has no name apart from its kind. */
export function originName(kind: OriginKind, id: string, words: Words): string | null {
  if (kind === 'fact' || kind === 'unknown') return labelOf(id, words)
  const key = named[kind]?.(id)
  return key !== undefined && words.has(key) ? words.text(key) : null
}
