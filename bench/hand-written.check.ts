// Before anything is timed: do the generated rules, and those written by hand, say what the interpreter says?
// Truth by truth on random partial cases. A difference in the generated ones stops the bench with its rule and its case;
// hand-written rules that are behind the guideline are named, and not timed.

import type { Answers, Evaluate, Guideline, Program, Truth } from '@lende/engine'
import { fromBits, recorder, seeded } from '@lende/engine'
import { evaluateByHand, handWrittenRules } from './hand-written.ts'
import { formOf } from './hand-written-form.ts'
import { oracleOf } from './oracle.ts'
import { partialCase } from './partial-cases.ts'

export interface Agreement {
  readonly cases: number
  readonly truths: number
  /** Of the rules, how many came out yes, no and unknown at least once. */
  readonly met: Readonly<Record<Truth, number>>
  /** Why the hand-written rules cannot be compared; nothing when they are the same rules. */
  readonly behind?: string
}

/** Compares all three on `cases` cases; throws on the first difference between interpreter and generated. */
export function checkHandWritten(guideline: Guideline, program: Program, evaluate: Evaluate, cases: number): Agreement {
  const oracle = oracleOf(guideline, program)
  const record = recorder(guideline, program)
  const random = seeded(2013)
  const byHand = new Uint8Array(handWrittenRules.length)
  const generated = new Uint8Array(program.rules.length)
  const ids = program.rules.map(({ id }) => ({ id, hand: handWrittenRules.indexOf(id) }))
  const met = { yes: new Set<string>(), no: new Set<string>(), unknown: new Set<string>() }
  let behind = namesBehind(program)
  for (let count = 0; count < cases; count++) {
    const answers = partialCase({ facts: guideline.facts, program, random })
    if (behind === undefined) evaluateByHand(formOf(answers), byHand)
    evaluate(record(answers), generated)
    const truths = oracle(answers)
    ids.forEach(({ id, hand }, index) => {
      const expected = truths[index] as Truth
      const found = fromBits(generated[index] as number)
      if (found !== expected) throw new Error(difference('generated', id, found, expected, answers))
      const written = behind === undefined ? fromBits(byHand[hand] as number) : expected
      if (written !== expected) {
        behind = `rule ${id} is another one by now`
        console.error(difference('hand-written', id, written, expected, answers))
      }
      met[expected].add(id)
    })
  }
  return {
    cases,
    truths: cases * ids.length,
    met: { yes: met.yes.size, no: met.no.size, unknown: met.unknown.size },
    ...(behind !== undefined && { behind }),
  }
}

function namesBehind(program: Program): string | undefined {
  const missing = program.rules.filter(({ id }) => !handWrittenRules.includes(id)).map(({ id }) => id)
  const left = handWrittenRules.filter((id) => !program.ruleIndex.has(id))
  if (missing.length + left.length === 0) return undefined
  return `${missing.length} rules are missing${shown(missing)}, ${left.length} are gone from the guideline${shown(left)}`
}

const shown = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : ` (${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', ...' : ''})`

function difference(who: string, rule: string, found: Truth, expected: Truth, answers: Answers): string {
  const known = JSON.stringify(Object.fromEntries(answers), undefined, 2)
  return `${who} rule ${rule} says ${found}, the interpreter ${expected}, for ${known}`
}
