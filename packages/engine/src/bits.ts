// Sets of small numbers, one bit each, in memory that is reused; a set may begin anywhere in an array.

/** Adds one set to another. */
export function addWords(from: Int32Array, start: number, to: Int32Array, at: number, words: number): void {
  for (let word = 0; word < words; word++) to[at + word] = (to[at + word] as number) | (from[start + word] as number)
}

export function setBit(bits: Int32Array, from: number, bit: number): void {
  bits[from + (bit >> 5)] = (bits[from + (bit >> 5)] as number) | (1 << (bit & 31))
}

export const hasBit = (bits: Int32Array, bit: number): boolean => ((bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0

/** The place of the lowest bit that is set. */
export const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** The bits that are set, lowest first. */
export function eachBit(bits: Int32Array, tell: (bit: number) => void): void {
  for (let word = 0; word < bits.length; word++)
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) tell(word * 32 + lowest(rest))
}

/** Those below `end`. */
export function bitsIn(bits: Int32Array, end = bits.length * 32): number[] {
  const found: number[] = []
  eachBit(bits, (bit) => {
    if (bit < end) found.push(bit)
  })
  return found
}
