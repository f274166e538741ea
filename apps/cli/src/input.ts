// Files and standard input, read within bounds. What cannot be read is a problem with a place, never a stack trace.

import { createReadStream, readFileSync, statSync } from 'node:fs'
import type { Answers, Case, NewSign, Path, Problem } from '@lende/engine'
import { newSigns, project, readCase } from '@lende/engine'
import { LARGEST, placed, readYaml } from '@lende/guideline/read-yaml'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { Language } from '@lende/wording'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import type { Product } from './product.ts'

/** The name shown for a file; standard input has none of its own. */
export const shownName = (file: string): string => (file === '-' ? '<stdin>' : file)

/** The text of a file or of standard input, refused when it is larger than a case can be. */
export async function readText(file: string, language: Language): Promise<string> {
  const refuse = (kind: Problem['kind']): never => {
    throw new InputError([{ kind, path: [], file: shownName(file) }], language)
  }
  if (file === '-') {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of process.stdin) {
      size += (chunk as Buffer).length
      if (size > LARGEST) return refuse('too-large')
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks).toString('utf8')
  }
  try {
    if (statSync(file).size > LARGEST) return refuse('too-large')
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof InputError) throw error
    return refuse('not-readable')
  }
}

/** A stream of the bytes of a file or of standard input, for NDJSON of any length. */
export const readStream = (file: string): NodeJS.ReadableStream =>
  file === '-' ? process.stdin : createReadStream(file)

/** A case and the answers that stand on the invocation's day. */
export interface CaseOnDay {
  readonly theCase: Case
  readonly answers: Answers
  /** Danger signs that are new or worse since an earlier assessment. */
  readonly newSigns: readonly NewSign[]
}

/** A file's values, and the file, line and column of any problem with them. */
export interface Document {
  readonly value: unknown
  readonly place: (problem: Problem) => Problem
}

/** Reads a file of YAML or JSON. */
export async function readDocument(file: string, language: Language): Promise<Document> {
  const read = readYaml(await readText(file, language))
  const inFile = (problem: Problem): Problem => ({ ...problem, file: shownName(file) })
  if (!read.ok) throw new InputError(read.problems.map(inFile), language)
  return { value: read.value.value, place: (problem) => inFile(placed(problem, read.value)) }
}

/** Reads a case file; every problem carries file, line and column. */
export async function readCaseFile(file: string, product: Product, invocation: Invocation): Promise<CaseOnDay> {
  const { value, place } = await readDocument(file, invocation.language)
  return caseFrom(value, product, invocation, place)
}

/** Reads raw values as a case; `place` adds where a problem stands. */
export function caseFrom(
  raw: unknown,
  { guideline, instruments }: Pick<Product, 'guideline' | 'instruments'>,
  invocation: Pick<Invocation, 'on' | 'language'>,
  place: (problem: Problem) => Problem,
): CaseOnDay {
  const theCase = readCase(raw, guideline.facts, instrumentReader(instruments))
  if (!theCase.ok) throw new InputError(theCase.problems.map(place), invocation.language)
  const answers = project(guideline.facts, theCase.value, invocation.on, instrumentDerivation(instruments))
  if (!answers.ok)
    throw new InputError(
      answers.problems.map((problem) => place(locate(problem, raw))),
      invocation.language,
    )
  const since = newSigns(guideline.facts, theCase.value, invocation.on)
  return { theCase: theCase.value, answers: answers.value, newSigns: since }
}

/** A problem found on a day names a fact; its place is where the case gives that fact. */
function locate(problem: Problem, raw: unknown): Problem {
  const fact = String(problem.path[0] ?? '')
  const found = pathTo(raw, fact === 'onset-date' ? 'onset' : fact) ?? pathTo(raw, fact)
  return found === undefined ? problem : { ...problem, path: found }
}

function pathTo(raw: unknown, key: string, path: Path = []): Path | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  if (key in raw) return [...path, key]
  for (const [name, inner] of Object.entries(raw)) {
    const found = pathTo(inner, key, [...path, Array.isArray(raw) ? Number(name) : name])
    if (found !== undefined) return found
  }
  return undefined
}
