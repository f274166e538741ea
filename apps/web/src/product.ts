// The guideline, its engine, instruments and words, made once a language; everything after that happens in the page.

import type { Engine, Guideline } from '@lende/engine'
import { createEngine, restoreDiagram } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Instrument } from '@lende/instruments'
import type { Country, Language, Words } from '@lende/wording'
import { wordsOver } from '@lende/wording'
import { evaluate } from '#build/evaluator.js'
import { onceEach } from './once-each.ts'
import { compiledData, sourceWordingIn, wordingIn } from './product-data.ts'

/** Everything the consult needs of the guideline, in one language. */
export interface Product {
  readonly engine: Engine
  readonly guideline: Guideline
  readonly instruments: readonly Instrument[]
  readonly aids: Aids
  readonly words: Words
}

type Compiled = Omit<Product, 'words'>

const compiled = onceEach(async (): Promise<Compiled> => {
  const [guideline, diagram, instruments, aids] = await compiledData()
  const engine = createEngine(guideline, evaluate, () => restoreDiagram(diagram))
  return { engine, guideline, instruments, aids }
})

/** The product in a language and country; the same promise each time, so that a screen can wait for it. */
export const productIn = onceEach(async (language: Language, country: Country): Promise<Product> => {
  const [rest, [wording, own]] = await Promise.all([compiled(), wordingIn(language)])
  return { ...rest, words: wordsOver(language, country, wording, own) }
})

/** The words of statements, reasons and cases, for who asks where a line comes from. */
export const sourceWordsIn = onceEach(async (language: Language, country: Country): Promise<Words> => {
  const [sources, [wording, own]] = await Promise.all([sourceWordingIn(language), wordingIn(language)])
  return wordsOver(language, country, { ...wording, ...sources }, own)
})
