// A document as a tagged PDF, where the local program serves this page and can write one. Nothing else is ever asked.

import type { Document } from '@lende/documents'

export interface PdfAsked {
  readonly document: Document
  readonly words: { readonly page: string }
  readonly drawings: Readonly<Record<string, string>>
}

export type PdfAnswer =
  | { readonly ok: true; readonly file: Blob }
  /** A sign that no font of the program has. */
  | { readonly ok: false; readonly sign: string }
  | { readonly ok: false; readonly sign: null }

export async function pdfOf(asked: PdfAsked): Promise<PdfAnswer> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('./document.pdf', { method: 'POST', headers, body: JSON.stringify(asked) })
    if (answer.ok) return { ok: true, file: await answer.blob() }
    return { ok: false, sign: answer.status === 422 ? signIn(await answer.json()) : null }
  } catch {
    return { ok: false, sign: null }
  }
}

const signIn = (problem: unknown): string | null =>
  typeof problem === 'object' && problem !== null && 'sign' in problem && typeof problem.sign === 'string'
    ? problem.sign
    : null

/** A name for the file: what it is and the day, and nothing of the patient or of a back. */
export const pdfName = ({ kind, foot }: Pick<Document, 'kind' | 'foot'>): string => `${kind}-${foot.on}.pdf`
