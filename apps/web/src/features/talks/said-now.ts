// What may be said to this patient now: a sentence whose recommendation is given and does not wait, for whom it is meant.

import type { Advice, Answer, RecommendationResult } from '@lende/engine'
import type { Aids } from '@lende/guideline'

export type Talks = NonNullable<Aids['talks']>
export type Line = Talks['imaging']['shows'][number]
export type Source = NonNullable<Line['source']>
type When = Pick<Line, 'with' | 'classes' | 'countries' | 'ages'>

export interface Saying {
  readonly advice: Advice
  /** What is known of the age; a figure about an age is told only to who is of it for certain. */
  readonly age: Answer | undefined
}

/** The recommendations given now on which a sentence rests; none when it is not to be said. */
export const givenFor = (one: When, saying: Saying): readonly RecommendationResult[] =>
  restingOn(one, saying, saying.advice.recommendations)

/** The same of what must be checked before it is offered. */
export const toCheckFor = (one: When, saying: Saying): readonly RecommendationResult[] =>
  restingOn(one, saying, saying.advice.checkFirst)

export const isSaid = (one: When, saying: Saying): boolean => givenFor(one, saying).length > 0

/** Of the lines that may be said, the first about each thing. */
export function linesSaid(lines: readonly Line[], saying: Saying): readonly Line[] {
  const said = lines.filter((one) => isSaid(one, saying))
  return said.filter((one, place) => said.findIndex(({ about }) => about === one.about) === place)
}

function restingOn(
  one: When,
  { advice, age }: Saying,
  among: readonly RecommendationResult[],
): readonly RecommendationResult[] {
  const { with: named, classes = [], countries, ages } = one
  const isMeant =
    classes.every((each) => isIn(each, advice)) &&
    (countries === undefined || countries.some((country) => country === advice.country)) &&
    (ages === undefined || isWithin(age, ages))
  return isMeant ? among.filter(({ id, held }) => !held && named.includes(id)) : []
}

function isIn({ classification, in: classes }: NonNullable<When['classes']>[number], advice: Advice): boolean {
  const effective = advice.classifications[classification]?.effective
  return effective != null && classes.includes(effective)
}

function isWithin(age: Answer | undefined, { from, to }: NonNullable<When['ages']>): boolean {
  if (age?.kind === 'value') return typeof age.value === 'number' && age.value >= from && age.value <= to
  return age?.kind === 'interval' && age.from >= from && age.to <= to
}
