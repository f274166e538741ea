// The advice on a case as the record has it: earlier assessments, and the one that it is given at.

import type { Advice, Answers, Case, CivilDate, NewSign, Problem, Result } from '@lende/engine'
import { advise, CASE_SCHEMA, newSigns, project, readCase } from '@lende/engine'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { Edition } from '../editions/edition.ts'
import type { Onset, WrittenAssessment } from './assessment.ts'

export interface AskedAdvice {
  readonly on: CivilDate
  readonly role: string
  readonly country: string
  /** Null where nobody knows when it began. */
  readonly onset: Onset | null
  /** In any order of days; the latest is the one that advice is given at. */
  readonly assessments: readonly WrittenAssessment[]
}

export type Advised =
  | { readonly ok: true; readonly advice: Advice }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A case as it stood on that day. */
export interface StoodThen {
  readonly theCase: Case
  readonly answers: Answers
  readonly newSigns: readonly NewSign[]
}

/** The same answers on the same day under the same edition always give the same advice; nothing reads a clock. */
export function adviseOn(edition: Edition, asked: AskedAdvice): Advised {
  const stood = stoodThen(edition, asked)
  if (!stood.ok) return stood
  const { answers, newSigns } = stood.value
  const { on, role, country } = asked
  return { ok: true, advice: advise(edition.engine, answers, { on, role, country }, { newSigns }) }
}

export function stoodThen(
  { guideline, instruments }: Edition,
  asked: Omit<AskedAdvice, 'role' | 'country'>,
): Result<StoodThen> {
  const { on, onset, assessments } = asked
  const raw = { schema: CASE_SCHEMA, ...(onset === null ? {} : { onset: writtenOnset(onset) }), assessments }
  const read = readCase(raw, guideline.facts, instrumentReader(instruments))
  if (!read.ok) return read
  const answers = project(guideline.facts, read.value, on, instrumentDerivation(instruments))
  if (!answers.ok) return answers
  const since = newSigns(guideline.facts, read.value, on)
  return { ok: true, value: { theCase: read.value, answers: answers.value, newSigns: since } }
}

const writtenOnset = ({ from, to }: Onset): Onset | string => (from === to ? from : { from, to })
