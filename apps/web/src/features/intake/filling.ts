// What was said so far, and which page comes next. Plain values and functions; nothing of it leaves the page by itself.

import { harmlessOf } from '@lende/engine'
import type { Field, IntakePage, Said } from '@lende/intake'
import { asksOn, offeredOn, TICKED, visiblePages } from '@lende/intake'
import type { Asked } from './patient-data.ts'

export type Saying = ReadonlyMap<string, Said>

export type Place =
  | { readonly kind: 'language' | 'welcome' | 'last' }
  | { readonly kind: 'question'; readonly page: string }

export interface Filling {
  /** Somebody helps. */
  readonly helped: boolean
  readonly said: Saying
  /** Pages that were gone past, with or without an answer. */
  readonly passed: ReadonlySet<string>
  /** Alarms that were read, deliberately. */
  readonly acknowledged: ReadonlySet<string>
}

export const nothingFilled: Filling = {
  helped: false,
  said: new Map(),
  passed: new Set(),
  acknowledged: new Set(),
}

export function fieldOf(ask: string, { form }: Asked): Field {
  const field = form.fields.find(({ id }) => id === ask)
  if (field === undefined) throw new ReferenceError(`the form does not ask ${ask}`)
  return field
}

/** What "none of these" says of a question. */
export function noneOf(ask: string, asked: Asked): string | undefined {
  const field = fieldOf(ask, asked)
  return field.kind === 'options' ? field.none : undefined
}

/** What a mark on a list says of a question. */
export function tickOf(ask: string, asked: Asked): string {
  const field = fieldOf(ask, asked)
  return field.kind === 'options' ? (field.tick ?? TICKED) : TICKED
}

/** Was it said that something is there: anything that is not harmless? */
export function isTicked(ask: string, said: Saying, asked: Asked): boolean {
  const answer = said.get(ask)
  if (answer?.kind !== 'value') return false
  const fact = asked.facts.find(({ id }) => id === ask)
  const harmless = noneOf(ask, asked) ?? (fact === undefined ? undefined : harmlessOf(fact))
  return harmless !== undefined && answer.raw !== harmless
}

/** Says something, or takes it back; what stands on a page that is not asked any more is dropped with it. */
export function say(filling: Filling, asked: Asked, ask: string, answer: Said | undefined): Filling {
  const said = new Map(filling.said)
  if (answer === undefined) said.delete(ask)
  else said.set(ask, answer)
  const again = visiblePages(asked.intake, said).filter((page) => isOfferedNoMore(page, said))
  for (const one of again.flatMap(asksOn)) said.delete(one)
  const stillAsked = new Set(visiblePages(asked.intake, said).flatMap(asksOn))
  const passed = new Set([...filling.passed].filter((one) => !again.some(({ page }) => page === one)))
  const next = { ...filling, passed, said: new Map([...said].filter(([one]) => stillAsked.has(one))) }
  // What is taken back and said again is read again.
  const raised = alarmsRaised(next, asked)
  return { ...next, acknowledged: new Set([...filling.acknowledged].filter((one) => raised.includes(one))) }
}

/** Was an option chosen that is for others, as it turns out? Its page is then asked again. */
function isOfferedNoMore(page: IntakePage, said: Saying): boolean {
  const answer = said.get(page.ask ?? '')
  const isChosen = ({ option }: { readonly option: string }): boolean =>
    answer?.kind === 'value' && answer.raw === option
  return page.options?.some(isChosen) === true && !offeredOn(page, said).some(isChosen)
}

/** The questions of a page of which nothing was said yet. */
export const unsaidOn = (page: IntakePage, { said }: Filling): readonly string[] =>
  asksOn(page).filter((ask) => !said.has(ask))

/** "None of these", or "the others: no": only what stands on the page and was not marked. */
export function denyRest(filling: Filling, asked: Asked, page: IntakePage): Filling {
  return unsaidOn(page, filling).reduce((one, ask) => {
    const none = noneOf(ask, asked)
    return none === undefined ? one : say(one, asked, ask, { kind: 'value', raw: none })
  }, filling)
}

/** Leaves the page without an answer, except for what was marked: a "no" that was given before goes too. */
export function leaveRest(filling: Filling, asked: Asked, page: IntakePage): Filling {
  const unmarked = asksOn(page).filter(
    (ask) => !isTicked(ask, filling.said, asked) && filling.said.get(ask)?.kind !== 'not-sure',
  )
  return unmarked.reduce((one, ask) => say(one, asked, ask, undefined), filling)
}

export const pass = (filling: Filling, page: string): Filling => ({
  ...filling,
  passed: new Set([...filling.passed, page]),
})

/** The page after this one; after a change at the end only what was never asked before, then the end again. */
export function placeAfter(page: string, filling: Filling, { intake }: Asked, reviewing: boolean): Place {
  const pages = visiblePages(intake, filling.said).map((one) => one.page)
  const later = pages.slice(pages.indexOf(page) + 1)
  const next = reviewing ? later.find((one) => !filling.passed.has(one)) : later[0]
  return next === undefined ? { kind: 'last' } : { kind: 'question', page: next }
}

/** How many pages follow this one, as it looks now. */
export function pagesAfter(page: string, { said }: Filling, { intake }: Asked): number {
  const pages = visiblePages(intake, said).map((one) => one.page)
  return pages.length - pages.indexOf(page) - 1
}

/** The fixed instructions that what was said calls for, the most urgent first. */
export function alarmsRaised(filling: Filling, asked: Asked): readonly string[] {
  const raised = new Set(visiblePages(asked.intake, filling.said).flatMap((page) => alarmsOn(page, filling, asked)))
  return asked.intake.alarms.map(({ alarm }) => alarm).filter((one) => raised.has(one))
}

/** An answer has its own instruction, or that of its page. */
function alarmsOn(page: IntakePage, filling: Filling, asked: Asked): readonly string[] {
  const hushed = (page.quiet ?? []).flatMap(({ facts }) => facts)
  return asksOn(page)
    .filter((ask) => isTicked(ask, filling.said, asked) && !hushed.includes(ask) && wasAnsweredOn(page, ask, filling))
    .flatMap((ask) => {
      const answer = filling.said.get(ask)
      const chosen = page.options?.find(({ option }) => answer?.kind === 'value' && answer.raw === option)
      return chosen?.alarm ?? page.alarm ?? []
    })
}

/** A closer question is answered by saying which, or by going past it without knowing. */
function wasAnsweredOn(page: IntakePage, ask: string, { said, passed }: Filling): boolean {
  const answer = said.get(ask)
  const isOnlyTicked = answer?.kind === 'value' && answer.raw === TICKED
  return page['detail-of'] === undefined || !isOnlyTicked || passed.has(page.page)
}

/** The instruction to be read now: only one more urgent than those that were read. */
export function alarmToRead(filling: Filling, asked: Asked): string | undefined {
  const raised = alarmsRaised(filling, asked)
  const read = raised.findIndex((one) => filling.acknowledged.has(one))
  return read === 0 ? undefined : raised[0]
}
