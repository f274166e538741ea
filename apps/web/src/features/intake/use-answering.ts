// Answering a page and going on: what every kind of question does in the end.

import type { IntakePage, Said } from '@lende/intake'
import { asksOn, TICKED } from '@lende/intake'
import type { Filling } from './filling.ts'
import { pass, placeAfter, say } from './filling.ts'
import { usePatient } from './patient.tsx'

export interface Answering {
  /** What is asked: the fact, instrument or choice of a page that asks one thing. */
  readonly ask: string
  readonly answer: Said | undefined
  /** Says something and stays. */
  readonly mark: (ask: string, answer: Said | undefined) => void
  /** Says it and goes on. */
  readonly answerWith: (answer: Said | undefined) => void
  /** Goes on with what was said. */
  readonly goOn: (filling?: Filling) => void
}

export function useAnswering(page: IntakePage): Answering {
  const { data, filling, change, trail, reviewing } = usePatient()
  const [ask = ''] = asksOn(page)
  const goOn = (next: Filling = filling): void => {
    const passed = pass(next, page.page)
    change(passed)
    trail.go(placeAfter(page.page, passed, data, reviewing))
  }
  return {
    ask,
    answer: filling.said.get(ask),
    mark: (one, answer) => change(say(filling, data, one, answer)),
    answerWith: (answer) => goOn(say(filling, data, ask, answer)),
    goOn,
  }
}

/** What "I do not know" says: of a closer question, no more than the tick before it. */
export const unsureOf = (page: IntakePage): Said =>
  page['detail-of'] === undefined ? { kind: 'not-sure' } : { kind: 'value', raw: TICKED }
