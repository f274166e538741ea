// A case: what was found at each assessment. A flat map of answers is a case with one assessment and no date.

import type { Answer } from './answer.ts'
import { isMapping, readAnswer } from './answer.ts'
import type { CivilDate } from './civil-date.ts'
import { isCivilDate } from './civil-date.ts'
import type { Fact } from './fact.ts'
import type { Path, Problem, Result } from './problem.ts'
import { nearest, showable } from './problem.ts'

export const CASE_SCHEMA = 'lende-case/1'

export interface Assessment {
  /** The day of the assessment; a flat map has none and counts as today. */
  readonly on?: CivilDate
  readonly by?: string
  readonly role?: string
  readonly source?: string
  readonly edition?: string
  /** The areas marked on the body chart, by their ids; what follows from them stands among the answers. */
  readonly painAreas?: readonly string[]
  /** What was agreed with the patient, for who makes plans and letters of it; no rule reads it. */
  readonly agreed?: Readonly<Record<string, unknown>>
  readonly answers: ReadonlyMap<string, Answer>
  /** What was filled in on instruments, as their own reader understood it. */
  readonly instruments: ReadonlyMap<string, unknown>
}

export interface Case {
  readonly id?: string
  /** In order of date. */
  readonly assessments: readonly Assessment[]
}

/** Reads the answers to instruments, which have shapes of their own. */
export interface InstrumentReader {
  readonly names: readonly string[]
  readonly read: (instrument: string, raw: unknown, path: Path) => Result<unknown>
}

const caseKeys = ['schema', 'case', 'onset', 'assessments'] as const
const assessmentKeys = ['on', 'by', 'role', 'source', 'edition', 'pain-areas', 'agreed', 'answers'] as const

/** The fact that the `onset` of a case fills. */
export const ONSET = 'onset-date'

/** Reads a case from what YAML or JSON gave; every problem has a path and names no answer. */
export function readCase(raw: unknown, facts: readonly Fact[], instruments: InstrumentReader): Result<Case> {
  if (!isMapping(raw)) return { ok: false, problems: [{ kind: 'not-a-mapping', path: [] }] }
  const reader = new CaseReader(facts, instruments)
  const value = caseKeys.some((key) => key in raw) ? reader.whole(raw) : { assessments: [reader.answers(raw, [])] }
  return reader.problems.length === 0 ? { ok: true, value } : { ok: false, problems: reader.problems }
}

class CaseReader {
  readonly problems: Problem[] = []
  readonly #facts: ReadonlyMap<string, Fact>
  readonly #instruments: InstrumentReader

  constructor(facts: readonly Fact[], instruments: InstrumentReader) {
    this.#facts = byName(facts)
    this.#instruments = instruments
  }

  whole(raw: Readonly<Record<string, unknown>>): Case {
    this.#strayKeys(raw, caseKeys, [])
    if (raw['schema'] !== CASE_SCHEMA)
      this.problems.push({ kind: 'unknown-schema', path: ['schema'], expected: [CASE_SCHEMA] })
    const assessments = this.#assessments(raw['assessments'])
    const onset = raw['onset'] === undefined ? undefined : this.#answer(ONSET, raw, 'onset', [])
    const first = assessments[0]
    if (onset !== undefined && first !== undefined) assessments[0] = withOnset(first, onset)
    const id = this.#text(raw, 'case', [])
    return { ...(id === undefined ? {} : { id }), assessments }
  }

