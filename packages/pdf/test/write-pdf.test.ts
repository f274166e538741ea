// A letter on paper says to a screen reader what it says to the eye. Oracle: pdf.js, which reads the tags on its own.

import type { Document, Line } from '@lende/documents'
import { describe, expect, it } from 'vitest'
import { writePdf } from '../src/index.ts'
import { allTags, readPdf, wordsOf } from './structure.ts'

const from = ['authored:documents.says.proof'] as const
const foot = {
  edition: 'Lende 2026.1',
  on: '2026-11-22',
  sources: ['KCE 2017'],
  superseded: ['KNGF 2013 is vervangen.'],
  disclaimer: 'Geen medisch hulpmiddel.',
}

const letter = (...lines: readonly Line[]): Document => ({
  kind: 'letter-general-practitioner',
  language: 'nl',
  title: 'Brief aan de huisarts',
  to: 'huisarts',
  head: [
    { label: 'Datum', value: '22 november 2026' },
    { label: 'Patiënt', value: '' },
  ],
  parts: [{ part: 'found', heading: 'Bevindingen', lines }],
  foot,
})

const circle = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>'

async function written(document: Document) {
  const pdf = writePdf(document, { page: 'Bladzijde' }, ({ of }) => (of === 'pictogram' ? circle : undefined))
  if (!pdf.ok) throw new Error(JSON.stringify(pdf))
  const read = await readPdf(pdf.bytes)
  return { read, tags: allTags(read.pages.flatMap(({ tags }) => tags)), bytes: pdf.bytes }
}

const text = (words: string): Line => ({ kind: 'text', text: words, from })

describe('a document as PDF', () => {
  it('claims PDF/UA-1, is marked, and has its title and language', async () => {
    const { read } = await written(letter(text('Alles bleef gelijk.')))
    expect(read).toMatchObject({ ua: '1', isMarked: true, title: 'Brief aan de huisarts', language: 'nl' })
  })

  it('has headings, lists, tables with a head, and paragraphs', async () => {
    const { tags } = await written(
      letter(
        text('Er is pijn in de rug.'),
        { kind: 'item', text: 'blijf bewegen', from },
        { kind: 'item', text: 'werk als het kan', from },
        {
          kind: 'table',
          text: 'Weken',
          columns: ['Week', 'Uren'],
          rows: [
            ['1', '8'],
            ['2', ''],
          ],
          from,
        },
        { kind: 'blank', text: 'Uw vraag', from },
      ),
    )
    const roles = tags.map(({ role }) => role)
    const said = (role: string) => tags.filter((tag) => tag.role === role).map(wordsOf)
    expect(said('H1')).toEqual(['Bevindingen'])
    expect(said('LBody')).toEqual(['blijf bewegen', 'werk als het kan'])
    expect(roles.filter((role) => role === 'L')).toHaveLength(1)
    expect(said('TH')).toEqual(['Week', 'Uren'])
    expect(said('TD')).toEqual(['1', '8', '2', ''])
    expect(said('P')).toContain('Er is pijn in de rug.')
    expect(said('P')).toContain('Uw vraag')
  })

  it('reads every word in the order of the document', async () => {
    const lines = ['eerst dit', 'dan dat', 'ten slotte dit'].map(text)
    const { tags } = await written(letter(...lines))
    const all = tags.filter(({ role }) => role === 'P').map(wordsOf)
    const places = ['Datum 22 november 2026', 'eerst dit', 'dan dat', 'ten slotte dit', 'KCE 2017.'].map((one) =>
      all.indexOf(one),
    )
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says in words what it draws, and gives the words alone where nothing is drawn', async () => {
    const figures = ['pictogram', 'exercise'] as const
    const { tags } = await written(
      letter(
        ...figures.map((of): Line => ({ kind: 'figure', text: `wat ${of} zegt`, figure: { of, name: 'x' }, from })),
      ),
    )
    expect(tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['wat pictogram zegt'])
    expect(tags.map(wordsOf)).toContain('wat exercise zegt')
  })

  it('takes what somebody typed for words, never for markup', async () => {
    const typed = '#let x = 1 $a$ *b* `c` = d \\ @e <f> // g "h" #include "/etc/passwd"'
    const { tags } = await written(letter(text(typed)))
    expect(tags.map(wordsOf)).toContain(typed)
  })

  it('goes over to more pages, and loses nothing', async () => {
    const { read } = await written(letter(...Array.from({ length: 90 }, (_, line) => text(`Regel ${line + 1}.`))))
    expect(read.pages.length).toBeGreaterThan(1)
    const heard = allTags(read.pages.flatMap(({ tags }) => tags)).map(wordsOf)
    for (let line = 1; line <= 90; line++) expect(heard).toContain(`Regel ${line}.`)
  })

  it('is the same for the same document', async () => {
    const [one, other] = await Promise.all([written(letter(text('gelijk'))), written(letter(text('gelijk')))])
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes))).toBe(0)
  })

  it('names a sign that no font has, and writes nothing', () => {
    expect(writePdf(letter(text('naam 中文')), { page: 'Bladzijde' }, () => undefined)).toEqual({
      ok: false,
      problem: 'sign',
      sign: '中',
    })
  })

  it('names half of a sign, and writes nothing', () => {
    expect(writePdf(letter(text('naam \ud83e')), { page: 'Bladzijde' }, () => undefined)).toEqual({
      ok: false,
      problem: 'sign',
      sign: '\ud83e',
    })
  })

  it('refuses what is no document', () => {
    const stray = { kind: 'letter-general-practitioner' } as unknown as Document
    expect(writePdf({ ...stray, parts: [] }, { page: '' }, () => undefined)).toEqual({
      ok: false,
      problem: 'not-a-document',
    })
  })

  it('has letters with accents, Greek and Cyrillic', async () => {
    const { tags } = await written(letter(text('Łukasz Şahin Žižek Ωμέγα Жанна')))
    // The reader of the test may part a word where the font changes; the letters and their order are what counts.
    expect(tags.map((tag) => wordsOf(tag).replaceAll(' ', ''))).toContain('ŁukaszŞahinŽižekΩμέγαЖанна')
  })
})
