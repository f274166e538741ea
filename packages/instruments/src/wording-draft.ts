// The words of a questionnaire as a file has them, whatever its shape, each with its place; not yet held against anything.

import type { Path } from '@lende/engine'
import { isMapping } from '@lende/engine'

/** A text with its place; empty where the file has none. */
export interface Placed {
  readonly text: string
  readonly path: Path
}

export interface DraftOption {
  readonly option: string
  readonly points: unknown
  readonly label: string
  readonly path: Path
}

export interface DraftEnd {
  readonly value: unknown
  readonly label: string
}

export interface DraftScale {
  readonly min: DraftEnd
  readonly max: DraftEnd
  readonly path: Path
}

export interface DraftItem {
  readonly item: string
  readonly label: string
  readonly path: Path
  readonly options?: readonly DraftOption[]
  readonly scale?: DraftScale
}

export interface WordingDraft {
  readonly instrument: Placed
  readonly version: Placed
  /** How this shape of file says which instrument and version it is of. */
  readonly naming: (instrument: string, version: string) => string
  readonly language: Placed
  readonly copyright: Placed
  readonly authorisation: Placed
  readonly validated: 'yes' | 'no'
  readonly introduction: string
  readonly items: readonly DraftItem[]
  readonly itemsPath: Path
}

/** The text under a key, trimmed, or nothing. */
export const textAt = (raw: unknown, key: string): string => {
  const text = isMapping(raw) ? raw[key] : undefined
  return typeof text === 'string' ? text.trim() : ''
}

/** The text under a key, at its place, or at the place where it should stand. */
export const placedAt = (raw: Readonly<Record<string, unknown>>, key: string, path: Path = []): Placed => ({
  text: textAt(raw, key),
  path: key in raw ? [...path, key] : path,
})
