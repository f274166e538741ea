// Why a copy is not put back. The place where it should have gone is left as it was found.

/** A folder that is no backup, or a place that is not empty. */
export class CannotRestore extends Error {
  readonly kind: 'cannot-restore' | 'broken-copy' = 'cannot-restore'
}

/** How a file of a copy differs from what was listed when it was taken. */
export interface Difference {
  readonly kind: 'missing' | 'unlisted' | 'changed' | 'unreadable'
  /** From the folder of the copy. */
  readonly file: string
}

/** So many are named in one sentence. */
const named = 3

/** A copy that is not as it was taken, or that holds no database that can be started. */
export class BrokenCopy extends CannotRestore {
  override readonly kind = 'broken-copy'
  /** By the list of the copy; empty where it is found broken in another way. */
  readonly differences: readonly Difference[]
  /** What is wrong, without where. */
  readonly why: string

  constructor(from: string, found: readonly Difference[] | string) {
    const why = inWords(found)
    super(`the copy in ${from} is damaged, and nothing of it was put back: ${why}`)
    this.why = why
    this.differences = typeof found === 'string' ? [] : found
  }
}

function inWords(found: readonly Difference[] | string): string {
  if (typeof found === 'string') return found
  const more = found.length - named
  const first = found.slice(0, named).map(({ kind, file }) => `${file} ${words[kind]}`)
  return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

const words: Readonly<Record<Difference['kind'], string>> = {
  missing: 'is missing',
  unlisted: 'does not belong to it',
  changed: 'is not as it was taken',
  unreadable: 'cannot be read',
}
