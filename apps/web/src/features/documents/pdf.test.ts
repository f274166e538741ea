// What the page asks of the program that serves it, and what it makes of the answer.

import type { Document } from '@lende/documents'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pdfName, pdfOf } from './pdf.ts'

const sheet: Document = {
  kind: 'employer-sheet',
  language: 'nl',
  title: 'Afspraken over het werk',
  head: [{ label: 'Naam', value: 'Jan Peeters' }],
  parts: [],
  foot: { edition: 'Editie 2026.1', on: '2026-11-22', sources: [], superseded: [], disclaimer: '' },
}
const asked = { document: sheet, words: { page: 'Bladzijde' }, drawings: {} }

const answers = (answer: () => Promise<Response>): ReturnType<typeof vi.fn> => {
  const fetched = vi.fn(answer)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

describe('a PDF', () => {
  it('is asked beside the page, wherever that stands', async () => {
    const fetched = answers(async () => new Response('%PDF', { status: 200 }))
    expect(await pdfOf(asked)).toMatchObject({ ok: true })
    expect(fetched.mock.calls[0]?.[0]).toBe('./document.pdf')
  })

  it('that is not made says by which sign, where it is a sign', async () => {
    answers(async () => Response.json({ ok: false, problem: 'sign', sign: '中' }, { status: 422 }))
    expect(await pdfOf(asked)).toEqual({ ok: false, sign: '中' })
    answers(async () => Response.json({ problem: 'not-a-document' }, { status: 422 }))
    expect(await pdfOf(asked)).toEqual({ ok: false, sign: null })
  })

  it('fails without a word of blame where nobody answers', async () => {
    answers(async () => Promise.reject(new TypeError('offline')))
    expect(await pdfOf(asked)).toEqual({ ok: false, sign: null })
  })

  it('has a name that tells neither the patient nor the back', () => {
    expect(pdfName(sheet)).toBe('employer-sheet-2026-11-22.pdf')
  })
})
