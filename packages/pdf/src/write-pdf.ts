// A document as a tagged PDF (PDF/UA-1), set by Typst. Where Typst has no build for this machine there is none: the page
// that a browser prints is always there.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Document, DocumentPart, FigureLine } from '@lende/documents'

/** The words that the page itself adds, in the language of the document. */
export interface PageWords {
  readonly page: string
}

/** What can be set: a document of a kind of its own too, its headings as deep as it is long. */
export interface Page extends Omit<Document, 'kind' | 'parts'> {
  readonly kind: string
  readonly parts: readonly PagePart[]
}

export interface PagePart extends DocumentPart {
  /** Of its heading; the first unless it says so. */
  readonly level?: 1 | 2 | 3
}

export type Written =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** There is no Typst for this machine. */
  | { readonly ok: false; readonly problem: 'none' }
  /** A sign that was typed and that no font here has, so that it could be neither seen nor read aloud. */
  | { readonly ok: false; readonly problem: 'sign'; readonly sign: string }
  /** It is no document of ours. */
  | { readonly ok: false; readonly problem: 'not-a-document' }

/** What a figure looks like, as SVG; undefined where its text stands alone. */
export type Draw = (figure: FigureLine['figure']) => string | undefined

const writer = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const faces = ['400Regular/AtkinsonHyperlegibleNext_400Regular', '700Bold/AtkinsonHyperlegibleNext_700Bold']
const template = readFileSync(new URL('page.typ', import.meta.url), 'utf8')

/** Sets `document` on A4. The same document gives the same bytes. */
export function writePdf(document: Page, words: PageWords, draw: Draw): Written {
  const typst = loadTypst()
  if (typst === null) return { ok: false, problem: 'none' }
  const half = halfOfSign(document)
  if (half !== undefined) return { ok: false, problem: 'sign', sign: half }
  try {
    const inputs = {
      document: JSON.stringify(document),
      drawings: JSON.stringify(drawingsOf(document, draw)),
      words: JSON.stringify(words),
    }
    const written = typst.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1', creationTimestamp: 0 })
    return { ok: true, bytes: new Uint8Array(written) }
  } catch (failure) {
    const sign = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(failure))?.[1]
    return sign === undefined ? { ok: false, problem: 'not-a-document' } : { ok: false, problem: 'sign', sign }
  }
}

/** Half of a sign is no text, and Typst reads nothing of a document that has one. */
function halfOfSign(document: Page): string | undefined {
  let half: string | undefined
  JSON.stringify(document, (_, value) => {
    if (typeof value === 'string') half ??= /\p{Surrogate}/u.exec(value)?.[0]
    return value
  })
  return half
}

interface Typst {
  readonly pdf: (
    source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number },
  ) => Uint8Array
}

let loaded: Typst | null | undefined

/** Typst with our fonts, made once; null where there is none. */
function loadTypst(): Typst | null {
  if (loaded === undefined) loaded = madeTypst()
  return loaded
}

/** Can this machine write a PDF? */
export const canWritePdf = (): boolean => loadTypst() !== null

function madeTypst(): Typst | null {
  const require = createRequire(import.meta.url)
  try {
    const { NodeCompiler } = require(writer) as { NodeCompiler: { create: (options: unknown) => Typst } }
    const fonts = dirname(require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'))
    const fontBlobs = faces.map((face) => readFileSync(join(fonts, `${face}.ttf`)))
    return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  } catch {
    return null
  }
}

/** Each figure once, by what it is of and its name. */
function drawingsOf({ parts }: Page, draw: Draw): Readonly<Record<string, string>> {
  const figures = parts.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'figure' ? [line.figure] : [])))
  return Object.fromEntries(
    figures.flatMap((figure) => {
      const svg = draw(figure)
      return svg === undefined ? [] : [[`${figure.of}:${figure.name}`, svg]]
    }),
  )
}
