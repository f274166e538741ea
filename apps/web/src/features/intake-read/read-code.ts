// A code as it was typed, pasted or scanned: what the patient filled in, or why it cannot be read.

import type { CivilDate } from '@lende/engine'
import type { FilledIntake, IntakeForm } from '@lende/intake'
import { decodeIntake } from '@lende/intake'

type DecodeProblem = Extract<ReturnType<typeof decodeIntake>, { readonly ok: false }>['problem']

export type CodeProblem = DecodeProblem | 'address' | 'no-code' | 'no-picture'

export type CodeRead =
  | { readonly kind: 'read'; readonly filled: FilledIntake }
  | { readonly kind: 'problem'; readonly problem: CodeProblem }

/** Reads a code on a day. An address gets a sentence of its own: the invitation card carries one, and looks alike. */
export function readCode(form: IntakeForm, text: string, today: CivilDate): CodeRead {
  const read = decodeIntake(form, text, today)
  if (read.ok) return { kind: 'read', filled: read.value }
  const isAddress = read.problem === 'foreign' && /^\s*(https?:\/\/|www\.)/i.test(text)
  return { kind: 'problem', problem: isAddress ? 'address' : read.problem }
}
