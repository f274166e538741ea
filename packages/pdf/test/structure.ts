// What a screen reader meets in a PDF, as an independent reader of PDF tells it (pdf.js): roles, in reading order.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Tag {
  readonly role: string
  /** For what is drawn. */
  readonly alt?: string
  readonly text: string
  readonly children: readonly Tag[]
}

export interface ReadPdf {
  readonly title: string
  readonly language: string
  /** Part 1 of PDF/UA, where it claims that. */
  readonly ua: string | null
  readonly isMarked: boolean
  readonly pages: readonly { readonly tags: readonly Tag[]; readonly text: string }[]
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await loading.promise
  const { info, metadata } = await pdf.getMetadata()
  const marks = await pdf.getMarkInfo()
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marked = textByMark(items as readonly Item[])
    const tree = (await page.getStructTree()) as Node | null
    pages.push({ tags: tree === null ? [] : [tagged(tree, marked)], text: [...marked.values()].join(' ') })
  }
  const { Title, Language } = info as Readonly<Record<string, string>>
  const read = {
    title: Title ?? '',
    language: Language ?? '',
    ua: metadata?.get('pdfuaid:part') ?? null,
    isMarked: (marks as unknown as ReadonlyMap<string, boolean>).get('Marked') === true,
    pages,
  }
  await loading.destroy()
  return read
}

interface Item {
  readonly type?: string
  readonly id?: string
  readonly str?: string
  readonly hasEOL?: boolean
}

/** The words under each mark. */
function textByMark(items: readonly Item[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const open: string[] = []
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? '')
    else if (type === 'endMarkedContent') open.pop()
    const mark = open.at(-1)
    if (str !== undefined && mark) found.set(mark, `${found.get(mark) ?? ''}${str}${hasEOL ? ' ' : ''}`)
  }
  return found
}

/** Words are leaves without a role, where they stand among the tags. */
function tagged({ role = '', alt, id, children = [] }: Node, marked: ReadonlyMap<string, string>): Tag {
  const text = marked.get(id ?? '') ?? ''
  const inside = children.map((child) => tagged(child, marked))
  return { role, ...(alt === undefined ? {} : { alt }), text, children: inside }
}

const under = (tag: Tag): readonly Tag[] => [tag, ...tag.children.flatMap(under)]

/** All tags, in reading order. */
export const allTags = (tags: readonly Tag[]): readonly Tag[] => tags.flatMap(under).filter(({ role }) => role !== '')

/** The words under a tag and all in it. */
export const wordsOf = (tag: Tag): string =>
  under(tag)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
