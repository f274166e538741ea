// What every part of the advice reads: the consult, and what follows from it for the role that is shown.

import type { Recommendation, Rule } from '@lende/engine'
import type { View } from '../consult/view.ts'

/** The role that reads the patient's own words. */
export const PATIENT = 'patient'

/** The sentence of a recommendation for the role that reads it; a patient reads the patient's own words. */
export function sentenceOf({ product: { words }, outcome }: View, id: string): string {
  const own = `recommendation.${id}.patient`
  return words.text(outcome.advice.role === PATIENT && words.has(own) ? own : `recommendation.${id}.text`)
}

export const recommendationOf = ({ product }: View, id: string): Recommendation | undefined =>
  product.guideline.recommendations.find((one) => one.id === id)

export const ruleOf = ({ product }: View, id: string): Rule | undefined => {
  const rule = recommendationOf({ product } as View, id)?.rule
  return product.guideline.rules.find((one) => one.id === rule)
}
