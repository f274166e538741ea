// One consult as it stands: what was opened, what was answered today, in order. Plain values; nothing here is stored.

import type { Agreed } from '@lende/care'
import { agreedSoFar } from '@lende/care'
import type { Advice, Answers, Case, CivilDate, NewSign, Problem } from '@lende/engine'
import { advise, CASE_SCHEMA, isMapping, newSigns, project, readCase } from '@lende/engine'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { Country } from '@lende/wording'
import type { Product } from '../product.ts'

/** An answer as a case file writes it. */
export type Raw = string | number | { readonly [key: string]: unknown }

/** A case as its file has it: earlier assessments, in any shape that was read without problems. */
export type RawCase = Readonly<Record<string, unknown>> & { readonly assessments: readonly unknown[] }

export interface Consult {
  readonly on: CivilDate
  readonly role: string
  /** The case of earlier contacts, once opened. */
  readonly earlier: RawCase | null
  /** What was answered today, in the order in which it was asked. */
  readonly given: ReadonlyMap<string, Raw>
  /** The areas marked on the body chart. */
  readonly painAreas: readonly string[]
  /** What was agreed with the patient today. */
  readonly agreed: Agreed
}

export const emptyConsult = (on: CivilDate, role: string, earlier: RawCase | null = null): Consult => ({
  on,
  role,
  earlier,
  given: new Map(),
  painAreas: [],
  agreed: {},
})

/** The consult with one answer more, or changed; a change keeps its place. */
export const withAnswer = (consult: Consult, id: string, raw: Raw): Consult => ({
  ...consult,
  given: new Map(consult.given).set(id, raw),
})

export const withAnswers = (consult: Consult, answers: readonly (readonly [string, Raw])[]): Consult => ({
  ...consult,
  given: new Map([...consult.given, ...answers]),
})

/** The consult without one answer: it is unknown again, not no. */
export const withoutAnswer = (consult: Consult, id: string): Consult => ({
  ...consult,
  given: new Map([...consult.given].filter(([other]) => other !== id)),
})

/** Was there a contact before this one? */
export const isFollowUp = ({ earlier }: Consult): boolean => (earlier?.assessments.length ?? 0) > 0

/** The whole case as a file has it, today's assessment last. */
export function caseOf({ on, role, earlier, given, painAreas, agreed }: Consult, edition: string): RawCase {
  const today = {
    on,
    role,
    edition,
    ...(painAreas.length === 0 ? {} : { 'pain-areas': painAreas }),
    ...(Object.keys(agreed).length === 0 ? {} : { agreed }),
    answers: Object.fromEntries(given),
  }
  if (earlier === null) return { schema: CASE_SCHEMA, assessments: [today] }
  return given.size === 0 && painAreas.length === 0 && Object.keys(agreed).length === 0
    ? earlier
    : { ...earlier, assessments: [...earlier.assessments, today] }
}

/** What stands agreed: today's, and the plans of the latest earlier contact that made them. */
export const agreedIn = ({ earlier, agreed }: Consult): Agreed =>
  agreedSoFar([
    ...(earlier?.assessments ?? []).flatMap((one) =>
      isMapping(one) && isMapping(one['agreed']) ? [one['agreed'] as Agreed] : [],
    ),
    agreed,
  ])

/** What follows from a consult: the answers that stand, and the advice. */
export interface Outcome {
  readonly theCase: Case
  readonly answers: Answers
  readonly newSigns: readonly NewSign[]
  readonly advice: Advice
}

/** The outcome, or what is wrong with the answers. The latest assessment is today's, also when nothing is answered yet. */
export function outcomeOf(
  consult: Consult,
  { engine, guideline, instruments }: Pick<Product, 'engine' | 'guideline' | 'instruments'>,
  situation: { readonly role: string; readonly country: Country },
): { readonly ok: true; readonly value: Outcome } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const { on, earlier, given, role } = consult
  const today = { on, role, answers: Object.fromEntries(given) }
  const raw = { schema: CASE_SCHEMA, ...earlier, assessments: [...(earlier?.assessments ?? []), today] }
  const theCase = readCase(raw, guideline.facts, instrumentReader(instruments))
  if (!theCase.ok) return theCase
  const answers = project(guideline.facts, theCase.value, on, instrumentDerivation(instruments))
  if (!answers.ok) return answers
  const since = newSigns(guideline.facts, theCase.value, on)
  const advice = advise(engine, answers.value, { on, ...situation }, { newSigns: since, reasons: false })
  return { ok: true, value: { theCase: theCase.value, answers: answers.value, newSigns: since, advice } }
}
