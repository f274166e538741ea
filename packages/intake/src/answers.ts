// What was said, as a case file writes it, for the clinician to take over.

import type { Fact } from '@lende/engine'
import { absencesOf, optionsOf } from '@lende/engine'
import type { DateRange } from './ago.ts'
import { daysAgo } from './ago.ts'
import type { Intake, IntakePage } from './content.ts'
import { itemOf, itemsOn } from './items.ts'
import type { FilledIntake, Said } from './said.ts'

type Score = { readonly site?: string; readonly recall?: string; readonly value: number }

/** Items by their names, always in our own words: the patient's page has no others. */
type Filled = { readonly items: Readonly<Record<string, string>>; readonly form: 'own-labels' }

/** An answer as a case file writes it. */
export type Raw = string | number | DateRange | Score | Filled

const NOT_SURE = 'does-not-know'

/**
 * An answer for each fact and instrument that something was said of, in the order in which it was said. Left out, so
 * that it is asked: what was not answered, a yes that does not say which, and what is wanted or feared, which is no fact.
 */
export function answersFrom(
  { on, said }: FilledIntake,
  facts: readonly Fact[],
  { pages }: Pick<Intake, 'pages'>,
): readonly (readonly [ask: string, raw: Raw])[] {
  const alone = [...said].flatMap(([ask, answer]) => {
    const fact = facts.find(({ id }) => id === ask)
    const page = pages.find((one) => (one.ask ?? one.instrument) === ask)
    const raw = fact === undefined ? scoreOf(answer, page) : answerTo(fact, meant(answer, page), on)
    return [...(raw === undefined ? [] : [[ask, raw] as const]), ...besides(optionIn(answer, page)?.also, said)]
  })
  const forms = [...new Set(pages.flatMap((page) => page['items-of'] ?? []))]
  return [...alone, ...forms.flatMap((form) => formAnswers(form, said, pages))]
}

/** The option that was chosen on the page of its question. */
const optionIn = (answer: Said, page: IntakePage | undefined) =>
  page?.options?.find(({ option }) => answer.kind === 'value' && answer.raw === option)

/** An option with a name of its own says an answer of the fact. */
function meant(answer: Said, page: IntakePage | undefined): Said {
  const says = optionIn(answer, page)?.says
  return says === undefined ? answer : { kind: 'value', raw: says }
}

/** What was answered by the same words, unless something was said of it by itself. */
const besides = (
  also: Readonly<Record<string, string>> | undefined,
  said: FilledIntake['said'],
): readonly (readonly [string, string])[] => Object.entries(also ?? {}).filter(([fact]) => !said.has(fact))

/** A questionnaire item by item: what was left out stays out, and where nobody was sure of anything, that is all. */
function formAnswers(form: string, said: FilledIntake['said'], pages: readonly IntakePage[]) {
  const own = pages.filter((page) => page['items-of'] === form)
  const asks = own.flatMap(itemsOn)
  const given = asks.flatMap((ask) => {
    const [raw, item] = [itemRaw(said.get(ask)), itemOf(ask)?.item]
    return raw === undefined || item === undefined ? [] : [[item, raw] as const]
  })
  if (given.length === 0) return []
  if (given.every(([, raw]) => raw === NOT_SURE)) return [[form, NOT_SURE] as const]
  const raw: Filled = { items: Object.fromEntries(given), form: 'own-labels' }
  const isWhole = given.length === asks.length
  return [...(isWhole ? own.flatMap(({ also }) => besides(also, said)) : []), [form, raw] as const]
}

function itemRaw(answer: Said | undefined): string | undefined {
  if (answer?.kind === 'not-sure') return NOT_SURE
  return answer?.kind === 'value' && typeof answer.raw === 'string' ? answer.raw : undefined
}

function answerTo(fact: Fact, said: Said, on: FilledIntake['on']): Raw | undefined {
  switch (said.kind) {
    case 'not-sure':
      return absencesOf(fact).find((absence) => absence === NOT_SURE)
    case 'ago':
      return daysAgo(said.count, said.unit, on)
    case 'value':
      return isAnswer(fact, said.raw) ? said.raw : undefined
    case 'chosen':
      return undefined
  }
}

/** A tick says yes; a fact with several answers and no word for yes is not answered by it. */
function isAnswer({ domain, aliases }: Fact, raw: string | number): boolean {
  const options = optionsOf(domain)
  return typeof raw === 'number' || options.includes(raw) || options.includes(aliases[raw] ?? '')
}

/** A number, with the place and the time that the page asked for. */
function scoreOf(said: Said, page: IntakePage | undefined): Raw | undefined {
  if (page === undefined) return undefined
  if (said.kind === 'not-sure') return NOT_SURE
  if (said.kind !== 'value' || typeof said.raw !== 'number') return undefined
  const { site, recall } = page
  if (site === undefined && recall === undefined) return said.raw
  return { value: said.raw, ...(site === undefined ? {} : { site }), ...(recall === undefined ? {} : { recall }) }
}
