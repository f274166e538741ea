// The page with the contents of the book, for a forge.

import type { BookSource } from '../source.ts'
import { bookTitle } from './book-title.ts'
import type { Plan } from './plan.ts'

/** Title, edition, what it is not, and the chapters. */
export function contentsPage({ chapters }: Plan, { words, guideline }: BookSource): string {
  const { say } = words
  return [
    `# ${bookTitle(words)}`,
    '',
    `${say('edition')} ${guideline.edition}`,
    '',
    say('bookIntro'),
    '',
    `*${say('disclaimer')}*`,
    '',
    `## ${say('contents')}`,
    '',
    ...chapters.map(({ number, chapter }) => `${number}. [${chapter.title}](${chapter.file})`),
    '',
  ].join('\n')
}
