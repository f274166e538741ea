// A file that somebody opens: a case as JSON or YAML, flat answers, or a case under a passphrase.
// What cannot be read says where and what would do; the consult under way is not touched.

import { readAgreed } from '@lende/care'
import type { Path, Problem } from '@lende/engine'
import { CASE_SCHEMA, isMapping, project, readCase } from '@lende/engine'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { RawCase } from '../../consult/consult.ts'
import type { Product } from '../../product.ts'
import type { SealedCase } from './sealed-case.ts'
import { looksSealed, readSealed } from './sealed-case.ts'

export type CaseFile =
  | { readonly kind: 'case'; readonly theCase: RawCase }
  | { readonly kind: 'sealed'; readonly sealed: SealedCase }
  | { readonly kind: 'damaged-seal' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

type Reading = Pick<Product, 'guideline' | 'instruments'>

/** Reads a file as it lies on the disk; one that is far too large for a case is not even loaded. */
export async function openCaseFile(file: Blob, product: Reading, on: string): Promise<CaseFile> {
  const { LARGEST } = await import('@lende/guideline/read-yaml')
  if (file.size > LARGEST) return refusedAs('too-large')
  const text = await file.text().catch(() => undefined)
  return text === undefined ? refusedAs('not-readable') : readCaseFile(text, product, on)
}

const refusedAs = (kind: Problem['kind']): CaseFile => ({ kind: 'refused', problems: [{ kind, path: [] }] })

/** Reads the text of a file on a day. The reader of YAML, which reads JSON too, loads when it is first needed. */
export async function readCaseFile(text: string, product: Reading, on: string): Promise<CaseFile> {
  const { placed, readYaml } = await import('@lende/guideline/read-yaml')
  const read = readYaml(text)
  if (!read.ok) return { kind: 'refused', problems: read.problems }
  const { value } = read.value
  if (looksSealed(value)) {
    const sealed = readSealed(value)
    return sealed === undefined ? { kind: 'damaged-seal' } : { kind: 'sealed', sealed }
  }
  const problems = problemsOf(value, product, on)
  return problems.length === 0
    ? { kind: 'case', theCase: asCase(value as Readonly<Record<string, unknown>>, on) }
    : { kind: 'refused', problems: problems.map((problem) => placed(problem, read.value)) }
}

function problemsOf(value: unknown, { guideline, instruments }: Reading, on: string): readonly Problem[] {
  const theCase = readCase(value, guideline.facts, instrumentReader(instruments))
  if (!theCase.ok) return theCase.problems
  const later = laterThan(on, value)
  if (later.length > 0) return later
  const misread = agreedProblems(value)
  if (misread.length > 0) return misread
  const answers = project(guideline.facts, theCase.value, on, instrumentDerivation(instruments))
  return answers.ok ? [] : answers.problems.map((problem) => located(problem, value))
}

/** What was agreed is read by who made it. */
function agreedProblems(value: unknown): Problem[] {
  const assessments = isMapping(value) && Array.isArray(value['assessments']) ? value['assessments'] : []
  return assessments.flatMap((one: unknown, index): readonly Problem[] => {
    if (!isMapping(one) || one['agreed'] === undefined) return []
    const read = readAgreed(one['agreed'], ['assessments', index, 'agreed'])
    return read.ok ? [] : read.problems
  })
}

/** An assessment of a day to come would be left out of the advice unseen; it is refused instead. */
function laterThan(on: string, value: unknown): Problem[] {
  const assessments = isMapping(value) && Array.isArray(value['assessments']) ? value['assessments'] : []
  return assessments.flatMap((one: unknown, index): Problem[] =>
    isMapping(one) && String(one['on']) > on
      ? [{ kind: 'date-in-future', path: ['assessments', index, 'on'], name: 'on' }]
      : [],
  )
}

/** A case in order of date; flat answers become one assessment of the day on which they are opened. */
function asCase(value: Readonly<Record<string, unknown>>, on: string): RawCase {
  const { assessments } = value
  if (!Array.isArray(assessments)) return { schema: CASE_SCHEMA, assessments: [{ on, answers: value }] }
  const dayOf = (assessment: unknown): string => (isMapping(assessment) ? String(assessment['on']) : '')
  return {
    ...value,
    assessments: assessments.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)))),
  }
}

/** A problem found on a day names a fact; its place is where the case gives that fact. */
function located(problem: Problem, value: unknown): Problem {
  const fact = String(problem.path[0] ?? '')
  const path = pathTo(value, fact === 'onset-date' ? 'onset' : fact) ?? pathTo(value, fact)
  return path === undefined ? problem : { ...problem, path }
}

function pathTo(value: unknown, key: string, path: Path = []): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, key)) return [...path, key]
  for (const [name, inner] of Object.entries(value)) {
    const found = pathTo(inner, key, [...path, Array.isArray(value) ? Number(name) : name])
    if (found !== undefined) return found
  }
  return undefined
}
