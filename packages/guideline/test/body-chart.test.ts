// What the body chart may answer, and that a slip of the pen in it is found.

import { describe, expect, it } from 'vitest'
import { bodyChart } from '../src/aids/body-chart.ts'
import { compileAltered } from './altered-content.ts'
import { shippedContent } from './shipped.ts'

const { aids, guideline, texts } = shippedContent
const written = aids['body-chart']
if (written === undefined) throw new ReferenceError('there is no body chart')
const chart = written

const problemsWith = (change: Partial<typeof chart>): readonly string[] =>
  bodyChart.problems({ ...chart, ...change }, guideline, [])

const answers = (id: string, change: Partial<(typeof chart)['answers'][number]>): Pick<typeof chart, 'answers'> => ({
  answers: chart.answers.map((one) => (one.answer === id ? { ...one, ...change } : one)),
})

describe('the body chart', () => {
  it('has no problem as it is written', () => {
    expect(bodyChart.problems(chart, guideline, [])).toStrictEqual([])
  })

  it('has a text for every view, region, area and reason', () => {
    const keys = bodyChart.texts(chart).map(([key]) => key)
    expect(keys.filter((key) => !texts.has(key))).toStrictEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('answers nothing from the trunk: a danger question is asked, not drawn', () => {
    const trunk = chart.areas.filter(({ region }) => region === 'trunk').map(({ area }) => area)
    expect(trunk).toContain('chest')
    expect(trunk).toContain('abdomen')
    for (const { areas } of chart.sets) expect(areas.filter((area) => trunk.includes(area))).toStrictEqual([])
  })

  it('answers only where the pain is: leg pain and buttock pain', () => {
    expect([...new Set(chart.answers.map(({ fact }) => fact))]).toStrictEqual(['leg-pain-along-root', 'buttock-pain'])
  })

  it('never takes a mark for a no', () => {
    for (const { marked, values } of chart.answers) if (marked) expect(values).not.toContain('no')
  })

  it('never settles how long pain in both legs exists', () => {
    for (const { values } of chart.answers) expect(values.includes('both-new')).toBe(values.includes('both-older'))
  })

  it('leaves open what may run along a root or not: buttock, groin, back and outer side of the thigh, the knee', () => {
    const settling = chart.answers.flatMap(({ fact, marked = [] }) => (fact === 'leg-pain-along-root' ? marked : []))
    const areas = chart.sets.filter(({ set }) => settling.includes(set)).flatMap((one) => one.areas)
    for (const part of ['buttock', 'groin', 'thigh-back', 'thigh-outer', 'knee-front', 'knee-back'])
      expect(areas.filter((area) => area.startsWith(part))).toStrictEqual([])
  })
})

describe('a slip of the pen in the chart', () => {
  it.each([
    ['a fact that does not exist', answers('buttock-marked', { fact: 'bil' }), /there is no fact bil/],
    ['a value that does not exist', answers('buttock-marked', { values: ['left'] }), /buttock-pain is never left/],
    ['an answer that says nothing', answers('buttock-marked', { values: ['yes', 'no'] }), /says nothing/],
    ['a set that does not exist', answers('buttock-marked', { marked: ['bil'] }), /there is no set bil/],
    ['an area that does not exist', { sets: [{ set: 'buttocks', areas: ['bil'] }] }, /there is no area bil/],
    ['an area that stands there twice', { areas: chart.areas.flatMap((one) => [one, one]) }, /stands there twice/],
    ['an area of one side only', { areas: chart.areas.filter(({ area }) => area !== 'calf-left') }, /has no calf-left/],
    ['a statement that does not exist', { source: { ...chart.source, statement: ['X'] } }, /cites lende X/],
    [
      'two answers that leave nothing together',
      answers('right-leg-marked', { values: ['right'] }),
      /left-leg-marked and right-leg-marked leave no value/,
    ],
  ])('%s is found', (_, change, problem) => {
    expect(problemsWith(change).join('\n')).toMatch(problem)
  })

  it('does not take answers that can never hold together for a clash', () => {
    const clash = problemsWith({}).filter((problem) => problem.includes('buttock-marked and buttock-unmarked'))
    expect(clash).toStrictEqual([])
  })

  it('stops the guideline, with the name of the file', () => {
    const { problems } = compileAltered(['aids/body-chart.yaml', 'values: [yes]', 'values: [left]'])
    expect(problems.map(({ file, detail }) => ({ file, detail }))).toContainEqual({
      file: 'aids/body-chart.yaml',
      detail: 'body chart: buttock-marked: buttock-pain is never left',
    })
  })

  it('is found in a key that the chart does not have', () => {
    expect(bodyChart.shape.safeParse({ ...chart, arms: [] }).success).toBe(false)
  })
})
