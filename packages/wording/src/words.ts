// The words of one language and country: content by key, the interface by name, terms filled in.

import type { MessageKey, Messages } from './messages/nl.ts'

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]
export const countries = ['be', 'nl'] as const
export type Country = (typeof countries)[number]

export type Wording = Readonly<Record<string, string>>

export interface Words {
  readonly language: Language
  readonly country: Country
  /** A content text by key; the key itself when there is none, so that nothing is ever silently empty. */
  readonly text: (key: string) => string
  readonly has: (key: string) => boolean
  /** A fixed word of the content, such as a role or an urgency. */
  readonly word: (section: string, id: string) => string
  /** A sentence of the interface, its `{names}` filled in. */
  readonly say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
  /** A name and what it says, with a colon as the language writes it. */
  readonly labelled: (label: string, says: string) => string
  /** A name over what comes below it, with that colon. */
  readonly heading: (label: string) => string
  /** Parts after each other, with semicolons as the language writes them. */
  readonly series: (parts: readonly string[]) => string
}

/** Words for a language and country over the content's texts and the interface's messages in that language. */
export function wordsOver(language: Language, country: Country, wording: Wording, messages: Messages): Words {
  const find = (key: string): string | undefined => wording[key] ?? wording[`${key}.${country}`]
  const term = (id: string): string | undefined => find(`word.term.${id}`)
  const fill = (text: string): string => text.replace(/\{([a-z-]+)\}/g, (whole, id: string) => term(id) ?? whole)
  const text = (key: string): string => fill(find(key) ?? key)
  return {
    language,
    country,
    text,
    has: (key) => find(key) !== undefined,
    word: (section, id) => text(`word.${section}.${id}`),
    say: (key, values = {}) =>
      messages[key].replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    labelled: (label, says) => `${label}${messages.colon}${says}`,
    heading: (label) => `${label}${messages.colon.trimEnd()}`,
    series: (parts) => parts.join(messages.semicolon),
  }
}
