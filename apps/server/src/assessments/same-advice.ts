// Is an advice, worked out again, the very one that was given?

import { isDeepStrictEqual } from 'node:util'
import type { Advice } from '@lende/engine'

/** The first form of an advice, in which each question also said what it was for. */
type FirstForm = Omit<Advice, 'schema'> & { readonly schema: 'lende-advice/1' }

/** @param given as it was read from the record */
export const isSameAdvice = (now: Advice, given: Advice | FirstForm): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(now)), given.schema === 'lende-advice/1' ? inFormOfNow(given) : given)

const inFormOfNow = (given: FirstForm): Advice => ({
  ...given,
  schema: 'lende-advice/2',
  nextQuestions: given.nextQuestions.map(({ ask, group }) => ({ ask, group })),
})
