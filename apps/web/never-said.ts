// The words that frighten or hold back, by language, for who writes something a patient may read.

import type { Compiled } from '@lende/guideline'
import type { NeverSaid } from './src/features/wording-check/frightening.ts'

const languages = ['nl', 'fr', 'de', 'en'] as const

export function neverSaidIn({ content }: Compiled): (readonly [language: string, NeverSaid])[] {
  const ideas = content.readability.flatMap(({ value }) => value['never-said'])
  return languages.map((language) => [language, ideas.map((idea) => ({ idea: idea.idea, ...idea[language] }))])
}
