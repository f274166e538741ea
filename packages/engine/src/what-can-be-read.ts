// What was written down under another edition, read under this one: answers that this one has no question for, or reads no more,
// are left out. They are unknown then, and are asked again; never taken for no.

import { isMapping } from './answer.ts'
import type { InstrumentReader } from './case.ts'
import { CASE_SCHEMA, readCase } from './case.ts'
import type { Fact } from './fact.ts'
import type { Problem } from './problem.ts'

type Written = Readonly<Record<string, unknown>>

/** An assessment as a case file writes it, without the answers that cannot be read. */
export function whatCanBeRead(written: Written, facts: readonly Fact[], instruments: InstrumentReader): Written {
  const { answers } = written
  if (!isMapping(answers)) return written
  const read = readCase({ schema: CASE_SCHEMA, assessments: [written] }, facts, instruments)
  const names = Object.keys(answers)
  const unreadable = new Set(read.ok ? [] : read.problems.flatMap((problem) => answerOf(problem, names)))
  const kept = Object.entries(answers).filter(([name]) => !unreadable.has(name))
  return kept.length === names.length ? written : { ...written, answers: Object.fromEntries(kept) }
}

/** The name of the answer that a problem is of: a name that may be somebody's words stands there by its place. */
function answerOf({ path: [, , part, name] }: Problem, names: readonly string[]): readonly string[] {
  if (part !== 'answers' || name === undefined) return []
  const found = typeof name === 'number' ? names[name] : name
  return found === undefined ? [] : [found]
}
