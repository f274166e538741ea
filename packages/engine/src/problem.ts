// What is wrong with an input, as data: a kind, a place, and what was expected.
// Sentences are made elsewhere, per language. A problem names facts and rules, never an answer.

export type Path = readonly (string | number)[]

export type ProblemKind =
  | 'not-a-mapping'
  | 'not-a-list'
  | 'not-text'
  | 'missing-key'
  | 'unknown-key'
  | 'unknown-name'
  | 'unknown-fact'
  | 'unknown-option'
  | 'not-yes-or-no'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-step'
  | 'empty-interval'
  | 'not-a-date'
  | 'date-in-future'
  | 'date-order'
  | 'derived-only'
  | 'reason-required'
  | 'unknown-schema'
  | 'wrong-shape'
  | 'instrument'
  | 'contradiction'
  | 'other-version'
  | 'part-against-total'
  | 'unknown-instrument'
  | 'other-language'
  | 'not-a-wording-pack'
  | 'no-licence'
  | 'missing-item'
  | 'extra-item'
  | 'stands-twice'
  | 'item-order'
  | 'missing-label'
  | 'missing-option'
  | 'extra-option'
  | 'option-order'
  | 'other-points'
  | 'other-scale'
  | 'own-label'
  | 'too-large'
  | 'too-deep'
  | 'not-yaml'
  | 'not-readable'
  | 'content'

export interface Problem {
  readonly kind: ProblemKind
  /** Keys from the root of the input to the place. */
  readonly path: Path
  /** The name that was not understood, when it is a name and not an answer. */
  readonly name?: string
  /** What would have been accepted there. */
  readonly expected?: readonly string[]
  /** The accepted name nearest to the one given. */
  readonly nearest?: string
  /** More of the story, for content problems (English, for authors). */
  readonly detail?: string
  /** 1-based; filled in by whoever knows the text. */
  readonly line?: number
  readonly column?: number
  readonly file?: string
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const accepted = <Value>(value: Value): Result<Value> => ({ ok: true, value })
export const refused = (...problems: Problem[]): Result<never> => ({ ok: false, problems })

/** The candidate with the smallest edit distance, or one that goes on where the name stops; undefined when none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 2))
  for (const candidate of candidates) {
    const distance = candidate.startsWith(`${name}-`) ? 1 : editDistance(name.slice(0, 80), candidate, least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** How many letters to add, drop or change; no less than `limit` where it is not less than that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substitution = a[row - 1] === b[column - 1] ? 0 : 1
      current[column] = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + substitution,
      )
    }
    if (Math.min(...current) >= limit) return limit
    previous = current
  }
  return previous[b.length] as number
}

/** A name fit to be shown: short and kebab-case; anything else may be somebody's words. */
export function showable(name: string): string | undefined {
  return /^[a-z0-9][a-z0-9.:-]{0,60}$/i.test(name) ? name : undefined
}
