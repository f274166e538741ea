// What the same words answer besides the question that was asked: a fact that is there, and that is not asked again.

import type { Guideline } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import type { Intake, IntakePage } from './intake-shape.ts'

/** Facts and answers that do not exist, and questions that would ask again what was just said. */
export function wrongAlso(one: IntakePage, { pages }: Intake, guideline: Guideline): string[] {
  const askedAgain = (fact: string, option: string): boolean =>
    pages.some((each) => asks(each, fact) && !isSkippedAfter(each, one, option))
  const ofPage = Object.entries(one.also ?? {})
  const ofOptions = (one.options ?? []).flatMap((each) =>
    Object.entries(each.also ?? {}).map(([fact, answer]) => [fact, answer, each.option] as const),
  )
  return [
    ...(one.also === undefined || one['items-of'] !== undefined ? [] : ['says more of no questionnaire']),
    ...[...ofPage, ...ofOptions].flatMap(([fact, answer]) => unsayable(fact, answer, guideline)),
    ...ofPage.filter(([fact]) => pages.some((each) => asks(each, fact))).map(([fact]) => `${fact} is asked too`),
    ...ofOptions
      .filter(([fact, , option]) => askedAgain(fact, option))
      .map(([fact, , option]) => `${fact} is asked again after ${option}`),
  ]
}

const asks = ({ ask, 'any-of': anyOf = [] }: IntakePage, fact: string): boolean => [ask, ...anyOf].includes(fact)

/** Is the page for those alone who said something else there? */
const isSkippedAfter = ({ when = [] }: IntakePage, { ask }: IntakePage, option: string): boolean =>
  when.some(({ fact, is }) => fact === ask && is !== undefined && !is.includes(option))

function unsayable(name: string, answer: string, { facts }: Guideline): string[] {
  const fact = facts.find(({ id }) => id === name)
  if (fact === undefined) return [`there is no fact ${name}`]
  return optionsOf(fact.domain).includes(answer) ? [] : [`${name} is never ${answer}`]
}
