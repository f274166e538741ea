import type { wordingCheck as nl } from './nl.ts'

export const wordingCheck: typeof nl = {
  title: 'Words that can frighten',
  means: 'Who reads this may move less. What stays is up to you.',
  instead: 'rather:',
}
