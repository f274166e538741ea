// Other engines run our rules and say the same. CQL is the independent oracle: another language, compiler and engine,
// asked about every case of the content, and about random patients of whom little, much or only roughly is known.

import type { Answer, Answers, Fact, Guideline } from '@lende/engine'
import { lower, seeded } from '@lende/engine'
import { answersFrom, answersOf, CASE_DAY, changed, patientAnswers } from '@lende/guideline'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../packages/guideline/test/shipped.ts'
import { oracleOf } from '../oracle.ts'
import { partialCase } from '../partial-cases.ts'
import { syntheticGuideline } from '../synthetic-guideline.ts'
import { loadPeer, peersOf } from './all.ts'
import { cql } from './cql.ts'
import { cqlToElm } from './cql-to-elm.ts'
import type { Peer } from './peer.ts'
import { sheetOf } from './sheet.ts'

const compiled = shippedContent
if (compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems))

type Small = Pick<Guideline, 'facts' | 'rules' | 'constraints'>

const realSheet = sheetOf(compiled.guideline, lower(compiled.guideline))
const realCql = cql(realSheet, 'intervals')
const synthetic = { edition: 'synthetic', ...syntheticGuideline(100) }

/** Rules on which an engine and the interpreter differ, each with what they say and the first case that shows it. */
async function differences(peer: Peer, guideline: Small, cases: readonly Answers[]): Promise<string[]> {
  const program = lower(guideline)
  const oracle = oracleOf(guideline, program)
  const engine = await loadPeer(peer)
  const outputs = await engine.evaluate(cases.map((answers) => peer.inputOf(answers)))
  const found = new Map<string, string>()
  cases.forEach((answers, place) => {
    const expected = oracle(answers)
    const truths = engine.truthsOf(outputs[place])
    expect(truths).toHaveLength(expected.length)
    program.rules.forEach(({ id }, index) => {
      if (truths[index] !== expected[index] && !found.has(id))
        found.set(id, `${id}: ${truths[index]}, not ${expected[index]}: ${JSON.stringify([...answers])}`)
    })
  })
  return [...found.values()]
}

/** Of every case in the content what is known in it, each once. */
function contentCases(): Answers[] {
  const { content, guideline, instruments } = compiled
  const cases = [...casesIn(content.rules), ...casesIn(content.cases)].map(({ of, but = {}, file, on = CASE_DAY }) => {
    if (file !== undefined) return answersFrom(guideline, instruments, file, on)
    if (of === undefined) return answersFrom(guideline, instruments, changed({}, but), on)
    return answersOf(content, guideline, instruments, of, but, on)
  })
  const patients = content.patients
    .flatMap(({ value }) => value.patients)
    .map(({ patient }) => answersFrom(guideline, instruments, patientAnswers(content, patient), CASE_DAY))
  const known = [...cases, ...patients].flatMap((read) => (read.ok ? [read.value] : []))
  expect(known).toHaveLength(cases.length + patients.length)
  return [...new Map(known.map((answers) => [JSON.stringify([...answers]), answers])).values()]
}

interface WrittenCase {
  readonly of?: string
  readonly but?: Readonly<Record<string, unknown>>
  readonly file?: unknown
  readonly on?: string
}

/** Every list called `cases`, however deep, whatever kind of rule it belongs to. */
function casesIn(value: unknown): WrittenCase[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'cases' && Array.isArray(inner) ? (inner as WrittenCase[]) : casesIn(inner),
  )
}

/** Random partial cases, the same on every run; every fifth number is known only roughly. */
function randomCases(guideline: Small, seed: number, many: number): Answers[] {
  const program = lower(guideline)
  const random = seeded(seed)
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  return Array.from({ length: many }, () => {
    const answers = partialCase({ facts: guideline.facts, program, random })
    return new Map([...answers].map(([id, answer]) => [id, roughly(facts.get(id) as Fact, answer, random)]))
  })
}

function roughly({ domain }: Fact, answer: Answer, random: () => number): Answer {
  if (domain.kind !== 'number' || answer.kind !== 'value' || random() >= 0.2) return answer
  const { min, max, step } = domain
  const around = (steps: number): number => {
    const end = Number(answer.value) + Math.floor(random() * steps) * step
    return Number(Math.min(max, Math.max(min, end)).toFixed(6))
  }
  const [one, other] = [around(-5), around(5)]
  return { kind: 'interval', from: Math.min(one, other), to: Math.max(one, other) }
}

const exactly = (cases: readonly Answers[]): Answers[] =>
  cases.map((answers) => new Map([...answers].filter(([, { kind }]) => kind !== 'interval')))

describe('CQL, compiled and run by others, says what the interpreter says', () => {
  it('of every case in the content', async () => {
    const cases = contentCases()
    expect(cases.length).toBeGreaterThan(100)
    expect(await differences(realCql, compiled.guideline, cases)).toStrictEqual([])
  })

  it('of random patients, of whom some things are known roughly', async () => {
    const cases = randomCases(compiled.guideline, 11, 400)
    expect(cases.some((answers) => [...answers.values()].some(({ kind }) => kind === 'interval'))).toBe(true)
    expect(await differences(realCql, compiled.guideline, cases)).toStrictEqual([])
  })

  it('of a made-up guideline full of counts', async () => {
    const sheet = sheetOf(synthetic, lower(synthetic))
    const cases = randomCases(synthetic, 12, 200)
    expect(await differences(cql(sheet, 'intervals'), synthetic, cases)).toStrictEqual([])
  })

  it('and would show a difference: one threshold moved in CQL is found', async () => {
    const moved = {
      ...compiled.guideline,
      rules: compiled.guideline.rules.map((rule) =>
        rule.id === 'under-18'
          ? { ...rule, when: { fact: 'age', compare: '<', value: 19, unit: 'years' } as const }
          : rule,
      ),
    }
    const peer = cql(sheetOf(moved, lower(moved)), 'intervals')
    const [first] = await differences(peer, compiled.guideline, randomCases(compiled.guideline, 13, 200))
    expect(first).toMatch(/^under-18: /)
  })

  it('and does not compile where the CQL is wrong, though the translator gives a tree', () => {
    expect(() => cqlToElm('library Wrong version \'1\'\ndefine "a": "b" = \'c\'')).toThrow(
      /Could not resolve identifier b/,
    )
  })
})

describe('every engine that can say unknown, in one writing or two, says what the interpreter says', () => {
  const kleene = peersOf(realSheet).filter(({ logic }) => logic === 'three-valued')
  it.each(kleene.map((peer) => [peer.name, peer] as const))('%s', async (_, peer) => {
    const cases = exactly(randomCases(compiled.guideline, 14, 40))
    expect(await differences(peer, compiled.guideline, cases)).toStrictEqual([])
  })
})
