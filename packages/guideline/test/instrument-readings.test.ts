// What a fact may read off an instrument is known when the content is linked, not with the first patient.

import { describe, expect, it } from 'vitest'
import { compileAltered } from './altered-content.ts'

const facts = [
  '{instrument: psk, reads: change-since-baseline}',
  '{instrument: psk, reads: percent-change-since-baseline}',
  '{instrument: qbpds, reads: change-since-baseline}',
  '{instrument: qbpds, reads: percent-change-since-baseline}',
] as const

/** What is wrong with the facts when each of the four reads this instead. */
const problemsOf = (...readings: readonly [string, string, string, string]): (string | undefined)[] =>
  compileAltered(...facts.map((from, index) => ['facts/course.yaml', from, readings[index] as string] as const))
    .problems.filter(({ file }) => file === 'facts/course.yaml')
    .map(({ detail }) => detail)

describe('a fact that reads an instrument', () => {
  it('is linked when it reads what is there: a score, a change, a subscale, an item', () => {
    expect(
      problemsOf(
        '{instrument: start-back, reads: psychosocial}',
        '{instrument: start-back, reads: item-8}',
        '{instrument: ompsq-sf, reads: item-6}',
        '{instrument: ompsq-sf, reads: latest}',
      ),
    ).toEqual([])
  })

  it('is refused when it does not', () => {
    expect(
      problemsOf(
        '{instrument: start-back, reads: item-10}',
        '{instrument: ompsq-sf, reads: psychosocial}',
        '{instrument: qbpds, reads: worst}',
        '{instrument: oswestry, reads: latest}',
      ),
    ).toEqual([
      'psk-change reads item-10, which start-back does not have',
      'psk-percent-change reads psychosocial, which ompsq-sf does not have',
      'qbpds-change reads worst, which qbpds does not have',
      'qbpds-percent-change reads oswestry, which is no instrument',
    ])
  })
})

it('an instrument that counts otherwise makes another edition: what was recorded is worked out again as it was', () => {
  const editionOf = (points: number): string =>
    compileAltered(['instruments/start-back/instrument.yaml', 'agree: {points: 1', `agree: {points: ${points}`])
      .guideline.edition
  expect(editionOf(1)).toBe(editionOf(1))
  expect(editionOf(2)).not.toBe(editionOf(1))
})
