// Three-valued logic after Kleene: unknown is a value of its own, never a no.
// Everything else in Lende that decides something decides with these four functions.

export type Truth = 'yes' | 'no' | 'unknown'

/** The opposite; unknown stays unknown. */
export function not(truth: Truth): Truth {
  switch (truth) {
    case 'yes':
      return 'no'
    case 'no':
      return 'yes'
    case 'unknown':
      return 'unknown'
  }
}

/**
 * Are at least `n` of these true?
 * Yes once n are certain, no once n can no longer be reached, unknown between.
 */
export function atLeast(n: number, truths: readonly Truth[]): Truth {
  const certain = truths.filter((truth) => truth === 'yes').length
  if (certain >= n) return 'yes'
  const conceivable = truths.filter((truth) => truth !== 'no').length
  return conceivable < n ? 'no' : 'unknown'
}

/** Are all of these true? Nothing asked, nothing missing: yes. */
export const all = (truths: readonly Truth[]): Truth => atLeast(truths.length, truths)

/** Is any of these true? Nothing to find: no. */
export const any = (truths: readonly Truth[]): Truth => atLeast(1, truths)

// Machine form: 00 no, 01 unknown, 11 yes, so that `&` is all and `|` is any.
export const NO = 0
export const UNKNOWN = 1
export const YES = 3

/** The two-bit form of a truth. */
export function toBits(truth: Truth): number {
  switch (truth) {
    case 'yes':
      return YES
    case 'no':
      return NO
    case 'unknown':
      return UNKNOWN
  }
}

/** The truth of a two-bit form; throws on 10, which no evaluation may produce. */
export function fromBits(bits: number): Truth {
  if (bits === YES) return 'yes'
  if (bits === NO) return 'no'
  if (bits === UNKNOWN) return 'unknown'
  throw new RangeError('a truth is 00, 01 or 11 in bits')
}
