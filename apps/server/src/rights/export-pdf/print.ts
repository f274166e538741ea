// A copy of a record on paper. Nobody is refused their record over one letter: a sign that no font here has stands as its number.

import { drawingsOf } from '@lende/documents'
import { type Page, PdfWriter } from '@lende/pdf'
import { type Refusal, refuse } from '../../http/problem.ts'
import type { CopyWords } from './words.ts'

const writer = new PdfWriter()
/** After so many signs that stand alone, all of what our fonts may lack goes at once. */
const tries = 8

export async function printed(page: Page, { lines, own, aids }: CopyWords): Promise<Uint8Array | Refusal> {
  const drawings = drawingsOf(page, aids)
  const rest = [beyondLatin, beyondAscii]
  let document = page
  for (let count = 1; ; count++) {
    const written = await writer.write({ document, words: { page: lines.page }, drawings })
    if (written.ok) return written.bytes
    if (written.problem === 'busy') return refuse('under-way')
    const lacking = count <= tries ? foreign : rest.shift()
    if (written.problem !== 'sign' || lacking === undefined)
      throw new RangeError(`a copy of a record cannot be set (${written.problem})`)
    const { sign } = written
    document = changed(document, own.signs, (text) => text.replace(lacking, numberOf).replaceAll(sign, numberOf))
  }
}

/** Fonts know Latin, Greek and Cyrillic letters whole, or nearly; one letter of another script is seldom alone. */
const foreign = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/gu
/** What is left are the letters of our languages, and the dashes, quotes and spaces of their sentences. */
const beyondLatin = /[^\n\x20-\x7e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c-\u201e\u2026\u202f\u20ac]/gu
const beyondAscii = /[^\n\x20-\x7e]/gu

const numberOf = (signs: string): string =>
  [...signs].map((one) => `[U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`).join('')

function changed(page: Page, note: string, change: (text: string) => string): Page {
  const everywhere = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part), (_, value) => (typeof value === 'string' ? change(value) : value))
  return { ...everywhere(page), foot: { ...everywhere(page.foot), superseded: [note] } }
}
