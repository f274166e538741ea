// How a name is written to be found: family name first, without case, marks, spaces or signs, for people write
// "Van den Berghe", "Vandenberghe" and "D'Hondt" as they hear them.

/** Letters that have no mark to take off. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** Nobody types more of a name than this; the index could not hold much more. */
const longest = 100

/** A name, or how it begins, as it is sought. */
export function sought(...names: readonly string[]): string {
  const letters = names
    .join('')
    .slice(0, 4 * longest)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[øłđðþıßæœ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
  return [...letters].slice(0, longest).join('')
}
