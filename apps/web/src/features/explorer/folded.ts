// Text as it is compared in a search: small letters without marks, with the place of every letter in what was written.

export interface Folded {
  readonly text: string
  /** For every letter of the text, where it stands in what was written. */
  readonly places: readonly number[]
}

const written: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', '’': "'", '\u00a0': ' ' }

/** Small letters without marks. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßœæ’\u00a0]/g, (letter) => written[letter] ?? letter)

/** The same, letter by letter, so that what is found can be marked where it stands. */
export function foldInPlace(text: string): Folded {
  const letters: string[] = []
  const places: number[] = []
  let place = 0
  for (const letter of text) {
    for (const folded of fold(letter)) {
      letters.push(folded)
      places.push(place)
    }
    place += letter.length
  }
  return { text: letters.join(''), places }
}

/** The words of a query. */
export const wordsOfQuery = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

/** A text in pieces, those that match one of the words apart. */
export function marked(text: string, words: readonly string[]): { readonly text: string; readonly hit: boolean }[] {
  const folded = foldInPlace(text)
  const hits = new Uint8Array(text.length)
  for (const word of words)
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const from = folded.places[at] as number
      const to = folded.places[at + word.length] ?? text.length
      hits.fill(1, from, to)
    }
  const pieces: { text: string; hit: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const hit = hits[at] === 1
    const last = pieces.at(-1)
    if (last !== undefined && last.hit === hit) last.text += text[at]
    else pieces.push({ text: text[at] as string, hit })
  }
  return pieces
}

const reach = 60

/** The stretch of a long text around what was found first, cut at words. */
export function excerpt(text: string, words: readonly string[], length = 160): string {
  if (text.length <= length) return text
  const { text: folded, places } = foldInPlace(text)
  const found = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)
  const first = found.length === 0 ? 0 : (places[Math.min(...found)] as number)
  const from = first <= reach ? 0 : text.indexOf(' ', first - reach) + 1
  const end = text.lastIndexOf(' ', from + length)
  const to = from + length >= text.length ? text.length : Math.max(end, first + 1)
  return `${from === 0 ? '' : '… '}${text.slice(from, to)}${to === text.length ? '' : ' …'}`
}