  #assessments(raw: unknown): Assessment[] {
    if (!Array.isArray(raw)) {
      this.problems.push({
        kind: raw === undefined ? 'missing-key' : 'not-a-list',
        path: ['assessments'],
        name: 'assessments',
      })
      return []
    }
    const read = raw.flatMap((one, index) => this.#assessment(one, ['assessments', index]) ?? [])
    return read.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1))
  }

  #assessment(raw: unknown, path: Path): Assessment | undefined {
    if (!isMapping(raw)) {
      this.problems.push({ kind: 'not-a-mapping', path })
      return undefined
    }
    this.#strayKeys(raw, assessmentKeys, path)
    const on = raw['on']
    if (!isCivilDate(on)) this.problems.push({ kind: 'not-a-date', path: [...path, 'on'], expected: ['YYYY-MM-DD'] })
    const texts = Object.fromEntries(
      (['by', 'role', 'source', 'edition'] as const).flatMap((key) => {
        const text = this.#text(raw, key, path)
        return text === undefined ? [] : [[key, text]]
      }),
    )
    const painAreas = this.#painAreas(raw['pain-areas'], [...path, 'pain-areas'])
    return {
      ...texts,
      ...painAreas,
      ...this.#agreed(raw['agreed'], [...path, 'agreed']),
      ...(isCivilDate(on) ? { on } : {}),
      ...this.answers(raw['answers'] ?? {}, [...path, 'answers']),
    }
  }

  #painAreas(raw: unknown, path: Path): Pick<Assessment, 'painAreas'> {
    if (raw === undefined) return {}
    const areas = Array.isArray(raw) ? raw : []
    if (!Array.isArray(raw)) this.problems.push({ kind: 'not-a-list', path })
    const stray = areas.findIndex((area) => typeof area !== 'string' || showable(area) === undefined)
    if (stray >= 0) this.problems.push({ kind: 'not-text', path: [...path, stray] })
    return { painAreas: areas.filter((area) => typeof area === 'string') }
  }

  #agreed(raw: unknown, path: Path): Pick<Assessment, 'agreed'> {
    if (isMapping(raw)) return { agreed: raw }
    if (raw !== undefined) this.problems.push({ kind: 'not-a-mapping', path })
    return {}
  }

  #text(raw: Readonly<Record<string, unknown>>, key: string, path: Path): string | undefined {
    const text = raw[key]
    if (text === undefined || typeof text === 'string') return text
    this.problems.push({ kind: 'not-text', path: [...path, key] })
    return undefined
  }

  #strayKeys(raw: Readonly<Record<string, unknown>>, expected: readonly string[], path: Path): void {
    for (const key of Object.keys(raw))
      if (!expected.includes(key)) this.problems.push(strayName('unknown-key', key, expected, placeOf(raw, key, path)))
  }

  answers(raw: unknown, path: Path): Pick<Assessment, 'answers' | 'instruments'> {
    const answers = new Map<string, Answer>()
    const instruments = new Map<string, unknown>()
    if (!isMapping(raw)) {
      this.problems.push({ kind: 'not-a-mapping', path })
      return { answers, instruments }
    }
    for (const name of Object.keys(raw)) {
      if (this.#instruments.names.includes(name)) {
        this.#administration(name, raw[name], [...path, name], instruments)
        continue
      }
      const answer = this.#answer(name, raw, name, path)
      if (answer) answers.set(name, answer)
    }
    return { answers, instruments }
  }

  #administration(name: string, written: unknown, path: Path, instruments: Map<string, unknown>): void {
    const read = this.#instruments.read(name, written, path)
    if (read.ok) instruments.set(name, read.value)
    else this.problems.push(...read.problems)
  }

  /** What stands under a key, for the fact of this name. */
  #answer(name: string, raw: Readonly<Record<string, unknown>>, key: string, path: Path): Answer | undefined {
    const fact = this.#facts.get(name)
    if (fact === undefined) {
      const names = [...this.#facts.keys(), ...this.#instruments.names]
      this.problems.push(strayName('unknown-fact', name, names, placeOf(raw, key, path)))
      return undefined
    }
    const read = readAnswer(fact, raw[key], [])
    if (read.ok) return read.value
    const place = placeOf(raw, key, path)
    this.problems.push(...read.problems.map((problem) => ({ ...problem, path: [...place, ...problem.path], name })))
    return undefined
  }
}

/** The answers of an assessment stand, also where it names the onset itself. */
function withOnset(assessment: Assessment, onset: Answer): Assessment {
  const answers = new Map([[ONSET, onset]])
  for (const [fact, answer] of assessment.answers) answers.set(fact, answer)
  return { ...assessment, answers }
}

const named = new WeakMap<readonly Fact[], ReadonlyMap<string, Fact>>()

function byName(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const known = named.get(facts) ?? new Map(facts.map((fact) => [fact.id, fact]))
  named.set(facts, known)
  return known
}

/** The path of a key; a key that may be somebody's words is named by its place among the keys. */
const placeOf = (raw: unknown, key: string, path: Path): Path => [
  ...path,
  showable(key) ?? Object.keys(raw as object).indexOf(key),
]

function strayName(
  kind: 'unknown-key' | 'unknown-fact',
  key: string,
  expected: readonly string[],
  path: Path,
): Problem {
  const name = showable(key)
  const near = nearest(key, expected)
  return {
    kind,
    path,
    ...(name === undefined ? {} : { name }),
    ...(near === undefined ? {} : { nearest: near }),
    ...(kind === 'unknown-key' ? { expected } : {}),
  }
}
