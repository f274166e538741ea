// The files of the book: Markdown pages with their figures for reading on a forge, and one HTML file a language for paper.

import type { Guideline, Proof } from '@lende/engine'
import { prove } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import type { Language } from '@lende/wording'
import { languages, wordsFor } from '@lende/wording'
import { chaptersOf } from './book-chapters.ts'
import type { Block, Figure } from './document/block.ts'
import { contentsPage } from './document/contents.ts'
import { svgOf } from './document/html.ts'
import { figureFile, markdownPage } from './document/markdown.ts'
import type { Plan } from './document/plan.ts'
import { planOf } from './document/plan.ts'
import { printedBook } from './document/printed-book.ts'
import { findingsIn } from './findings.ts'
import type { BookSource } from './source.ts'

/** Texts by file name. */
type Files = ReadonlyMap<string, string>

/** Every page and figure of the book, by its path under docs/book. */
export function bookPages(compiled: Compiled, guideline: Guideline, proof = prove(guideline)): Files {
  const pages = planned(compiled, guideline, proof).flatMap(
    ([language, source, plan]): (readonly [string, string])[] => [
      [`${language}/README.md`, contentsPage(plan, source)],
      ...plan.chapters.map(
        (one) => [`${language}/${one.chapter.file}`, markdownPage(one, plan, source.words)] as const,
      ),
      ...figuresIn(plan).map((figure) => [`${language}/${figureFile(figure)}`, `${svgOf(figure)}\n`] as const),
    ],
  )
  return new Map(pages)
}

/** The whole book of each language as one HTML file that needs nothing else, for printing. */
export function printedBooks(compiled: Compiled, guideline: Guideline, proof = prove(guideline)): Files {
  return new Map(
    planned(compiled, guideline, proof).map(([language, source, plan]) => [
      `${language}.html`,
      printedBook(plan, source),
    ]),
  )
}

/** Where the words of the countries differ, the book has those that the command line has by default. */
const COUNTRY = 'be'

function planned(compiled: Compiled, guideline: Guideline, proof: Proof): (readonly [Language, BookSource, Plan])[] {
  const findings = findingsIn(guideline, compiled.content)
  return languages.map((language) => {
    const words = wordsFor(language, COUNTRY, compiled.wordings[language])
    const source = { compiled, guideline, proof, findings, words }
    return [language, source, planOf(chaptersOf(source))] as const
  })
}

const figuresIn = ({ chapters }: Plan): Figure[] => chapters.flatMap(({ chapter }) => chapter.blocks.flatMap(figuresOf))

function figuresOf(block: Block): Figure[] {
  if (block.kind === 'figure') return [block.figure]
  return block.kind === 'entry' && block.picture !== undefined ? [block.picture] : []
}
