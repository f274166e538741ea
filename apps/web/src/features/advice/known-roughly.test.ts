// Why a class stays open, on the guideline that ships: an answer that is missing, or a range across a boundary.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Engine, Guideline } from '@lende/engine'
import { createEngine } from '@lende/engine'
import { buildWhenStale } from '@lende/guideline/compile'
import type { Instrument } from '@lende/instruments'
import { describe, expect, it } from 'vitest'
import type { Raw } from '../../consult/consult.ts'
import { emptyConsult, outcomeOf, withAnswers } from '../../consult/consult.ts'
import { type LeftOpen, leftOpen } from './known-roughly.ts'

const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const problems = buildWhenStale(root)
if (problems.length > 0) throw new Error(JSON.stringify(problems))
const built = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(root, 'build', file), 'utf8')) as Shape
const guideline = built<Guideline>('guideline.json')
const instruments = built<Instrument[]>('instruments.json')
const { evaluate } = (await import(pathToFileURL(join(root, 'build', 'evaluator.js')).href)) as Pick<Engine, 'evaluate'>
const engine = createEngine(guideline, evaluate)
const phase = guideline.classifications.find(({ id }) => id === 'kce-phase')

/** Of a patient seen on 22 November 2026. */
function left(given: Readonly<Record<string, Raw>>): LeftOpen & { readonly proposed: string | null } {
  const role = 'physiotherapist'
  const consult = withAnswers(emptyConsult('2026-11-22', role), Object.entries(given))
  const outcome = outcomeOf(consult, { engine, guideline, instruments }, { role, country: 'be' })
  if (!outcome.ok || phase === undefined) throw new Error('cannot be read')
  const { answers, advice } = outcome.value
  return { ...leftOpen(phase, engine, answers), proposed: advice.classifications[phase.id]?.proposed ?? null }
}

describe('the phase', () => {
  it('is between two classes where the onset lies on both sides of a boundary: that one is named, and nothing is missing', () => {
    expect(left({ age: 38, 'onset-date': { from: '2026-10-08', to: '2026-10-14' } })).toEqual({
      proposed: null,
      isMissing: false,
      roughly: [{ fact: 'days-since-onset', answer: { kind: 'interval', from: 39, to: 45 }, boundaries: [42] }],
    })
  })

  it('names every boundary that the range goes across, and none that changes no class', () => {
    const { roughly } = left({ age: 38, 'onset-date': { from: '2026-08-01', to: '2026-11-10' } })
    expect(roughly.map(({ boundaries }) => boundaries)).toEqual([[14, 42, 84]])
  })

  it('has its boundary at the first day of the next class: a range that ends the day before is in one', () => {
    const before = left({ age: 38, 'onset-date': { from: '2026-10-12', to: '2026-10-14' } })
    expect(before).toMatchObject({ proposed: 'acute', roughly: [] })
    const across = left({ age: 38, 'onset-date': { from: '2026-10-11', to: '2026-10-14' } })
    expect(across).toMatchObject({ proposed: null, roughly: [{ boundaries: [42] }] })
  })

  it('misses an answer where nobody gave one', () => {
    expect(left({ age: 38 })).toMatchObject({ proposed: null, isMissing: true, roughly: [] })
  })
})
