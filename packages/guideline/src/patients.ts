// The named patients of the content, and cases built on them: "this patient, but with that answer".

import type { Answers, Case, Guideline, Problem, Result } from '@lende/engine'
import { isMapping, project, readCase } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { Content } from './load-content.ts'

type RawAnswers = Readonly<Record<string, unknown>>

/** Read as a day on which nothing happens: content cases give days, not dates, unless they say so. */
export const CASE_DAY = '2026-03-02'

/** The answers of a named patient, those of the patient it builds on included. */
export function patientAnswers(content: Content, name: string, seen: readonly string[] = []): RawAnswers | undefined {
  const patient = content.patients.flatMap(({ value }) => value.patients).find((one) => one.patient === name)
  if (patient === undefined || seen.includes(name)) return undefined
  const base = patient.of === undefined ? {} : patientAnswers(content, patient.of, [...seen, name])
  return base && changed(base, patient.answers)
}

/** Some answers otherwise; `not-asked` takes an answer away. */
export function changed(answers: RawAnswers, but: RawAnswers): RawAnswers {
  return Object.fromEntries(Object.entries({ ...answers, ...but }).filter(([, answer]) => answer !== 'not-asked'))
}

/**
 * A whole case in which a named patient answers, at each assessment, all that the case itself asks nowhere.
 * What it does ask is left to it at every assessment: what lapses there, and what stands, is its story.
 */
export function answeredBy(file: unknown, patient: RawAnswers): unknown {
  if (!isMapping(file) || !Array.isArray(file['assessments'])) return file
  const assessments: readonly unknown[] = file['assessments']
  const asked = new Set(assessments.flatMap((one) => Object.keys(writtenIn(one))))
  const rest = Object.fromEntries(Object.entries(patient).filter(([fact]) => !asked.has(fact)))
  return {
    ...file,
    assessments: assessments.map((one) => (isMapping(one) ? { ...one, answers: { ...rest, ...writtenIn(one) } } : one)),
  }
}

const writtenIn = (assessment: unknown): RawAnswers =>
  isMapping(assessment) && isMapping(assessment['answers']) ? assessment['answers'] : {}

/** Reads raw answers, or a whole case, as they stand on a day. */
export function answersFrom(
  guideline: Pick<Guideline, 'facts'>,
  instruments: readonly Instrument[],
  raw: unknown,
  on: string,
): Result<Answers> {
  const read: Result<Case> = readCase(raw, guideline.facts, instrumentReader(instruments))
  return read.ok ? project(guideline.facts, read.value, on, instrumentDerivation(instruments)) : read
}

/** The answers of "of this patient, but". */
export function answersOf(
  content: Content,
  guideline: Pick<Guideline, 'facts'>,
  instruments: readonly Instrument[],
  of: string,
  but: RawAnswers = {},
  on: string = CASE_DAY,
): Result<Answers> {
  const base = patientAnswers(content, of)
  if (base === undefined) {
    const problem: Problem = { kind: 'unknown-name', path: [], name: of }
    return { ok: false, problems: [problem] }
  }
  return answersFrom(guideline, instruments, changed(base, but), on)
}
