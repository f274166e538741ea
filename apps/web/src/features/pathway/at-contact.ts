// What a stage comes to at a first contact, and at a follow-up. A first contact has by its nature nothing before it: no
// earlier contact, no sessions, and clocks that are kept from their first answer start today. Nothing else differs.

import type { Contact, Engine, Fact, Pathway, Stage, WrittenAnswers } from '@lende/engine'
import { pathway } from '@lende/engine'

/** What a role does at a stage and a contact. */
export function pathwayAt(engine: Engine, stage: Stage, contact: Contact): Pathway {
  const { guideline } = engine
  if (guideline.pathway === undefined) return pathway(engine, stage)
  const assumed = { ...guideline.pathway.assumed, ...followsFrom(contact, guideline.facts) }
  return pathway({ ...engine, guideline: { ...guideline, pathway: { ...guideline.pathway, assumed } } }, stage)
}

/** The recommendations of a stage that no first contact can come to. */
export const onlyAtFollowUp = (engine: Engine, stage: Stage): ReadonlySet<string> => atEither(engine, stage).later

/** A stage at both contacts, and what only the later one can come to. */
export function atEither(
  engine: Engine,
  stage: Stage,
): Readonly<Record<Contact, Pathway>> & { readonly later: ReadonlySet<string> } {
  const first = pathwayAt(engine, stage, 'first')
  const followUp = pathwayAt(engine, stage, 'follow-up')
  const atFirst = idsOf(first)
  return { first, 'follow-up': followUp, later: new Set(idsOf(followUp).filter((id) => !atFirst.includes(id))) }
}

const idsOf = ({ lines }: Pathway): string[] => lines.map(({ recommendation }) => recommendation.id)

function followsFrom(contact: Contact, facts: readonly Fact[]): WrittenAnswers {
  const keptClocks = new Set(facts.filter(({ keepsFirst }) => keepsFirst).map(({ id }) => id))
  return Object.fromEntries(
    facts.flatMap(({ id, domain, derived }) => {
      if (domain.kind !== 'number') return []
      if (derived?.kind === 'earlier-assessments')
        return [[id, contact === 'first' ? 0 : { from: Math.max(1, domain.min), to: domain.max }]]
      if (contact === 'follow-up') return []
      const isCount = domain.unit === 'sessions'
      const isClock = derived?.kind === 'elapsed-days' && keptClocks.has(derived.of)
      return isCount || isClock ? [[id, 0]] : []
    }),
  )
}
