// What is wrong with a form that was entered: the field, and the way out.

import type { Problem } from '@lende/engine'
import type { Words } from '@lende/wording'
import { problemInWords } from '@lende/wording'
import type { Messages } from '../../messages/nl.ts'

/** The field that a problem is about, by its own key: the last name of its path. */
export const fieldOf = ({ path, name }: Problem): string => String(path.at(-1) ?? name ?? '')

/** One problem in a sentence, to stand at its field: the field has its name there already. */
export function formProblem(problem: Problem, words: Words, say: Messages['instruments']): string {
  const { name, expected, ...rest } = problem
  if (problem.kind === 'contradiction') return say.activityTwice
  if (problem.kind === 'missing-key' && name === 'version') return say.versionMissing
  const inWords = expected?.map((one) => inLanguage(one, words, say))
  return problemInWords({ ...rest, ...(inWords === undefined ? {} : { expected: inWords }) }, words.language)
}

/** The reader of an instrument writes ranges as data, `0 - 9 points`. */
const inLanguage = (expected: string, words: Words, say: Messages['instruments']): string =>
  expected.replace(/ points$/, ` ${words.word('unit', 'points')}`).replace(/ activities$/, ` ${say.activities}`)
