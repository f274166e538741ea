// What the content lets an occupational physician see and be asked: which facts, documents and questions. Nothing here chooses.

import { type DocumentContent, restsOnAllowed } from '@lende/documents'
import type { Aids } from '@lende/guideline'
import { countries, type Language, languages, type Wording, wordsFor } from '@lende/wording'
import { builtFile } from '../editions/built-file.ts'
import { editionsOfProgram } from '../editions/editions-of-program.ts'
import { type Frame, frameOf } from './frame.ts'

export interface Shown {
  /** In the order in which they are told. */
  readonly facts: readonly string[]
  readonly kinds: readonly string[]
  /** What they may be asked: which question of the content these words are, in whichever language. */
  readonly asks: ReadonlyMap<string, string>
  /** May a line of a document of this kind rest on all of this? */
  readonly restsOnAllowed: (kind: string, from: readonly string[]) => boolean
  /**
   * What stands around the lines of one of `kinds`.
   * @throws NothingShown of any other
   */
  readonly frameOf: (kind: string, language: Language) => Frame
}

export class NothingShown extends Error {
  readonly kind = 'nothing-shown'
}

type Wordings = Readonly<Record<Language, Wording>>

/** @throws NothingShown where the content says of no closed document that it tells what */
export function shownIn({ documents }: Aids, wordings: Wordings): Shown {
  const view = documents?.['work-view']
  const all = documents?.documents ?? []
  const only = all.find(({ document }) => document === view?.['tells-as'])?.only
  if (view === undefined || only === undefined) throw new NothingShown('the content does not say what is shown')
  const allowed = new Map(all.map((one) => [one.document, restsOnAllowed(one)]))
  return {
    facts: only.facts,
    kinds: view.opens,
    asks: new Map(
      view.asks.flatMap(({ ask }) =>
        inEveryLanguage(`documents.asks.${ask}`, wordings).map((words) => [words, ask] as const),
      ),
    ),
    restsOnAllowed: (kind, from) => allowed.get(kind)?.(from) ?? false,
    frameOf: framesOf(
      all.filter(({ document }) => view.opens.includes(document)),
      wordings,
    ),
  }
}

function framesOf(contents: readonly DocumentContent[], wordings: Wordings): Shown['frameOf'] {
  const frames = new Map(
    contents.flatMap((one) =>
      languages.map((language) => [`${one.document} ${language}`, frameOf(one, language, wordings[language])] as const),
    ),
  )
  return (kind, language) => {
    const frame = frames.get(`${kind} ${language}`)
    if (frame === undefined) throw new NothingShown(`the content does not say what stands around ${kind}`)
    return frame
  }
}

const inEveryLanguage = (key: string, wordings: Wordings): readonly string[] =>
  languages.flatMap((language) => countries.map((country) => wordsFor(language, country, wordings[language]).text(key)))

let made: Promise<Shown> | null = null

/** As the content of this program says it, whatever edition something was recorded under: who reads, reads today. */
export function shownOfProgram(): Promise<Shown> {
  made ??= editionsOfProgram().then(() => {
    const wording = (language: string): Wording => builtFile(`wording.${language}.json`)
    const wordings = { nl: wording('nl'), fr: wording('fr'), de: wording('de'), en: wording('en') }
    return shownIn(builtFile<Aids>('aids.json'), wordings)
  })
  return made
}
