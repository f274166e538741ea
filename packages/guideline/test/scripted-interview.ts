// An interview as it is tapped through: one screen a group, one tap an answer, one tap for what is left of a screen
// where nothing more is wrong. Ends when no question can change the advice any more.

import type { Evaluate } from '@lende/engine'
import { advise, createEngine, generateEvaluator, harmlessOf, lower, project, readCase } from '@lende/engine'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import { shippedContent } from './shipped.ts'

const { guideline, instruments } = shippedContent
const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as {
  readonly evaluate: Evaluate
}
const engine = createEngine(guideline, evaluate)

export interface Script {
  readonly role: string
  readonly on: string
  /** Earlier assessments, for a follow-up. */
  readonly before?: readonly Readonly<Record<string, unknown>>[]
  /** What this patient answers otherwise than harmless. */
  readonly answers: Readonly<Record<string, unknown>>
}

export interface Tapped {
  readonly screens: readonly string[]
  readonly taps: number
  readonly complete: boolean
  /** Questions that the script has no answer to. */
  readonly stuck: readonly string[]
  /** Everything answered, as a case file writes it. */
  readonly given: Readonly<Record<string, unknown>>
  readonly urgency: string
}

/** A typed number or date counts as two taps; so do the total and subscale of a questionnaire filled in beforehand. */
const tapsFor = (raw: unknown): number => (typeof raw === 'string' && !/^\d/.test(raw) ? 1 : 2)

/** Taps through one interview. */
export function tapThrough({ role, on, before = [], answers }: Script): Tapped {
  const given: Record<string, unknown> = {}
  const screens: string[] = []
  let taps = 0
  for (let turn = 0; turn < 200; turn++) {
    const { nextQuestions, urgency } = adviceFor(given)
    const so = { screens, taps, given, urgency: urgency.level }
    const [first] = nextQuestions
    if (first === undefined) return { ...so, complete: true, stuck: [] }
    const group = guideline.interview.find(({ group: id }) => id === first.group)
    const here = nextQuestions.filter((question) => question.group === first.group).map(({ ask }) => ask)
    if (screens.at(-1) !== first.group) screens.push(first.group)
    const own = here.filter((ask) => ask in answers)
    const rest = group?.restIsHarmless ? here.filter((ask) => !(ask in answers) && harmless(ask) !== undefined) : []
    if (own.length + rest.length === 0) return { ...so, complete: false, stuck: here }
    const [ask] = own
    if (ask !== undefined) {
      given[ask] = answers[ask]
      taps += tapsFor(answers[ask])
      continue
    }
    for (const one of rest) given[one] = harmless(one)
    taps++
  }
  throw new Error('the interview does not end')

  function adviceFor(today: Readonly<Record<string, unknown>>) {
    const raw = { schema: 'lende-case/1', assessments: [...before, { on, answers: today }] }
    const theCase = readCase(raw, guideline.facts, instrumentReader(instruments))
    if (!theCase.ok) throw new Error(JSON.stringify(theCase.problems))
    const projected = project(guideline.facts, theCase.value, on, instrumentDerivation(instruments))
    if (!projected.ok) throw new Error(JSON.stringify(projected.problems))
    return advise(engine, projected.value, { on, role, country: 'be' })
  }
}

function harmless(ask: string): string | number | undefined {
  const fact = guideline.facts.find(({ id }) => id === ask)
  return fact === undefined ? undefined : harmlessOf(fact)
}
