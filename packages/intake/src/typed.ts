// A code as people type, paste or scan it: which letters were meant, and whether it is one of ours at all.

export const PREFIX = 'lende'

/** The letters of bech32: no 1, b, i and o, which are easily taken for others. */
const LETTERS = /^[qpzry9x8gf2tvdw0s3jn54khce6mua7l]*$/
const MEANT: Readonly<Record<string, string>> = { o: '0', i: 'l', '1': 'l', b: '8' }
const START = `${PREFIX}1`
/** A code without answers has so many letters after its beginning. */
const FEWEST = 15

export type Typed =
  | { readonly kind: 'code'; readonly letters: string }
  | { readonly kind: 'foreign' | 'incomplete' | 'damaged' }

/** The letters after `lende1`, or what is wrong with what was typed. */
export function readTyped(typed: string): Typed {
  const text = typed.toLowerCase().replace(/[\s\p{Pd}\u2212\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
  const [start, rest] = [text.slice(0, START.length), text.slice(START.length)]
  const letters = rest.replace(/[oi1b]/g, (letter) => MEANT[letter] as string)
  if (!/^lende[1il]$/.test(start)) return { kind: beginning(start, LETTERS.test(letters) && letters.length >= FEWEST) }
  return LETTERS.test(letters) ? { kind: 'code', letters } : { kind: 'damaged' }
}

/** Only the beginning of the beginning was typed, or most of it is right and letters of ours follow; or it is not ours. */
function beginning(start: string, followed: boolean): 'incomplete' | 'damaged' | 'foreign' {
  if (start.length >= 4 && START.startsWith(start)) return 'incomplete'
  return followed && likeness(start) >= START.length - 2 ? 'damaged' : 'foreign'
}

/** How many letters of the start stand where they should, at best when one was left out or doubled. */
const likeness = (start: string): number => Math.max(...[-1, 0, 1].map((shift) => agreeing(start, shift)))

const agreeing = (start: string, shift: number): number =>
  [...START].filter((letter, index) => start[index] === letter || start[index + shift] === letter).length
