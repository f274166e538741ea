// Which pages a patient gets, in order, as far as the answers go.

import type { Intake, IntakePage } from './content.ts'
import { itemsOn } from './items.ts'
import type { Said } from './said.ts'
import { TICKED } from './said.ts'

type Condition = NonNullable<IntakePage['when']>[number]

/** What a page asks: facts, an instrument or its items, or itself where something is chosen. */
export function asksOn(page: IntakePage): readonly string[] {
  if (page['any-of'] !== undefined) return page['any-of']
  if (page['items-of'] !== undefined) return itemsOn(page)
  return [page.ask ?? page['detail-of'] ?? page.instrument ?? page.page]
}

/** Does it ask several things, each to be marked or not? */
export const isList = (page: IntakePage): boolean => page['any-of'] !== undefined || (page.items ?? []).length > 1

/** The options of a page that are for this patient. */
export const offeredOn = (
  { options = [] }: IntakePage,
  said: ReadonlyMap<string, Said>,
): NonNullable<IntakePage['options']> =>
  options.filter(
    ({ when = [], unless = [] }) =>
      when.every((condition) => holds(condition, said)) && !unless.some((condition) => holds(condition, said)),
  )

/** The pages for everybody, those whose conditions hold, and a closer question of each thing that was ticked. */
export const visiblePages = (
  { pages }: Pick<Intake, 'pages'>,
  said: ReadonlyMap<string, Said>,
): readonly IntakePage[] =>
  pages.filter(
    (page) => (page.when ?? []).every((condition) => holds(condition, said)) && (isTicked(page, said) ?? true),
  )

/** What was not said, or not surely, holds nowhere. */
function holds({ fact, is, below, above }: Condition, said: ReadonlyMap<string, Said>): boolean {
  const answer = said.get(fact)
  if (answer?.kind !== 'value') return false
  const { raw } = answer
  if (is !== undefined && !is.some((option) => option === raw)) return false
  if (below === undefined && above === undefined) return true
  return (
    typeof raw === 'number' && raw < (below ?? Number.POSITIVE_INFINITY) && raw > (above ?? Number.NEGATIVE_INFINITY)
  )
}

/** Was that ticked, or already said more closely? Undefined for a page that is not a closer question. */
function isTicked(
  { 'detail-of': fact, options = [] }: IntakePage,
  said: ReadonlyMap<string, Said>,
): boolean | undefined {
  if (fact === undefined) return undefined
  const answer = said.get(fact)
  if (answer?.kind !== 'value') return false
  return answer.raw === TICKED || options.some(({ option }) => option === answer.raw)
}
