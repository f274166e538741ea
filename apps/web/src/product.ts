// The guideline, its engine, instruments and words, loaded once a language; everything after that happens in the page.

import type { Engine, Guideline } from '@lende/engine'
import { createEngine, restoreDiagram } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Instrument } from '@lende/instruments'
import type { Country, Language, Messages, Wording, Words } from '@lende/wording'
import { wordsOver } from '@lende/wording'
import aidsUrl from '#build/aids.json?url'
import evaluatorDiagram from '#build/diagram.bin?url'
import { evaluate } from '#build/evaluator.js'
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

const wordsUrl: Readonly<Record<Language, string>> = { nl: wordsNl, fr: wordsFr, de: wordsDe, en: wordsEn }
const sourcesUrl: Readonly<Record<Language, string>> = { nl: sourcesNl, fr: sourcesFr, de: sourcesDe, en: sourcesEn }
const messages: Readonly<Record<Language, () => Promise<Messages>>> = {
  nl: async () => (await import('@lende/wording/messages/nl')).nl,
  fr: async () => (await import('@lende/wording/messages/fr')).fr,
  de: async () => (await import('@lende/wording/messages/de')).de,
  en: async () => (await import('@lende/wording/messages/en')).en,
}

/** Everything the consult needs of the guideline, in one language. */
export interface Product {
  readonly engine: Engine
  readonly guideline: Guideline
  readonly instruments: readonly Instrument[]
  readonly aids: Aids
  readonly words: Words
}

type Compiled = Omit<Product, 'words'>

const fetched = async <Shape>(url: string): Promise<Shape> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} could not be loaded`)
  return (await response.json()) as Shape
}

const compiled = once(async (): Promise<Compiled> => {
  const [guideline, instruments, aids, diagram] = await Promise.all([
    fetched<Guideline>(guidelineUrl),
    fetched<Instrument[]>(instrumentsUrl),
    fetched<Aids>(aidsUrl),
    fetch(evaluatorDiagram).then((response) => response.arrayBuffer()),
  ])
  const engine = createEngine(guideline, evaluate, () => restoreDiagram(new Int32Array(diagram)))
  return { engine, guideline, instruments, aids }
})

const wordsIn = onceEach(async (language: Language) => {
  const [wording, own] = await Promise.all([fetched<Wording>(wordsUrl[language]), messages[language]()])
  return { wording, own }
})

/** The product in a language and country; the same promise each time, so that a screen can wait for it. */
export const productIn = onceEach(async (language: Language, country: Country): Promise<Product> => {
  const [rest, { wording, own }] = await Promise.all([compiled(), wordsIn(language)])
  return { ...rest, words: wordsOver(language, country, wording, own) }
})

/** The words of statements, reasons and cases, for who asks where a line comes from. */
export const sourceWordsIn = onceEach(async (language: Language, country: Country): Promise<Words> => {
  const [sources, { wording, own }] = await Promise.all([fetched<Wording>(sourcesUrl[language]), wordsIn(language)])
  return wordsOver(language, country, { ...wording, ...sources }, own)
})

/** One promise for all; a failure is forgotten, so that it can be tried again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  return onceEach(make)
}

function onceEach<Args extends readonly string[], Value>(
  make: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value> {
  const made = new Map<string, Promise<Value>>()
  return (...args) => {
    const key = args.join(' ')
    const known = made.get(key)
    if (known !== undefined) return known
    const promise = make(...args)
    made.set(key, promise)
    promise.catch(() => made.delete(key))
    return promise
  }
}
