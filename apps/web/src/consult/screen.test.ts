// What one tap may say: never more than the screen lists, whatever was answered before, in whatever order.

import type { Guideline } from '@lende/engine'
import { createEngine, generateEvaluator, lower, optionsOf, UNDECIDED } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../packages/guideline/test/shipped.ts'
import type { Consult } from './consult.ts'
import { emptyConsult, outcomeOf, withAnswer, withAnswers } from './consult.ts'
import { screenOf } from './screen.ts'

const { guideline, instruments, aids } = shippedContent
const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)
const product = { engine: createEngine(guideline as Guideline, evaluate), guideline, instruments, aids }

const before = {
  schema: 'lende-case/1',
  assessments: [
    {
      on: '2026-03-01',
      role: 'physiotherapist',
      answers: {
        'able-to-report': 'yes',
        'takes-opioid': 'no',
        'imaging-considered': 'no',
        'bed-rest-only-pain-control': 'no',
        'bladder-disturbance': 'no',
      },
    },
  ],
} as const

const outcome = (consult: Consult) => {
  const found = outcomeOf(consult, product, { role: consult.role, country: 'be' })
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

const screenFor = (consult: Consult) => {
  const { advice, theCase } = outcome(consult)
  return { advice, screen: screenOf(guideline, consult, advice, theCase) }
}

describe.each(['general-practitioner', 'physiotherapist'])('for a %s', (role) => {
  it.each([null, before])('one tap answers nothing that the screen does not list', (earlier) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (choices) => {
        let consult = emptyConsult('2026-03-15', role, earlier)
        for (const choice of choices) {
          const { advice, screen } = screenFor(consult)
          if (screen === null) return
          const listed = screen.groups.flatMap(({ asks }) => asks)
          expect(screen.open.every((ask) => listed.includes(ask))).toBe(true)
          for (const [ask] of screen.rest?.answers ?? []) {
            expect(screen.open).toContain(ask)
            expect(advice.nextQuestions.map((question) => question.ask)).toContain(ask)
          }
          consult = answered(consult, screen.open, screen.rest?.answers ?? [], choice)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the rest is never part of a danger sign that was answered, nor of a screen without such a rest', () => {
    const consult = withAnswer(emptyConsult('2026-03-15', role), 'saddle-numbness', 'older')
    const { screen } = screenFor(consult)
    expect(screen?.rest?.answers.map(([ask]) => ask)).not.toContain('saddle-numbness')
    expect(screen?.groups.flatMap(({ asks }) => asks)).toContain('saddle-numbness')
  })

  it('few questions of several groups stand on one screen, and many do not', () => {
    const blank = screenFor(emptyConsult('2026-03-15', role)).screen
    expect(blank?.groups).toHaveLength(1)
    for (const { screen, advice } of screensWithRest(role)) {
      const few = guideline.interviews
        .find((one) => one.role === role && one.contact === 'first')
        ?.fewTogether?.find(({ groups }) => groups.includes(screen.groups[0]?.group ?? ''))
      const left = advice.nextQuestions.filter(({ group }) => few?.groups.includes(group))
      if (few && screen.groups.length > 1) expect(left.length).toBeLessThanOrEqual(few.most)
    }
  })

  it('one tap for no says no only to what is no sign of danger', () => {
    const said = screensWithRest(role).flatMap(({ screen }) =>
      screen.groups.some(({ group }) => group === 'treatment') ? (screen.rest?.answers ?? []) : [],
    )
    expect(said.length).toBeGreaterThan(0)
    for (const [ask, raw] of said) {
      expect(raw).toBe('no')
      expect(guideline.facts.find(({ id }) => id === ask)?.danger).toBeUndefined()
    }
  })

  it('what is confirmed as before was said before, and is no danger sign, judgement or count', () => {
    for (const screen of screensUntilAsBefore(role)) for (const answer of screen) expectAsBefore(...answer)
  })
})

/** Every screen of a first contact in which each rest is confirmed and what has none is declined. */
function screensWithRest(role: string) {
  const seen: { screen: NonNullable<ReturnType<typeof screenOf>>; advice: ReturnType<typeof screenFor>['advice'] }[] =
    []
  let consult = emptyConsult('2026-03-15', role)
  for (let turn = 0; turn < 90; turn++) {
    const { screen, advice } = screenFor(consult)
    if (screen === null) break
    seen.push({ screen, advice })
    consult = screen.rest === null ? absent(consult, screen.open) : withAnswers(consult, screen.rest.answers)
  }
  return seen
}

/** What each as-before screen of an interview would confirm, where nothing else is known. */
function screensUntilAsBefore(role: string) {
  const confirmed: (readonly (readonly [string, unknown])[])[] = []
  let consult = emptyConsult('2026-03-15', role, before)
  for (let turn = 0; turn < 90; turn++) {
    const { screen } = screenFor(consult)
    if (screen === null) break
    if (screen.rest?.kind === 'as-before') confirmed.push(screen.rest.answers)
    consult = screen.rest === null ? absent(consult, screen.open) : withAnswers(consult, screen.rest.answers)
  }
  expect(confirmed.length).toBeGreaterThan(0)
  return confirmed
}

function expectAsBefore(ask: string, raw: unknown): void {
  const fact = guideline.facts.find(({ id }) => id === ask)
  expect(raw).toBe((before.assessments[0].answers as Readonly<Record<string, string>>)[ask])
  expect(fact?.danger).toBeUndefined()
  expect(['yes-no', 'choice']).toContain(fact?.domain.kind)
}

/** The next step of somebody who chooses: the rest in one tap, or one question of the screen. */
function answered(
  consult: Consult,
  open: readonly string[],
  rest: readonly (readonly [string, string | number | object])[],
  choice: number,
): Consult {
  if (rest.length > 0 && choice % 3 === 0) return withAnswers(consult, rest as never)
  const ask = open[choice % open.length] as string
  const domain = guideline.facts.find(({ id }) => id === ask)?.domain
  const options = domain === undefined || domain.kind === 'decision' ? [] : optionsOf(domain)
  return withAnswer(consult, ask, options[choice % Math.max(1, options.length)] ?? 'does-not-know')
}

/** The first question of a screen left unknown, and a judgement left open. */
const absent = (consult: Consult, [ask = '']: readonly string[]): Consult => {
  const isDecision = guideline.facts.find(({ id }) => id === ask)?.domain.kind === 'decision'
  return withAnswer(consult, ask, isDecision ? UNDECIDED : 'does-not-know')
}
