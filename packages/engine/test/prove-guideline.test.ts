// Unsound guidelines are refuted, each with a patient whom the interpreter confirms; mended, they are proved
// (specification 13).

import type { Answers, Condition, Guideline, Obligation, ObligationKind, Truths } from '@lende/engine'
import { areOpposed, interpret, prove } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, compare, fails, holds, is, known, unknown } from '../spec/criteria.ts'
import { age, choice, decision, grade, sign, yesNo } from '../spec/facts.ts'
import type { Sketch } from '../spec/sketch.ts'
import { guidelineOf } from '../spec/sketch.ts'

const failed = (guideline: Guideline): Obligation[] => prove(guideline).obligations.filter(({ proved }) => !proved)

function theOne(guideline: Guideline, kind: ObligationKind): Obligation {
  const found = failed(guideline)
  expect(found.map((one) => one.kind)).toStrictEqual([kind])
  return found[0] as Obligation
}

/** The answers of a witness, with what they leave open filled in by `rest`. */
function patientOf(
  { patient }: Obligation,
  guideline: Guideline,
  rest: Readonly<Record<string, string | number>> = {},
): Answers {
  const unasked = new Set(
    patient?.flatMap(({ fact, reads, value }) => (reads === 'known' && value === 'no' ? [fact] : [])),
  )
  const said = Object.fromEntries(
    (patient ?? []).filter(({ reads }) => reads === 'value').map(({ fact, value }) => [fact, value]),
  )
  const merged = { ...rest, ...said }
  return new Map(
    guideline.facts.flatMap(({ id, domain }) => {
      const value = merged[id]
      if (value === undefined || unasked.has(id)) return []
      return [[id, { kind: 'value', value: domain.kind === 'number' ? Number(value) : String(value) }] as const]
    }),
  )
}

const truthsFor = (one: Obligation, guideline: Guideline, rest?: Readonly<Record<string, string | number>>): Truths =>
  interpret(guideline, patientOf(one, guideline, rest))

describe('13.1 a dead rule', () => {
  const guideline = (threshold: number): Guideline =>
    guidelineOf({
      facts: [age()],
      rules: [{ id: 'child', when: allOf(compare('age', '<', 18, 'years'), compare('age', '>=', threshold, 'years')) }],
    })

  it('is refuted; with a threshold that can be met it is proved', () => {
    expect(theOne(guideline(18), 'reachable').about).toStrictEqual(['child'])
    expect(failed(guideline(17))).toStrictEqual([])
  })

  it('is found behind an exception that always holds', () => {
    const behind = (exception: 'always' | 'fever'): Guideline =>
      guidelineOf({
        facts: [yesNo('fever'), yesNo('pain')],
        rules: [
          { id: 'always', when: anyOf(is('fever', 'yes'), is('fever', 'no')) },
          { id: 'fever', when: is('fever', 'yes') },
          { id: 'advice', when: is('pain', 'yes'), unless: [exception] },
        ],
      })
    const refuted = failed(behind('always')).map(({ kind, about }) => `${kind} ${about}`)
    expect(refuted).toStrictEqual(['not-always always', 'reachable advice'])
    expect(failed(behind('fever')).map(({ kind, about }) => `${kind} ${about}`)).toStrictEqual(['not-always always'])
  })
})

describe('13.2 overlapping classes', () => {
  const guideline = (mild: 'yes' | 'no'): Guideline =>
    guidelineOf({
      facts: [yesNo('gain'), yesNo('dominant')],
      classifications: [
        {
          id: 'profile',
          classes: [
            { id: 'one', when: is('gain', 'yes') },
            { id: 'two', when: allOf(is('gain', 'no'), is('dominant', 'no')) },
            { id: 'three', when: allOf(is('dominant', 'yes'), is('gain', mild)) },
          ],
        },
      ],
    })

  it('are refuted with a patient who falls in both; made apart, they are proved', () => {
    const unsound = guideline('yes')
    const refuted = failed(unsound).filter(({ kind }) => kind === 'exclusive')
    expect(refuted.map(({ about }) => about)).toStrictEqual([
      ['profile one', 'profile three', 'proposed'],
      ['profile one', 'profile three', 'effective'],
    ])
    for (const one of refuted) {
      const truths = truthsFor(one, unsound)
      expect([truths.get('profile.one.proposed'), truths.get('profile.three.proposed')]).toStrictEqual(['yes', 'yes'])
    }
    expect(failed(guideline('no'))).toStrictEqual([])
  })

  it('stay apart under a decision, which is one of them at a time', () => {
    const decided = guidelineOf({
      facts: [yesNo('gain'), decision('profile-decided', ['one', 'two'])],
      classifications: [
        {
          id: 'profile',
          decision: 'profile-decided',
          classes: [
            { id: 'one', when: is('gain', 'yes') },
            { id: 'two', when: is('gain', 'no') },
          ],
        },
      ],
    })
    expect(failed(decided)).toStrictEqual([])
  })
})

