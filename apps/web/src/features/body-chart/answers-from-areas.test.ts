// Every way to mark the chart, as far as it matters: nothing that hurts is ever read as less, nothing unknown as no.

import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { answersAbout, answersFromAreas, onceComplete } from './answers-from-areas.ts'

const { aids, guideline } = shippedContent
const written = aids['body-chart']
if (written === undefined) throw new ReferenceError('there is no body chart')
const chart = written

/** One area of each kind: areas in the same sets say the same. */
const kinds = [...new Map(chart.areas.map(({ area }) => [setsWith(area), area])).values()]

function setsWith(area: string): string {
  return chart.sets.flatMap(({ set, areas }) => (areas.includes(area) ? [set] : [])).join()
}

const drawings = kinds.reduce<string[][]>((all, area) => all.concat(all.map((some) => [...some, area])), [[]])
const states = ['unfinished', 'complete'] as const
const every = drawings.flatMap((marked) => states.map((state) => ({ marked, state })))

const valuesOf = (fact: string, marked: readonly string[], state: (typeof states)[number]): readonly string[] => {
  const domain = guideline.facts.find(({ id }) => id === fact)?.domain
  const all = domain?.kind === 'choice' ? domain.options : ['no', 'yes']
  return answersFromAreas(chart, marked, state).find((one) => one.fact === fact)?.values ?? all
}

const facts = [...new Set(chart.answers.map(({ fact }) => fact))]
const both = ['both-older', 'both-new']

/** From harmless to dangerous, as the fact says. */
const rank = (fact: string, value: string): number => {
  const danger = guideline.facts.find(({ id }) => id === fact)?.danger
  return danger !== undefined && 'options' in danger ? danger.options.findIndex((group) => group.includes(value)) : 0
}

const mirrored = (area: string): string =>
  area.replace(/-(left|right)$/, (side) => (side === '-left' ? '-right' : '-left'))

describe('every drawing', () => {
  it('is tried: seven kinds of areas, each marked or not, finished or not', () => {
    expect(kinds).toHaveLength(7)
    expect(every).toHaveLength(256)
  })

  it('leaves some answer possible', () => {
    for (const { marked, state } of every)
      for (const { values } of answersFromAreas(chart, marked, state)) expect(values).not.toHaveLength(0)
  })

  it('never says no before the drawing is complete', () => {
    for (const marked of drawings)
      for (const { values } of answersFromAreas(chart, marked)) expect(values).not.toContain('no')
  })

  it('never says no of what is marked', () => {
    const settling = { 'leg-pain-along-root': /-leg-along-root/, 'buttock-pain': /buttocks/ }
    for (const { marked, state } of every)
      for (const [fact, set] of Object.entries(settling))
        if (marked.some((area) => set.test(setsWith(area)))) expect(valuesOf(fact, marked, state)).not.toContain('no')
  })

  it('never chooses between older and new pain in both legs', () => {
    for (const { marked, state } of every) {
      const values = valuesOf('leg-pain-along-root', marked, state)
      expect(values.includes('both-new')).toBe(values.includes('both-older'))
    }
  })

  it('says as much or more when called complete', () => {
    for (const marked of drawings)
      for (const fact of facts)
        expect(valuesOf(fact, marked, 'unfinished')).toEqual(
          expect.arrayContaining([...valuesOf(fact, marked, 'complete')]),
        )
  })

  it('says as much or more with a mark more, while unfinished', () => {
    for (const marked of drawings)
      for (const more of kinds)
        for (const fact of facts)
          expect(valuesOf(fact, marked, 'unfinished')).toEqual(
            expect.arrayContaining([...valuesOf(fact, [...marked, more], 'unfinished')]),
          )
  })

  it('never reads a mark more as less danger', () => {
    for (const { marked, state } of every.filter((one) => one.marked.length > 0))
      for (const more of kinds)
        for (const fact of facts) {
          const ranks = (areas: readonly string[]) => valuesOf(fact, areas, state).map((value) => rank(fact, value))
          expect(Math.max(...ranks([...marked, more]))).toBeGreaterThanOrEqual(Math.max(...ranks(marked)))
          expect(Math.min(...ranks([...marked, more]))).toBeGreaterThanOrEqual(Math.min(...ranks(marked)))
        }
  })

  it('says of the left what its mirror says of the right', () => {
    const swap: Readonly<Record<string, string>> = { left: 'right', right: 'left' }
    for (const { marked, state } of every)
      expect(valuesOf('leg-pain-along-root', marked.map(mirrored), state).map((value) => swap[value] ?? value)).toEqual(
        expect.arrayContaining([...valuesOf('leg-pain-along-root', marked, state)]),
      )
  })
})

describe('what follows', () => {
  it('is nothing without marks, also when called complete', () => {
    expect(answersFromAreas(chart, [], 'complete')).toStrictEqual([])
  })

  it('is nothing from chest, belly or back alone', () => {
    expect(answersFromAreas(chart, ['chest', 'abdomen', 'upper-back', 'low-back-left'])).toStrictEqual([])
  })

  it.each([
    ['one calf', ['calf-left'], 'unfinished', ['left', ...both]],
    ['one calf, complete', ['calf-left'], 'complete', ['left']],
    ['both calves', ['calf-left', 'calf-right'], 'unfinished', both],
    ['both calves, complete', ['calf-left', 'calf-right'], 'complete', both],
    ['the front of a thigh, complete', ['thigh-front-right'], 'complete', ['right']],
    ['the back of a thigh, complete', ['thigh-back-left'], 'complete', ['no', 'left']],
    ['a buttock, complete', ['buttock-right'], 'complete', ['no', 'right']],
    ['a calf and the other buttock, complete', ['calf-left', 'buttock-right'], 'complete', ['left', ...both]],
    ['the low back, complete', ['low-back-middle'], 'complete', ['no']],
  ] as const)('of leg pain from %s', (_, marked, state, values) => {
    expect(valuesOf('leg-pain-along-root', marked, state)).toStrictEqual(values)
  })

  it.each([
    ['a buttock', ['buttock-left'], 'unfinished', ['yes']],
    ['a calf', ['calf-left'], 'unfinished', ['no', 'yes']],
    ['a calf, complete', ['calf-left'], 'complete', ['no']],
  ] as const)('of buttock pain from %s', (_, marked, state, values) => {
    expect(valuesOf('buttock-pain', marked, state)).toStrictEqual(values)
  })

  it('names beforehand what completeness adds, and only that', () => {
    expect(onceComplete(chart, ['calf-left']).map(({ fact, values }) => [fact, values])).toStrictEqual([
      ['leg-pain-along-root', ['left']],
      ['buttock-pain', ['no']],
    ])
    expect(onceComplete(chart, ['calf-left', 'calf-right', 'buttock-left'])).toStrictEqual([])
  })
})

describe('the chart is offered', () => {
  it('for the questions that it answers, and for no other', () => {
    expect(answersAbout(chart, 'leg-pain-along-root')).toBe(true)
    expect(answersAbout(chart, 'saddle-numbness')).toBe(false)
    expect(answersAbout(undefined, 'leg-pain-along-root')).toBe(false)
  })
})
