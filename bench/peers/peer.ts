// What every engine in the comparison brings: the form in which its rules are shipped, its best input, and a way to run.

import type { Answers, Truth } from '@lende/engine'

/** The guideline in the words of another engine. */
export interface Peer<Form = unknown, Input = unknown> {
  readonly name: string
  /** How it takes what is not known; `two-valued` engines cannot say unknown. */
  readonly logic: 'three-valued' | 'two-valued'
  /** The module beside this one that exports `load`. */
  readonly module: 'json-logic' | 'zen' | 'cql-execution' | 'publicodes' | 'lende'
  /** The rules as they would be shipped: JSON. */
  readonly form: Form
  /** One case in the form this engine likes best; made before anything is timed, as JSON too. */
  inputOf(answers: Answers): Input
}

/** An engine with its rules in it, ready to be asked. */
export interface Loaded<Input = unknown, Output = unknown> {
  /** All rules for each case; what comes back holds every truth, in the engine's own form. */
  evaluate(inputs: readonly Input[]): readonly Output[] | Promise<readonly Output[]>
  /** The truths of one case, in the order of the rules. */
  truthsOf(output: Output): readonly Truth[]
}

/** The truth in an outcome of an engine that is two-valued or counts in numbers; anything else is no outcome. */
export function truthOf(outcome: unknown): Truth {
  if (outcome === true || outcome === 2) return 'yes'
  if (outcome === false || outcome === 0) return 'no'
  if (outcome === 1) return 'unknown'
  throw new TypeError('an engine gave no outcome for a rule')
}
