// Translations stand beside the text they translated, so that a changed source shows as stale.

import type { Problem } from '@lende/engine'
import { nearest } from '@lende/engine'
import type { Content } from './load-content.ts'
import type { Texts } from './texts.ts'

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]

export type Wordings = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** Every text in every language; a missing or stale translation is a problem, and the source text stands in. */
export function wordingsOf(
  content: Content,
  texts: Texts,
): { readonly wordings: Wordings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const wordings = Object.fromEntries(
    languages.map((language) => [language, wordingIn(language, content, texts, problems)]),
  )
  return { wordings: wordings as unknown as Wordings, problems }
}

function wordingIn(language: Language, content: Content, texts: Texts, problems: Problem[]): Record<string, string> {
  const entries = content.translations
    .filter((file) => file.language === language)
    .flatMap(({ file, value }) => Object.entries(value).map(([key, entry]) => ({ file, key, entry })))
  problems.push(...entries.flatMap(({ file, key, entry }) => staleness(file, key, entry, texts)))
  const translated = new Map(
    entries.flatMap(({ key, entry }) => {
      const text = entry[language]
      return text !== undefined && texts.get(key)?.text === entry['nl'] ? [[key, text.trim()] as const] : []
    }),
  )
  if (language !== 'nl')
    for (const [key, { file }] of texts)
      if (!translated.has(key))
        problems.push({
          kind: 'content',
          file: `translations/${language}/${file}`,
          path: [key],
          name: key,
          detail: `no ${language} translation of`,
        })
  return Object.fromEntries([...texts].map(([key, { text }]) => [key, translated.get(key) ?? text]))
}

/** An entry for a text that is gone, or that has changed since it was translated. */
function staleness(file: string, key: string, entry: Readonly<Record<string, string>>, texts: Texts): Problem[] {
  const source = texts.get(key)
  if (source === undefined) return [{ kind: 'unknown-key', file, path: [key], name: key, ...near(key, texts) }]
  return source.text === entry['nl']
    ? []
    : [{ kind: 'content', file, path: [key], name: key, detail: 'stale, the Dutch text has changed:' }]
}

function near(key: string, texts: Texts): { nearest?: string } {
  const found = nearest(key, texts.keys())
  return found === undefined ? {} : { nearest: found }
}
