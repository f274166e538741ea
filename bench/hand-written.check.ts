// Before anything is timed: do the hand-written rules and the generated ones say what the interpreter says?
// Truth by truth on random partial cases. The first difference stops the bench with its rule and its case.

import type { Answers, Evaluate, Guideline, Program, Rule, Truth } from '@lende/engine'
import { fromBits, interpreter, recorder, seeded } from '@lende/engine'
import { evaluateByHand, handWrittenRules } from './hand-written.ts'
import { formOf } from './hand-written-form.ts'
import { partialCase } from './partial-cases.ts'

export interface Agreement {
  readonly cases: number
  readonly truths: number
  /** Of the rules, how many came out yes, no and unknown at least once. */
  readonly met: Readonly<Record<Truth, number>>
}

/** Compares all three on `cases` cases; throws on the first difference. */
export function checkHandWritten(guideline: Guideline, program: Program, evaluate: Evaluate, cases: number): Agreement {
  checkNames(program)
  const oracle = interpreter({ facts: guideline.facts, rules: [...guideline.rules, ...relevanceRules(guideline)] })
  const record = recorder(guideline, program)
  const random = seeded(2013)
  const byHand = new Uint8Array(handWrittenRules.length)
  const generated = new Uint8Array(program.rules.length)
  const ids = program.rules.map(({ id }) => ({ id, hand: handWrittenRules.indexOf(id) }))
  const met = { yes: new Set<string>(), no: new Set<string>(), unknown: new Set<string>() }
  for (let count = 0; count < cases; count++) {
    const answers = partialCase({ facts: guideline.facts, program, random })
    evaluateByHand(formOf(answers), byHand)
    evaluate(record(answers), generated)
    const truthOf = oracle(answers)
    ids.forEach(({ id, hand }, index) => {
      const expected = truthOf(id)
      expectSame('hand-written', id, fromBits(byHand[hand] as number), expected, answers)
      expectSame('generated', id, fromBits(generated[index] as number), expected, answers)
      met[expected].add(id)
    })
  }
  return {
    cases,
    truths: cases * ids.length,
    met: { yes: met.yes.size, no: met.no.size, unknown: met.unknown.size },
  }
}

/** The interpreter reads relevance where it needs it; here it is asked for as rules, as the evaluators write it. */
const relevanceRules = ({ facts }: Guideline): Rule[] =>
  facts.flatMap(({ id, relevantWhen }) =>
    relevantWhen === undefined ? [] : [{ id: `${id}.relevant`, when: relevantWhen, unless: [], generated: true }],
  )

function checkNames(program: Program): void {
  const missing = program.rules.filter(({ id }) => !handWrittenRules.includes(id)).map(({ id }) => id)
  const left = handWrittenRules.filter((id) => !program.ruleIndex.has(id))
  if (missing.length + left.length === 0) return
  throw new Error(
    `bench/hand-written.ts is behind the guideline; missing: ${missing.join(', ') || 'none'}; gone: ${left.join(', ') || 'none'}`,
  )
}

function expectSame(who: string, rule: string, found: Truth, expected: Truth, answers: Answers): void {
  if (found === expected) return
  const known = JSON.stringify(Object.fromEntries(answers), undefined, 2)
  throw new Error(`${who} rule ${rule} says ${found}, the interpreter ${expected}, for ${known}`)
}
