// What is asked now: the questions of one screen, in authored order, and what one tap may say of those that are left.

import type { Advice, Answer, Case, FewTogether, Guideline } from '@lende/engine'
import { harmlessOf, isKnown } from '@lende/engine'
import type { Consult, Outcome, Raw } from './consult.ts'
import { isFollowUp } from './consult.ts'

/** One tap for the questions that are left on a screen; each of them is listed there. */
export interface Rest {
  readonly kind: 'harmless' | 'as-before'
  readonly answers: readonly (readonly [ask: string, raw: Raw])[]
}

export interface Screen {
  readonly section: string
  readonly groups: readonly { readonly group: string; readonly asks: readonly string[] }[]
  /** Those not yet answered, in order. */
  readonly open: readonly string[]
  readonly rest: Rest | null
}

const screens = new WeakMap<Outcome, Screen | null>()

/** The screen of a consult whose outcome is known, worked out once. */
export function screenFor(guideline: Guideline, consult: Consult, outcome: Outcome): Screen | null {
  const known = screens.get(outcome)
  if (known !== undefined) return known
  const screen = screenOf(guideline, consult, outcome.advice, outcome.theCase)
  screens.set(outcome, screen)
  return screen
}

/** The screen of the first open question; null when nothing is open. */
export function screenOf(guideline: Guideline, consult: Consult, advice: Advice, theCase: Case): Screen | null {
  const [first] = advice.nextQuestions
  if (first === undefined) return null
  const interview = guideline.interviews.find(
    ({ role, contact }) => role === consult.role && contact === (isFollowUp(consult) ? 'follow-up' : 'first'),
  )
  const before = answeredBefore(interview?.asBefore ?? [], advice, theCase)
  if (before.length > 0 && before.some(([ask]) => ask === first.ask))
    return screenWith(
      guideline,
      consult,
      advice,
      groupsOf(
        guideline,
        before.map(([ask]) => ask),
      ),
      {
        kind: 'as-before',
        answers: before,
      },
    )
  const few = interview?.fewTogether?.find((one) => isFew(one, first.group, advice))
  const together = interview?.oneScreen?.includes(first.group) ? interview.oneScreen : (few?.groups ?? [first.group])
  const groups = guideline.interview.filter(({ group }) => together.includes(group))
  const ordered = together.flatMap((id) => groups.filter(({ group }) => group === id))
  const asks = ordered.map(({ group, facts }) => ({ group, asks: facts }))
  const saysNo = few?.rest === 'no'
  const mayRest = saysNo || (ordered.length > 0 && ordered.every(({ restIsHarmless }) => restIsHarmless))
  const left = advice.nextQuestions.filter(({ group }) => together.includes(group))
  const answers = left.flatMap(({ ask }) => (saysNo ? noAnswer(guideline, ask) : harmlessAnswer(guideline, ask)))
  return screenWith(
    guideline,
    consult,
    advice,
    asks,
    mayRest && answers.length > 0 ? { kind: 'harmless', answers } : null,
  )
}

function screenWith(
  guideline: Guideline,
  consult: Consult,
  advice: Advice,
  groups: Screen['groups'],
  rest: Rest | null,
): Screen {
  const open = advice.nextQuestions.map(({ ask }) => ask)
  const shown = groups
    .map(({ group, asks }) => ({ group, asks: asks.filter((ask) => open.includes(ask) || consult.given.has(ask)) }))
    .filter(({ asks }) => asks.some((ask) => open.includes(ask)))
  return {
    section: guideline.interview.find(({ group }) => group === shown[0]?.group)?.section ?? '',
    groups: shown,
    open: shown.flatMap(({ asks }) => asks.filter((ask) => open.includes(ask))),
    rest,
  }
}

const harmlessAnswer = (guideline: Guideline, ask: string): (readonly [string, Raw])[] => {
  const fact = guideline.facts.find(({ id }) => id === ask)
  const value = fact === undefined ? undefined : harmlessOf(fact)
  return value === undefined ? [] : [[ask, value]]
}

/** No to what is asked with yes or no; never to a sign of danger, whose harmless answer is its own. */
const noAnswer = (guideline: Guideline, ask: string): (readonly [string, Raw])[] => {
  const fact = guideline.facts.find(({ id }) => id === ask)
  return fact?.domain.kind === 'yes-no' && fact.danger === undefined ? [[ask, 'no']] : []
}

/** Are no more of the questions of these groups left than may stand on one screen? */
const isFew = ({ groups, most }: FewTogether, group: string, { nextQuestions }: Advice): boolean =>
  groups.includes(group) && nextQuestions.filter((one) => groups.includes(one.group)).length <= most

/** Of some facts: those that are open now and were answered at an earlier contact, with what was said last. */
function answeredBefore(facts: readonly string[], advice: Advice, theCase: Case): (readonly [string, Raw])[] {
  const open = advice.nextQuestions.filter(({ ask }) => facts.includes(ask))
  return open.flatMap(({ ask }): (readonly [string, Raw])[] => {
    const said = earlierAnswer(theCase, ask)
    return said?.kind === 'value' ? [[ask, said.value]] : []
  })
}

/** What was last said of a fact before today's assessment; undefined when it was never known. */
export const earlierAnswer = (theCase: Case, id: string): Answer | undefined =>
  theCase.assessments
    .slice(0, -1)
    .map(({ answers }) => answers.get(id))
    .findLast(isKnown)

function groupsOf(guideline: Guideline, asks: readonly string[]): Screen['groups'] {
  return guideline.interview
    .map(({ group, facts }) => ({ group, asks: facts.filter((fact) => asks.includes(fact)) }))
    .filter((group) => group.asks.length > 0)
}
