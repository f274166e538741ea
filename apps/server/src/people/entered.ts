// What coming in, or not, is told as. Who tries does not learn what was wrong, but how good a new password has to be.

import { Type } from 'typebox'
import { type Refusal, refuse, refuseInput } from '../http/problem.ts'
import type { OpenAnswer } from '../http/route.ts'
import type { WeakPassword } from './passwords.ts'
import type * as present from './present.ts'

export const SecondFactor = Type.Enum(['to-set-up', 'due', 'done'])

export const Entered = Type.Object({
  secondFactor: SecondFactor,
  recoveryCodes: Type.Array(Type.String(), { description: 'To write down: they are never shown again' }),
})

export type NotEntered =
  | present.Refused
  | present.TooMany
  | { readonly kind: 'weak-password'; readonly why: WeakPassword }
  | { readonly kind: 'sign-in-first' }

type Came = present.Entered & { readonly recoveryCodes?: readonly string[] }

export function tellEntered(came: Came | NotEntered): OpenAnswer | Refusal {
  if (came.kind !== 'entered') return tellNotEntered(came)
  const { person, secondFactor, recoveryCodes = [], cookies } = came
  return { body: { secondFactor, recoveryCodes }, cookies, person }
}

/** `pointer` is where a new password stands in what was sent. */
export function tellNotEntered(why: NotEntered, pointer = '/password'): Refusal {
  if (why.kind === 'weak-password') return refuseInput(pointer, why.why)
  if (why.kind === 'too-many') return { refused: 'too-many', retryAfterSeconds: why.retryAfterSeconds }
  return refuse(why.kind === 'refused' ? 'sign-in-refused' : why.kind)
}