describe('13.3 a gap', () => {
  const guideline = (upTo: number): Guideline =>
    guidelineOf({
      facts: [grade('strength')],
      classifications: [
        {
          id: 'severity',
          classes: [
            { id: 'mild', when: compare('strength', '>=', 4, 'grade') },
            { id: 'severe', when: compare('strength', '<', upTo, 'grade') },
          ],
        },
      ],
    })

  it('is refuted with a patient who falls in no class; closed, it is proved', () => {
    const truths = truthsFor(theOne(guideline(3), 'total'), guideline(3))
    expect([truths.get('severity.mild.proposed'), truths.get('severity.severe.proposed')]).toStrictEqual(['no', 'no'])
    expect(failed(guideline(4))).toStrictEqual([])
  })
})

describe('13.4, 13.5 a contradiction', () => {
  const corset = (other: Partial<NonNullable<Sketch['recommendations']>[number]>): Guideline =>
    guidelineOf({
      facts: [yesNo('fever'), yesNo('long-course')],
      recommendations: [
        { id: 'corset', action: 'corset', direction: 'consider', when: is('long-course', 'yes') },
        { id: 'no-corset', action: 'corset', direction: 'do-not', when: is('fever', 'yes'), ...other },
      ],
    })

  it('is refuted with a patient who is told both', () => {
    const unsound = corset({})
    const truths = truthsFor(theOne(unsound, 'no-contradiction'), unsound)
    expect([truths.get('corset'), truths.get('no-corset')]).toStrictEqual(['yes', 'yes'])
  })

  it.each([
    ['under conditions that exclude each other', { when: allOf(is('fever', 'yes'), is('long-course', 'no')) }],
    ['about another action', { action: 'brace' }],
    ['in another guideline', { guideline: 'kce-2017' }],
    ['for another role', { roles: ['general-practitioner'] }],
    ['in the same direction', { direction: 'do' as const }],
  ])('is none %s', (_, other) => {
    expect(failed(corset(other))).toStrictEqual([])
  })

  it.each([
    ['do', 'do-not', true],
    ['do', 'stop', true],
    ['consider', 'do-not', true],
    ['consider', 'stop', true],
    ['do', 'consider', false],
    ['do-not', 'stop', false],
  ] as const)('%s against %s: %s', (a, b, opposed) => {
    expect(areOpposed(a, b)).toBe(opposed)
    expect(areOpposed(b, a)).toBe(opposed)
  })
})

