// A patient is found exactly when there is one (specification 13), tried against every possible patient.

import type { Answers, Program } from '@lende/engine'
import { buildDiagram, findPatient, interpret, lower, rootOf } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import './fixed-seed.ts'
import type { SmallGuideline } from './small-guidelines.ts'
import { everything, smallGuideline, written } from './small-guidelines.ts'
import type { World } from './worlds.ts'
import { everyWorld, holdsIn, valueIn } from './worlds.ts'

interface Sought {
  readonly guideline: SmallGuideline
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const sought = (texture: Parameters<typeof smallGuideline>[0]): fc.Arbitrary<Sought> =>
  smallGuideline({ ...texture, constraints: true }).chain((guideline) => {
    const names = fc.subarray(guideline.rules.map(({ id }) => id))
    return fc.record({ guideline: fc.constant(guideline), yes: names, no: names })
  })

/** Does this world meet the claim, and can there be such a person? */
function meets({ guideline, yes, no }: Sought, program: Program, world: World): boolean {
  const holds = holdsIn(guideline, program, world)
  const rule = (id: string): boolean => holds({ rule: id, is: 'yes' })
  return yes.every(rule) && !no.some(rule) && !guideline.constraints.some(({ never }) => holds(never))
}

function find({ yes, no }: Sought, program: Program): ReturnType<typeof findPatient> {
  const built = buildDiagram(program)
  const roots = (names: readonly string[]): number[] => names.map((name) => rootOf(built, program, name))
  return findPatient(built, { yes: roots(yes), no: roots(no) })
}

/** A witness, with the first cell wherever it says nothing. */
const completed = (program: Program, witness: ReadonlyMap<number, number>): World =>
  program.slots.map((_, level) => witness.get(level) ?? 0)

describe('a patient for a claim', () => {
  it('is found exactly when there is one', () => {
    fc.assert(
      fc.property(sought(everything), (claim) => {
        const program = lower(claim.guideline)
        const exists = everyWorld(program).some((world) => meets(claim, program, world))
        expect(find(claim, program) !== undefined, `${claim.yes} not ${claim.no}${written(claim.guideline)}`).toBe(
          exists,
        )
      }),
      { numRuns: 250 },
    )
  })

  it('meets the claim and is possible, whatever else is true of the patient', () => {
    fc.assert(
      fc.property(sought(everything), (claim) => {
        const program = lower(claim.guideline)
        const witness = find(claim, program)
        if (witness === undefined) return
        for (const world of everyWorld(program))
          if ([...witness].every(([level, cell]) => world[level] === cell) && !meets(claim, program, world))
            expect.fail(`${world.join()}${written(claim.guideline)}`)
      }),
      { numRuns: 100 },
    )
  })

  it('convinces the interpreter', () => {
    fc.assert(
      fc.property(sought({ decisions: true }), (claim) => {
        const { guideline } = claim
        const program = lower(guideline)
        const witness = find(claim, program)
        if (witness === undefined) return
        const world = completed(program, witness)
        const answers: Answers = new Map(
          guideline.facts.map((fact) => [fact.id, { kind: 'value', value: valueIn(fact, program, world) }]),
        )
        const never = guideline.constraints.map((one) => ({ id: one.id, when: one.never, unless: [], generated: true }))
        const truths = interpret({ facts: guideline.facts, rules: [...guideline.rules, ...never] }, answers)
        for (const rule of claim.yes) expect(truths.get(rule), written(guideline)).toBe('yes')
        for (const rule of [...claim.no, ...never.map(({ id }) => id)])
          expect(truths.get(rule), written(guideline)).toBe('no')
      }),
      { numRuns: 200 },
    )
  })

  it('is sought by the name of a rule that exists', () => {
    const program = lower({ facts: [], rules: [], constraints: [] })
    expect(() => rootOf(buildDiagram(program), program, 'no-such-rule')).toThrow(ReferenceError)
  })
})
