// What the engine and the words are made of, as files; asked for once, by whoever needs it first.

import type { Guideline } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Instrument } from '@lende/instruments'
import type { Language, Messages, Wording } from '@lende/wording'
import aidsUrl from '#build/aids.json?url'
import diagramUrl from '#build/diagram.bin?url'
import guidelineUrl from '#build/guideline.json?url'
import instrumentsUrl from '#build/instruments.json?url'
import sourcesDe from '#build/web-data/sources.de.json?url'
import sourcesEn from '#build/web-data/sources.en.json?url'
import sourcesFr from '#build/web-data/sources.fr.json?url'
import sourcesNl from '#build/web-data/sources.nl.json?url'
import wordsDe from '#build/web-data/words.de.json?url'
import wordsEn from '#build/web-data/words.en.json?url'
import wordsFr from '#build/web-data/words.fr.json?url'
import wordsNl from '#build/web-data/words.nl.json?url'
import { onceEach } from './once-each.ts'

const wordsUrl: Readonly<Record<Language, string>> = { nl: wordsNl, fr: wordsFr, de: wordsDe, en: wordsEn }
const sourcesUrl: Readonly<Record<Language, string>> = { nl: sourcesNl, fr: sourcesFr, de: sourcesDe, en: sourcesEn }
const messages: Readonly<Record<Language, () => Promise<Messages>>> = {
  nl: async () => (await import('@lende/wording/messages/nl')).nl,
  fr: async () => (await import('@lende/wording/messages/fr')).fr,
  de: async () => (await import('@lende/wording/messages/de')).de,
  en: async () => (await import('@lende/wording/messages/en')).en,
}

const fetched = async (url: string): Promise<Response> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} could not be loaded`)
  return response
}

/** A file of the build, read as JSON. */
export const fetchedJson = async <Shape>(url: string): Promise<Shape> => (await (await fetched(url)).json()) as Shape

/** The compiled guideline, the diagram of its rules, the instruments and the aids. */
export const compiledData = onceEach(() =>
  Promise.all([
    fetchedJson<Guideline>(guidelineUrl),
    fetched(diagramUrl).then(async (response) => new Int32Array(await response.arrayBuffer())),
    fetchedJson<Instrument[]>(instrumentsUrl),
    fetchedJson<Aids>(aidsUrl),
  ]),
)

/** The wording of the content in a language, and the sentences around it. */
export const wordingIn = onceEach((language: Language) =>
  Promise.all([fetchedJson<Wording>(wordsUrl[language]), messages[language]()]),
)

/** The wording of sources and cases, only for who asks where a line comes from. */
export const sourceWordingIn = onceEach((language: Language) => fetchedJson<Wording>(sourcesUrl[language]))
