// Every threshold is tried just below, at, and just above; what it should give there stands in the content.

import type { Condition, Fact, Guideline } from '@lende/engine'
import { interpret } from '@lende/engine'
import type { Compiled } from './compile.ts'
import type { Failure } from './failure.ts'
import { answersOf } from './patients.ts'
import type { Boundary } from './shape.ts'

/** Tries all boundary tables, and reports thresholds that no table covers. */
export function checkBoundaries(compiled: Compiled): { readonly tried: number; readonly failed: readonly Failure[] } {
  const tables = compiled.content.boundaries.flatMap(({ file, value }) =>
    value.boundaries.map((one) => ({ file, one })),
  )
  const failed = tables.flatMap(({ file, one }) => tryTable(file, one, compiled))
  const covered = tables.map(({ one }) => one)
  const missing = thresholdsOf(compiled.guideline).flatMap((threshold) => uncovered(threshold, covered))
  return {
    tried: tables.reduce((count, { one }) => count + Object.keys(one.at).length, 0),
    failed: [...failed, ...missing],
  }
}

function tryTable(file: string, one: Boundary, compiled: Compiled): Failure[] {
  const where = `${file}: ${one.rule} at ${one.fact}`
  return Object.entries(one.at).flatMap(([value, expected]) => {
    const answers = answersOf(compiled.content, compiled.guideline, compiled.instruments, one.of, {
      ...one.but,
      [one.fact]: Number(value),
    })
    if (!answers.ok) return [{ kind: 'boundary' as const, where, says: `${value} cannot be read` }]
    const found = interpret(compiled.guideline, answers.value).get(one.rule)
    return found === expected
      ? []
      : [{ kind: 'boundary' as const, where, says: `at ${value} expected ${expected}, found ${found}` }]
  })
}

interface Threshold {
  readonly rule: string
  readonly fact: Fact
  readonly value: number
}

function thresholdsOf(guideline: Guideline): Threshold[] {
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  return guideline.rules
    .filter((rule) => !rule.generated)
    .flatMap((rule) =>
      comparisonsIn(rule.when).map(({ fact, value }) => ({ rule: rule.id, fact: facts.get(fact) as Fact, value })),
    )
}

type ComparisonLeaf = Extract<Condition, { compare: string }>

function comparisonsIn(condition: Condition): ComparisonLeaf[] {
  if ('atLeast' in condition) return condition.of.flatMap(comparisonsIn)
  return 'compare' in condition ? [condition] : []
}

/** The three values that a threshold asks for, those outside the domain left out, that no table of its rule has. */
function uncovered({ rule, fact, value }: Threshold, tables: readonly Boundary[]): Failure[] {
  if (fact.domain.kind !== 'number') return []
  const { step, min, max } = fact.domain
  const asked = [value - step, value, value + step]
    .map((one) => Number(one.toFixed(6)))
    .filter((one) => one >= min && one <= max)
  const tried = new Set(
    tables
      .filter((table) => table.rule === rule && table.fact === fact.id)
      .flatMap(({ at }) => Object.keys(at).map(Number)),
  )
  const missing = asked.filter((one) => !tried.has(one))
  return missing.length === 0
    ? []
    : [
        {
          kind: 'boundary',
          where: 'cases/boundaries.yaml',
          says: `${rule}: ${fact.id} is not tried at ${missing.join(', ')}`,
        },
      ]
}
