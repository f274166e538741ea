// The pages of the book: a file name and its Markdown, for each language.

import type { Guideline } from '@lende/engine'
import { prove } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import type { Words } from '@lende/wording'
import { languages, wordsFor } from '@lende/wording'
import { casesChapter } from './cases.ts'
import { factsChapter } from './facts.ts'
import { instrumentsChapter } from './instruments.ts'
import { proofChapter } from './proof.ts'
import { rulesChapter } from './rules.ts'
import type { BookSource } from './source.ts'
import { traceChapter } from './trace.ts'

type Chapter = readonly [file: string, title: string, text: string]

/** Every page of the book, by its path under docs/book. */
export function bookPages(compiled: Compiled, guideline: Guideline): ReadonlyMap<string, string> {
  const proof = prove(guideline)
  return new Map(
    languages.flatMap((language) => {
      const words = wordsFor(language, COUNTRY, compiled.wordings[language])
      const chapters = chaptersOf({ compiled, guideline, proof, words })
      const pages = chapters.map(
        ([file, title, text]) => [`${language}/${file}`, `# ${title}\n\n${text.trim()}\n`] as const,
      )
      return [[`${language}/README.md`, cover(chapters, guideline, words)] as const, ...pages]
    }),
  )
}

/** Where the words of the countries differ, the book has those that the command line has by default. */
const COUNTRY = 'be'

function chaptersOf(source: BookSource): Chapter[] {
  const { words, compiled } = source
  const guidelines = [...new Set(compiled.content.rules.map(({ value }) => value.guideline))]
  return [
    ...guidelines.map((id): Chapter => [`${id}.md`, words.word('guideline', id), rulesChapter(id, source)]),
    ['facts.md', words.say('chapterFacts'), factsChapter(source)],
    ['instruments.md', words.say('chapterInstruments'), instrumentsChapter(source)],
    ['traceability.md', words.say('chapterTrace'), traceChapter(source)],
    ['proof.md', words.say('chapterProof'), proofChapter(source)],
    ['cases.md', words.say('chapterCases'), casesChapter(source)],
  ]
}

function cover(chapters: readonly Chapter[], { edition }: Guideline, words: Words): string {
  return [
    `# ${words.say('bookTitle')}`,
    '',
    `${words.say('edition')} ${edition}`,
    '',
    words.say('bookIntro'),
    '',
    `*${words.say('disclaimer')}*`,
    '',
    `## ${words.say('contents')}`,
    '',
    ...chapters.map(([file, title], index) => `${index + 1}. [${title}](${file})`),
    '',
  ].join('\n')
}
