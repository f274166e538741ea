// A rule apart is one answer to the rules that use it: nothing proved changes, no question is lost, and none is asked once
// every outcome is settled.

import { buildDiagram, findPatient, lower, questionFinder, restoreDiagram, storeDiagram } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import './fixed-seed.ts'
import type { SmallGuideline } from './small-guidelines.ts'
import { everything, smallGuideline, written } from './small-guidelines.ts'

/** The same guideline, with some of its rules apart. */
const both = smallGuideline({ ...everything, constraints: true }).chain((guideline) =>
  fc.subarray(guideline.rules.map(({ id }) => id)).map((apart) => ({
    guideline,
    withApart: {
      ...guideline,
      rules: guideline.rules.map((rule) => (apart.includes(rule.id) ? { ...rule, apart: true as const } : rule)),
    },
  })),
)

const built = (guideline: SmallGuideline) => ({ program: lower(guideline), ...buildDiagram(lower(guideline)) })

describe('rules apart', () => {
  it('a patient for two rules together is found exactly when there is one', () => {
    fc.assert(
      fc.property(both, ({ guideline, withApart }) => {
        const [plain, parted] = [built(guideline), built(withApart)]
        for (const [a] of guideline.rules.entries())
          for (const [b] of guideline.rules.entries())
            for (const claim of [
              { yes: [a, b], no: [] },
              { yes: [a], no: [b] },
            ]) {
              const found = (where: typeof plain): boolean =>
                findPatient(where, {
                  yes: claim.yes.map((rule) => where.roots[indexOf(where, guideline, rule)] as number),
                  no: claim.no.map((rule) => where.roots[indexOf(where, guideline, rule)] as number),
                }) !== undefined
              expect(found(parted), written(guideline)).toBe(found(plain))
            }
      }),
      { numRuns: 150 },
    )
  })

  it('no question is lost, and stored they are the same', () => {
    fc.assert(
      fc.property(both, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ guideline, withApart }, picks) => {
        const [plain, parted] = [built(guideline), built(withApart)]
        const cells = Int32Array.from(plain.program.slots, ({ all, cells: count }, slot) => {
          const pick = (picks[slot % picks.length] as number) % (count + 1)
          return pick === count ? all : 1 << pick
        })
        const ask = (where: typeof plain) => {
          const roots = guideline.rules.map((_, rule) => where.roots[indexOf(where, guideline, rule)] as number)
          const finder = questionFinder(where, roots)
          return { levels: finder.levels(cells).all, open: finder.open(cells) }
        }
        const [exact, listed] = [ask(plain), ask(parted)]
        expect(listed.levels, written(guideline)).toEqual(expect.arrayContaining([...exact.levels]))
        expect(listed.open).toEqual(expect.arrayContaining([...exact.open]))
        const restored = { program: parted.program, ...restoreDiagram(storeDiagram(parted)) }
        expect(ask(restored)).toStrictEqual(listed)
      }),
      { numRuns: 150 },
    )
  })
})

const indexOf = ({ program }: ReturnType<typeof built>, guideline: SmallGuideline, rule: number): number =>
  program.ruleIndex.get(guideline.rules[rule]?.id ?? '') as number
