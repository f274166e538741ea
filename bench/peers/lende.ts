// Lende among its peers: the generated evaluator, from fixed record to truth vector.

import { pathToFileURL } from 'node:url'
import type { Evaluate, PatientRecord } from '@lende/engine'
import { fromBits } from '@lende/engine'
import type { Loaded } from './peer.ts'

export interface LendeForm {
  /** Where the generated module stands. */
  readonly file: string
  readonly rules: number
}

export async function load({ file, rules }: LendeForm): Promise<Loaded<PatientRecord, Uint8Array>> {
  const { evaluate } = (await import(pathToFileURL(file).href)) as { readonly evaluate: Evaluate }
  return filling(evaluate, rules)
}

/** Each case gets a truth vector of its own, made before it is needed and used again. */
export function filling<Input>(
  evaluate: (input: Input, truths: Uint8Array) => void,
  rules: number,
): Loaded<Input, Uint8Array> {
  const vectors: Uint8Array[] = []
  return {
    evaluate: (inputs) => {
      while (vectors.length < inputs.length) vectors.push(new Uint8Array(rules))
      for (let index = 0; index < inputs.length; index++) evaluate(inputs[index] as Input, vectors[index] as Uint8Array)
      return vectors
    },
    truthsOf: (output) => Array.from(output, fromBits),
  }
}
