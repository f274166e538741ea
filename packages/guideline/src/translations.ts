// Translations stand beside the text they translated, so that a changed source shows as stale.

import type { Problem } from '@lende/engine'
import { nearest } from '@lende/engine'
import type { Content } from './load-content.ts'
import type { Texts } from './texts.ts'

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]

export type Wordings = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** Every text in every language; a missing or stale translation is a problem, and the source text stands in. */
export function wordingsOf(content: Content, texts: Texts): { readonly wordings: Wordings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const wordings = Object.fromEntries(
    languages.map((language) => [language, wordingIn(language, content, texts, problems)]),
  )
  return { wordings: wordings as unknown as Wordings, problems }
}

function wordingIn(language: Language, content: Content, texts: Texts, problems: Problem[]): Record<string, string> {
  const translated = new Map<string, string>()
  for (const { file, value, language: of } of content.translations) {
    if (of !== language) continue
    for (const [key, entry] of Object.entries(value)) {
      const source = texts.get(key)
      const place = { file, path: [key], name: key }
      if (source === undefined) problems.push({ kind: 'unknown-key', ...place, ...near(key, texts) })
      else if (entry['nl'] !== source.text) problems.push({ kind: 'content', ...place, detail: `stale: the Dutch text of ${key} has changed` })
      else if (entry[language] !== undefined) translated.set(key, entry[language].trim())
    }
  }
  const wording: Record<string, string> = {}
  for (const [key, { text, file }] of texts) {
    wording[key] = translated.get(key) ?? text
    if (language !== 'nl' && !translated.has(key))
      problems.push({ kind: 'content', file: `translations/${language}/${file}`, path: [key], name: key, detail: `no ${language} translation of ${key}` })
  }
  return wording
}

function near(key: string, texts: Texts): { nearest?: string } {
  const found = nearest(key, texts.keys())
  return found === undefined ? {} : { nearest: found }
}
