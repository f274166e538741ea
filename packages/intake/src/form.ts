// What the form of an edition can hold, in order; patient and clinician make the same form from the same content.

import type { Fact } from '@lende/engine'
import { harmlessOf, optionsOf } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { Intake, IntakePage } from './content.ts'
import type { Field } from './field.ts'
import { itemFields } from './items.ts'
import { TICKED } from './said.ts'

export interface IntakeForm {
  readonly fields: readonly Field[]
  /** The same fields, those of one page together. */
  readonly parts: readonly (readonly Field[])[]
  /** Of 16 bits; another for a form on which an answer could mean something else. */
  readonly fingerprint: number
}

/** Throws on facts and instruments that are not there, which the check of the content refuses. */
export function intakeForm(intake: Intake, facts: readonly Fact[], instruments: readonly Instrument[]): IntakeForm {
  const parts = intake.pages
    .map((page) => fieldsOn(page, intake, facts, instruments))
    .filter(({ length }) => length > 0)
  const fields = parts.flat()
  const ids = fields.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new RangeError(`the intake asks ${twice} twice`)
  return { fields, parts, fingerprint: fingerprintOf([intake.intake, intake.pages.map(meaningOf), fields]) }
}

function fieldsOn(
  page: IntakePage,
  intake: Intake,
  facts: readonly Fact[],
  instruments: readonly Instrument[],
): Field[] {
  const { page: id, ask, 'any-of': anyOf = [], instrument, choose, most } = page
  return [
    ...(ask === undefined ? [] : [askedField(found(facts, ask), page)]),
    ...anyOf.map((name) => tickedField(found(facts, name), page, intake)),
    ...(instrument === undefined ? [] : [scoreField(instrument, page, instruments)]),
    ...itemFields(page, instruments),
    ...(choose === undefined ? [] : [choiceField(id, choose, most)]),
  ]
}

const choiceField = (id: string, choose: readonly { readonly choice: string }[], most = choose.length): Field => ({
  kind: 'chosen',
  id,
  page: id,
  choices: choose.map(({ choice }) => choice),
  most,
})

function found(facts: readonly Fact[], id: string): Fact {
  const fact = facts.find((one) => one.id === id)
  if (fact === undefined) throw new RangeError(`the intake asks ${id}, which is no fact`)
  return fact
}

function askedField({ id, domain }: Fact, { page, options }: IntakePage): Field {
  if (domain.kind === 'date') return { kind: 'ago', id, page }
  if (domain.kind === 'number') return { kind: 'number', id, page, min: domain.min, max: domain.max, step: domain.step }
  return { kind: 'options', id, page, options: options?.map(({ option }) => option) ?? optionsOf(domain) }
}

/** Not ticked, ticked, and what a closer question makes of the tick. */
function tickedField(fact: Fact, { page }: IntakePage, { pages }: Intake): Field {
  const { id, domain } = fact
  const none = harmlessOf(fact) ?? 'no'
  if (typeof none === 'number' || !optionsOf(domain).includes(none))
    throw new RangeError(`${id} has nothing that "none of these" could say`)
  const closer = pages.filter((one) => one['detail-of'] === id).flatMap(({ options = [] }) => options)
  const options = [...new Set([none, TICKED, ...closer.map(({ option }) => option)])]
  return { kind: 'options', id, page, options, none, tick: TICKED }
}

function scoreField(id: string, { page }: IntakePage, instruments: readonly Instrument[]): Field {
  const structure = instruments.find(({ instrument }) => instrument === id)?.structure
  if (structure?.kind !== 'single') throw new RangeError(`${id} is no instrument of a single number`)
  const { min, max } = structure.scale
  return { kind: 'number', id, page, min: min.value, max: max.value, step: 1 }
}

/** What of a page an answer is understood by, besides its fields. Sentences and alarms may change. */
const meaningOf = ({ page, site, recall, also, options = [] }: IntakePage): readonly unknown[] => [
  page,
  site ?? null,
  recall ?? null,
  also ?? null,
  options.map((one) => [one.says ?? null, one.also ?? null]),
]

/** FNV-1a of 32 bits, folded to 16. */
function fingerprintOf(form: unknown): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(JSON.stringify(form))) hash = Math.imul(hash ^ byte, 0x01000193)
  return ((hash >>> 16) ^ hash) & 0xffff
}
