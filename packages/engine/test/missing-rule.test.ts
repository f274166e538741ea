// A danger that nobody can look up never reads as no danger: without one of these rules no advice is given at all.

import { advise, createEngine, OUTSIDE, PLAN_HELD, REASSURANCE_HELD, urgencyRule } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { engine, guideline, situation } from './real-guideline.ts'

describe('a guideline without', () => {
  it.each([OUTSIDE, PLAN_HELD, REASSURANCE_HELD, urgencyRule('emergency')])('%s gives no advice', (rule) => {
    const without = { ...guideline, rules: guideline.rules.filter(({ id }) => id !== rule) }
    const lacking = createEngine(without, engine.evaluate, engine.diagram)
    expect(() => advise(lacking, new Map(), situation)).toThrow(`the guideline has no rule ${rule}`)
  })
})
