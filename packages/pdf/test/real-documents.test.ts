// Every kind of letter and sheet as a PDF, of a patient with everything agreed, in four languages: whoever listens to it
// hears all of it, in order. Oracle: pdf.js, and the same document as plain text.

import { languages } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../documents/src/index.ts'
import { documentKinds, drawingsOf, makeDocument } from '../../documents/src/index.ts'
import { everything } from '../../documents/test/agreed.ts'
import { aids, compiled, inLanguage, materialOf } from '../../documents/test/materials.ts'
import { patientAnswers } from '../../guideline/src/patients.ts'
import { writePdf } from '../src/index.ts'
import { allTags, readPdf, wordsOf } from './structure.ts'

const patient = patientAnswers(compiled.content, 'no-danger') ?? {}
const bridge = { exercise: 'bridge', unit: 'times', from: '2026-03-02', amount: 8 } as const
const programme = everything.programme && { ...everything.programme, items: [bridge, ...everything.programme.items] }
const agreed = { ...everything, ...(programme && { programme }) }
const material = materialOf({ raw: patient, role: 'physiotherapist', agreed })

async function read(document: Document) {
  const drawings = drawingsOf(document, aids)
  const written = writePdf(document, { page: 'p.' }, ({ of, name }) => drawings[`${of}:${name}`])
  if (!written.ok) throw new Error(JSON.stringify(written))
  const pdf = await readPdf(written.bytes)
  return { pdf, drawings, tags: allTags(pdf.pages.flatMap(({ tags }) => tags)) }
}

const bare = (words: string): string => words.replace(/\s/g, '')

describe.each(languages)('in %s', (language) => {
  it.each(documentKinds)('%s is tagged, and says all that the document says', async (kind) => {
    const document = makeDocument(kind, inLanguage(material, language))
    if (document === null) throw new Error(`there is no ${kind}`)
    const { pdf, drawings, tags } = await read(document)
    expect(pdf).toMatchObject({ ua: '1', isMarked: true, language, title: document.title })
    const heard = bare(
      tags
        .filter(({ role }) => role === 'P' || role.startsWith('T') || role.startsWith('L'))
        .map(wordsOf)
        .join(' '),
    )
    const lines = document.parts.flatMap((part) => part.lines)
    for (const line of lines) {
      const cells = line.kind === 'table' ? [...line.columns, ...line.rows.flat()] : [line.text]
      for (const cell of cells) expect(heard).toContain(bare(cell))
    }
    const headings = document.parts.flatMap(({ heading }) => heading ?? [])
    expect(
      tags
        .filter(({ role }) => role === 'H1')
        .map(wordsOf)
        .map(bare),
    ).toEqual(headings.map(bare))
    const figures = lines.flatMap((line) => (line.kind === 'figure' ? [line.figure] : []))
    const drawn = figures.filter(({ of, name }) => drawings[`${of}:${name}`] !== undefined)
    expect(drawn).toHaveLength(figures.length)
    const alternatives = tags.filter(({ role }) => role === 'Figure').map(({ alt = '' }) => alt)
    expect(alternatives).toHaveLength(figures.length)
    expect(alternatives.every((alt) => alt !== '')).toBe(true)
  })
})
