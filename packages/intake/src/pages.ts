// Which pages a patient gets, in order, as far as the answers go.

import type { Intake, IntakePage } from './content.ts'
import type { Said } from './said.ts'
import { TICKED } from './said.ts'

type Condition = NonNullable<IntakePage['when']>[number]

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