describe('13.6, 13.7 urgency that falls', () => {
  const numbness = (when: Condition): Guideline =>
    guidelineOf({
      facts: [sign('saddle-numbness'), yesNo('leg-pain')],
      dangers: [{ id: 'cauda-equina', tiers: [{ tier: 'suspected', urgency: 'emergency', when }] }],
    })
  const refuted = (guideline: Guideline): Obligation => {
    const [first, ...rest] = failed(guideline).filter(({ kind }) => kind === 'monotone')
    expect(new Set(rest.map(({ about: [fact] }) => fact)).size).toBeLessThanOrEqual(1)
    return first as Obligation
  }

  it('with more danger is refuted, and proved once mended', () => {
    const unsound = numbness(is('saddle-numbness', 'older'))
    const one = refuted(unsound)
    expect(one.about).toStrictEqual(['saddle-numbness', 'cauda-equina urgency-at-least-emergency'])
    const urgent = (value: string): string | undefined =>
      interpret(unsound, patientOf(one, unsound, { 'saddle-numbness': value })).get('urgency-at-least-emergency')
    expect([urgent('older'), urgent('new')]).toStrictEqual(['yes', 'no'])
    expect(failed(numbness(is('saddle-numbness', 'older', 'new')))).toStrictEqual([])
  })

  it('with a further sign beside it is refuted with that sign', () => {
    const unsound = numbness(allOf(is('saddle-numbness', 'no'), is('leg-pain', 'yes')))
    const truths = (value: string): Truths =>
      interpret(unsound, patientOf(refuted(unsound), unsound, { 'saddle-numbness': value }))
    expect(truths('no').get('urgency-at-least-emergency')).toBe('yes')
    expect(truths('new').get('urgency-at-least-emergency')).toBe('no')
  })

  it('by not asking is refuted: an answered no may not be more urgent than silence', () => {
    const unsound = numbness(allOf(known('saddle-numbness'), is('leg-pain', 'yes')))
    const one = refuted(unsound)
    const asked = interpret(unsound, patientOf(one, unsound, { 'saddle-numbness': 'no', 'leg-pain': 'yes' }))
    const silent = interpret(unsound, new Map([['leg-pain', { kind: 'value', value: 'yes' }]]))
    expect([asked.get('urgency-at-least-emergency'), silent.get('urgency-at-least-emergency')]).toStrictEqual([
      'yes',
      'no',
    ])
  })

  it('by learning that the sign is there is refuted', () => {
    const unsound = numbness(unknown('saddle-numbness'))
    expect(refuted(unsound).proved).toBe(false)
    expect(failed(numbness(anyOf(unknown('saddle-numbness'), is('saddle-numbness', 'new', 'older'))))).toStrictEqual([])
  })

  it('along a scale is refuted in the direction that is dangerous', () => {
    const weakness = (towards: 'low' | 'high'): Guideline =>
      guidelineOf({
        facts: [grade('strength', { danger: { towards } })],
        dangers: [
          {
            id: 'deficit',
            tiers: [{ tier: 'suspected', urgency: 'same-day', when: compare('strength', '<=', 3, 'grade') }],
          },
        ],
      })
    expect(failed(weakness('low'))).toStrictEqual([])
    expect(refuted(weakness('high')).about[0]).toBe('strength')
  })

  it('is looked for at every level of urgency that a danger knows, and in whether it is suspected', () => {
    const { obligations } = prove(numbness(is('saddle-numbness', 'new')))
    const about = obligations.filter(({ kind }) => kind === 'monotone').map(({ about: [, rule] }) => rule)
    expect(about).toStrictEqual(['cauda-equina urgency-at-least-emergency', 'cauda-equina suspected', 'other dangers'])
  })

  it('a clinician’s judgement is held as it is: it may lower urgency', () => {
    const judged = guidelineOf({
      facts: [
        yesNo('fever', { danger: { options: [['no'], ['yes']] } }),
        decision('infection-assessed', ['not-suspected']),
      ],
      dangers: [
        {
          id: 'infection',
          judgement: 'infection-assessed',
          tiers: [{ tier: 'possible', urgency: 'same-day', when: is('fever', 'yes') }],
        },
      ],
    })
    expect(failed(judged)).toStrictEqual([])
  })
})

describe('13.8 a property', () => {
  const guideline = (unless: readonly string[]): Guideline =>
    guidelineOf({
      facts: [choice('course', ['normal', 'abnormal']), yesNo('fever'), age()],
      rules: [
        { id: 'danger', when: is('fever', 'yes') },
        { id: 'programme', when: is('course', 'abnormal'), unless },
      ],
      properties: [
        {
          id: 'no-programme-in-danger',
          if: allOf(is('fever', 'yes'), compare('age', '>=', 18, 'years')),
          must: fails('programme'),
        },
      ],
    })

  it('that fails is refuted with a patient, and proved once the rule is mended', () => {
    const unsound = guideline([])
    const truths = truthsFor(theOne(unsound, 'property'), unsound)
    expect([truths.get('danger'), truths.get('programme')]).toStrictEqual(['yes', 'yes'])
    expect(failed(guideline(['danger']))).toStrictEqual([])
  })
})

describe('13.9 impossible patients', () => {
  const guideline = (constraints: Guideline['constraints']): Guideline =>
    guidelineOf({
      facts: [yesNo('walks'), yesNo('runs')],
      rules: [
        { id: 'walker', when: is('walks', 'yes') },
        { id: 'runner', when: is('runs', 'yes') },
      ],
      properties: [{ id: 'who-runs-walks', if: holds('runner'), must: holds('walker') }],
      constraints,
    })

  it('refute nothing', () => {
    const unsound = guideline([])
    const truths = truthsFor(theOne(unsound, 'property'), unsound)
    expect([truths.get('runner'), truths.get('walker')]).toStrictEqual(['yes', 'no'])
    expect(
      failed(guideline([{ id: 'runs-without-walking', never: allOf(holds('runner'), is('walks', 'no')) }])),
    ).toStrictEqual([])
  })

  it('make no rule reachable', () => {
    const nobodyRuns = guideline([{ id: 'nobody-runs', never: is('runs', 'yes') }])
    expect(failed(nobodyRuns).map(({ kind, about }) => `${kind} ${about}`)).toStrictEqual(['reachable runner'])
  })
})
