// The pathway without a patient: what a provider does at a stage when nothing dangerous is there, at every risk.
// What depends on more than stage and risk is shown with what it depends on.

import type { Answer, Answers } from './answer.ts'
import { readAnswer } from './answer.ts'
import { isFor } from './audience.ts'
import type { Engine } from './create-engine.ts'
import { explain } from './explain.ts'
import { harmlessOf } from './fact.ts'
import type { PathwayAssumptions, Recommendation, WrittenAnswers } from './guideline.ts'
import type { Truth } from './truth.ts'
import { fromBits } from './truth.ts'

export interface Stage {
  readonly role: string
  readonly country: string
  /** By the names in the guideline's assumptions. */
  readonly kind: string
  readonly phase: string
}

export interface PathwayLine {
  readonly recommendation: Recommendation
  /** The risks at which it is given; all of them when it does not depend on risk. */
  readonly risks: readonly string[]
  /** What else it depends on, by fact; empty when it simply holds. */
  readonly dependsOn: readonly string[]
}

export interface Pathway {
  readonly stage: Stage
  readonly risks: readonly string[]
  readonly lines: readonly PathwayLine[]
}

/**
 * What a role does at a stage.
 * @throws RangeError for a kind or phase that the guideline does not name; see `guideline.pathway`.
 */
export function pathway(engine: Engine, stage: Stage): Pathway {
  const { guideline } = engine
  const assumptions = guideline.pathway
  if (assumptions === undefined) throw new RangeError('this guideline has no pathway')
  const layers = [named(assumptions.kinds, stage.kind), named(assumptions.phases, stage.phase)]
  const worlds = assumptions.risks.map(({ id, answers }) => ({
    risk: id,
    outcomeOf: outcomesIn(engine, assumed(engine, assumptions, [...layers, answers])),
  }))
  const mine = guideline.recommendations.filter((one) => isFor(one, stage))
  return {
    stage,
    risks: worlds.map(({ risk }) => risk),
    lines: mine.flatMap((recommendation) => {
      const outcomes = worlds.map(({ risk, outcomeOf }) => ({ risk, ...outcomeOf(recommendation) }))
      const given = outcomes.filter(({ truth }) => truth !== 'no')
      if (given.length === 0) return []
      const dependsOn = [...new Set(given.flatMap((one) => one.dependsOn))]
      return [{ recommendation, risks: given.map(({ risk }) => risk), dependsOn }]
    }),
  }
}

function named(list: PathwayAssumptions['kinds'], id: string): WrittenAnswers {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`the pathway has no ${id}`)
  return found.answers
}

/** Everyone's harmless answers, with what is assumed on top of them. */
function assumed(
  { guideline }: Engine,
  { assumed: base }: PathwayAssumptions,
  layers: readonly WrittenAnswers[],
): Answers {
  const answers = new Map<string, Answer>(
    guideline.facts.flatMap((fact) => {
      const value = fact.derived !== undefined && fact.immutable ? undefined : harmlessOf(fact)
      return value === undefined ? [] : [[fact.id, { kind: 'value', value }] as const]
    }),
  )
  for (const [id, raw] of [base, ...layers].flatMap((layer) => Object.entries(layer))) {
    const fact = guideline.facts.find((one) => one.id === id)
    const read = fact === undefined ? undefined : readAnswer(fact, raw, [id])
    if (!read?.ok) throw new RangeError(`the pathway assumes ${id}, which cannot be read`)
    answers.set(id, read.value)
  }
  return answers
}

/** What each recommendation comes to when these are the answers. */
function outcomesIn({ program, record, evaluate }: Engine, answers: Answers) {
  const bits = new Uint8Array(program.rules.length)
  const known = record(answers)
  evaluate(known, bits)
  return ({ rule }: Recommendation): { truth: Truth; dependsOn: readonly string[] } => {
    const truth = fromBits(bits[program.ruleIndex.get(rule) as number] as number)
    if (truth !== 'unknown') return { truth, dependsOn: [] }
    return { truth, dependsOn: explain(program, rule, known, answers).because.map((reason) => reason.fact) }
  }
}
