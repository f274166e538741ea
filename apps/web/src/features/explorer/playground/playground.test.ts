// A trial answers as the engine does: what is offered to turn a conclusion turns it, and a difference is never left out.

import type { Evaluate, Fact } from '@lende/engine'
import { createEngine, generateEvaluator, lower, truthInProgram, whatWouldChange } from '@lende/engine'
import { CASE_DAY, patientAnswers } from '@lende/guideline'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../../packages/guideline/test/shipped.ts'
import type { Outcome, Raw } from '../../../consult/consult.ts'
import { emptyConsult, outcomeOf } from '../../../consult/consult.ts'
import type { Besides } from '../explorer-shapes.ts'
import { beginningOf } from './beginnings.ts'
import { differencesBetween } from './differences.ts'
import { answerFor, turnsOf } from './turns.ts'

const { guideline, instruments, content } = shippedContent
const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { evaluate: Evaluate }
const engine = createEngine(guideline, evaluate)

const besides: Besides = {
  documents: [],
  day: CASE_DAY,
  patients: {
    blank: {},
    'no-danger': patientAnswers(content, 'no-danger') ?? {},
    radicular: patientAnswers(content, 'radicular') ?? {},
  },
  cases: [
    {
      id: 'c1',
      expects: [],
      dangers: [],
      classes: [],
      of: 'no-danger',
      but: { fever: 'not-asked', cancer: 'current' },
    },
    { id: 'c2', expects: [], dangers: [], classes: [] },
  ],
  signs: {},
  disagreements: [],
}

function outcome(given: ReadonlyMap<string, Raw>, role = 'general-practitioner'): Outcome {
  const read = outcomeOf(
    { ...emptyConsult(CASE_DAY, role), given },
    { engine, guideline, instruments },
    { role, country: 'be' },
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

const patient = (name: string): ReadonlyMap<string, Raw> => beginningOf(besides, name, CASE_DAY)?.given ?? new Map()

describe('where a trial begins', () => {
  it('knows nothing of nobody, and all of a made-up patient', () => {
    expect(beginningOf(besides, 'blank', '2026-11-22')).toEqual({ on: '2026-11-22', given: new Map() })
    expect(patient('no-danger').size).toBeGreaterThan(20)
  })

  it('takes away what a case has not asked, and changes what it says', () => {
    const given = patient('c1')
    expect(given.has('fever')).toBe(false)
    expect(given.get('cancer')).toBe('current')
  })

  it('does not begin with what it cannot tell in one set of answers', () => {
    expect(beginningOf(besides, 'c2', CASE_DAY)).toBeUndefined()
    expect(beginningOf(besides, 'nobody', CASE_DAY)).toBeUndefined()
  })
})

describe('differences', () => {
  const calm = outcome(patient('no-danger')).advice
  const alarmed = outcome(new Map([...patient('no-danger'), ['bladder-disturbance', 'new']])).advice

  it('finds none between an advice and itself', () => {
    expect(differencesBetween(calm, calm)).toEqual([])
  })

  it('says first how the urgency changed, and names the danger and what now waits', () => {
    const differences = differencesBetween(calm, alarmed)
    expect(differences[0]).toMatchObject({ kind: 'urgency', to: 'emergency' })
    expect(differences).toContainEqual(expect.objectContaining({ kind: 'danger', id: 'cauda-equina', to: 'suspected' }))
    expect(differences.some((one) => one.kind === 'recommendation' && one.to === 'held')).toBe(true)
  })

  it('never leaves a danger out that came to another tier', () => {
    const moved = alarmed.conditions.filter(
      ({ id, tier }) => calm.conditions.find((one) => one.id === id)?.tier !== tier,
    )
    const told = differencesBetween(calm, alarmed).flatMap((one) => (one.kind === 'danger' ? [one.id] : []))
    expect(told).toEqual(moved.map(({ id }) => id))
  })
})

describe('what is offered to try', () => {
  const turnedBy = (name: string, rule: string): void => {
    const given = patient(name)
    const now = outcome(given)
    const record = engine.record(now.answers)
    const index = engine.program.ruleIndex.get(rule) as number
    const goal = truthInProgram(engine.program, index, record) === 'yes' ? 'no' : 'yes'
    const changes = whatWouldChange(engine.program, guideline.facts, rule, goal, record, now.answers)
    for (const change of changes) {
      const turns = turnsOf(change, engine)
      const answers = turns.map((turn) => [turn.fact.id, answerFor(turn, 'to try it')] as const)
      if (answers.some(([, raw]) => raw === undefined)) continue
      const after = outcome(new Map([...given, ...(answers as [string, Raw][])]))
      const truth = truthInProgram(engine.program, index, engine.record(after.answers))
      expect(truth, `${rule} with ${JSON.stringify(answers)}`).toBe(goal)
    }
  }

  it('turns the conclusion when it is tried', () => {
    const tiers = guideline.dangers.flatMap((danger) => danger.tiers.slice(0, 1).map(({ rule }) => rule))
    const advice = guideline.recommendations.slice(0, 20).map(({ rule }) => rule)
    for (const rule of [...tiers, ...advice]) turnedBy('no-danger', rule)
    for (const rule of advice) turnedBy('radicular', rule)
  })

  it('joins neighbouring ranges of a number, and begins at the lowest of them', () => {
    const fact = guideline.facts.find(({ id }) => id === 'days-since-onset') as Fact
    const slot = engine.program.valueSlotOf.get(fact.id) as number
    const cuts = engine.program.cutsOf.get(fact.id) ?? []
    const [turn] = turnsOf({ facts: [{ fact: fact.id, slot, cells: 0b11 }] }, engine)
    expect(turn?.to).toEqual([[0, (cuts[1] as number) - 1]])
  })
})
