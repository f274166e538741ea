// What the content puts around the lines of a closed document, in one language: title, reader, labels, headings and foot. Who
// sends it writes at labels and in lines, and nowhere else.

import { type DocumentContent, documentMessages } from '@lende/documents'
import { countries, type Language, type Wording, type Words, wordsFor } from '@lende/wording'

export interface Frame {
  readonly titles: ReadonlySet<string>
  readonly readers: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  /** Those of each part; of a part without a heading none. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>
  readonly disclaimers: ReadonlySet<string>
  /** Is it how an edition is printed? */
  readonly isEdition: (text: string) => boolean
}

/** Words differ from country to country: those of any will do. */
export function frameOf(content: DocumentContent, language: Language, wording: Wording): Frame {
  const all = countries.map((country) => wordsFor(language, country, wording))
  const own = `documents.${content.document}`
  return {
    titles: said(all, `${own}.title`),
    readers: new Set(all.flatMap((words) => (content.recipients ?? []).map((role) => words.word('role', role)))),
    labels: new Set(content.head.flatMap((line) => [...said(all, `documents.label.${line}`)])),
    headings: new Map(content.parts.map(({ part }) => [part, said(all, `${own}.part.${part}`)])),
    disclaimers: said(all, 'documents.says.private-foot'),
    isEdition: (text) => text === documentMessages(language).editionAlone(editionIn(text)),
  }
}

const said = (all: readonly Words[], key: string): ReadonlySet<string> =>
  new Set(all.flatMap((words) => (words.has(key) ? [words.text(key)] : [])))

/** A year, a number, and the hash of the content. */
const editionIn = (text: string): string => /\d{4}\.\d+(\+[0-9a-f]+)?/.exec(text)?.[0] ?? ''
