// A row of digits, each with a base of its own, as one number in letters of five bits, and back.

/** A digit, from 0 up to and without its base. */
export type Digit = readonly [digit: number, base: number]

const BITS = 5n
const LETTER = 1n << BITS

/** The most significant letter first. The last digit weighs most, so that zeros at the end take no room. */
export function lettersOf(digits: readonly Digit[], length = 0): number[] {
  let rest = digits.reduceRight((sum, [digit, base]) => sum * BigInt(base) + BigInt(digit), 0n)
  const letters: number[] = []
  for (; rest > 0n; rest >>= BITS) letters.unshift(Number(rest % LETTER))
  while (letters.length < length) letters.unshift(0)
  return letters
}

/** Takes the digits from letters again, in the order in which they were put in. */
export class DigitReader {
  #rest: bigint

  constructor(letters: readonly number[]) {
    this.#rest = letters.reduce((sum, letter) => (sum << BITS) + BigInt(letter), 0n)
  }

  take(base: number): number {
    const digit = Number(this.#rest % BigInt(base))
    this.#rest /= BigInt(base)
    return digit
  }
}
