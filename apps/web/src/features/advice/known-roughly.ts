// Why no class is proposed though it was answered: what is known as a range lies on both sides of a boundary between classes.

import type { Answer, Answers, Classification, Engine } from '@lende/engine'
import { explain, truthInProgram } from '@lende/engine'

export interface KnownRoughly {
  readonly fact: string
  readonly answer: Answer & { readonly kind: 'interval' }
  /** The first values on the far side, within the range. */
  readonly boundaries: readonly number[]
}

export interface LeftOpen {
  readonly roughly: readonly KnownRoughly[]
  /** Is there besides something of which nothing is known? */
  readonly isMissing: boolean
}

export function leftOpen({ classes }: Classification, engine: Engine, answers: Answers): LeftOpen {
  const { program, record } = engine
  const reasons = classes.flatMap(({ proposed }) => {
    const { truth, because } = explain(program, proposed, record(answers), answers)
    return truth === 'unknown' ? because : []
  })
  const truths = (given: Answers): string =>
    classes
      .map(({ proposed }) => truthInProgram(program, program.ruleIndex.get(proposed) as number, record(given)))
      .join()
  const turns = (fact: string, at: number, step: number): boolean => {
    const [before, after] = [at - step, at].map((value) => truths(new Map(answers).set(fact, { kind: 'value', value })))
    return before !== after
  }
  const roughly = new Map<string, KnownRoughly>()
  for (const reason of reasons) {
    if ('notKnown' in reason || reason.answer.kind !== 'interval' || roughly.has(reason.fact)) continue
    const { fact, answer } = reason
    const domain = engine.guideline.facts.find(({ id }) => id === fact)?.domain
    const step = domain?.kind === 'number' ? domain.step : 1
    const boundaries = (program.cutsOf.get(fact) ?? [])
      .map((cut) => Number((cut * step).toFixed(6)))
      .filter((at) => answer.from < at && at <= answer.to && turns(fact, at, step))
    if (boundaries.length > 0) roughly.set(fact, { fact, answer, boundaries })
  }
  const isMissing = reasons.some((reason) => 'notKnown' in reason)
  return { roughly: [...roughly.values()], isMissing: isMissing || roughly.size === 0 }
}
