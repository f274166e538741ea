// A copy of a record on paper. Nobody is refused their record over one letter: a sign that no font here has stands as its number.

import { drawingsOf } from '@lende/documents'
import { type Page, PdfWriter } from '@lende/pdf'
import { type Refusal, refuse } from '../../http/problem.ts'
import type { CopyWords } from './words.ts'

const writer = new PdfWriter()
/** After so many signs that stand alone. */
const tries = 12

export async function printed(page: Page, { lines, own, aids }: CopyWords): Promise<Uint8Array | Refusal> {
  const drawings = drawingsOf(page, aids)
  let document = page
  for (let left = tries; left > 0; left--) {
    const written = await writer.write({ document, words: { page: lines.page }, drawings })
    if (written.ok) return written.bytes
    if (written.problem === 'busy') return refuse('under-way')
    if (written.problem !== 'sign') throw new RangeError(`a copy of a record cannot be set (${written.problem})`)
    document = withNumbers(document, written.sign, own.signs)
  }
  throw new RangeError('a copy of a record has too many signs that cannot be set')
}

/** Fonts know Latin, Greek and Cyrillic letters whole, or nearly; one letter of another script is seldom alone. */
const foreign = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/gu

function withNumbers(page: Page, sign: string, note: string): Page {
  const number = (one: string): string =>
    [...one].map((letter) => `[U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`).join('')
  const told = (text: string): string => text.replace(foreign, number).replaceAll(sign, number(sign))
  const everywhere = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part), (_, value) => (typeof value === 'string' ? told(value) : value))
  return { ...everywhere(page), foot: { ...everywhere(page.foot), superseded: [note] } }
}
