// Why something was not done, as RFC 9457 tells it. A problem names its kind and a place, and never what somebody typed.

import { type Static, Type } from 'typebox'

const kinds = {
  'invalid-input': [400, 'Something that was sent cannot be accepted'],
  'malformed-request': [400, 'The request cannot be read'],
  'idempotency-key-needed': [400, 'A write needs an Idempotency-Key of at most 200 visible characters'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'sign-in-refused': [401, 'This lets nobody in'],
  'second-factor-needed': [403, 'The second factor comes first'],
  'workplace-needed': [403, 'Where one works now, and in which role, is to be chosen first'],
  'prove-again': [403, 'Who changes how they sign in shows both factors again, unless they just did'],
  'role-may-not': [403, 'This role may not do this'],
  'not-yours': [403, 'This is for somebody else to do'],
  'other-site': [403, 'A change is accepted only from the pages of this server'],
  'first-run-closed': [403, 'The first practice is made at the machine itself, or with the token that it told'],
  'metrics-closed': [403, 'Measures are told on this machine only, or with their token'],
  'unknown-route': [404, 'There is nothing at this address'],
  'not-found': [404, 'There is no such record in this practice'],
  'wrong-method': [405, 'This address does not do that'],
  'under-way': [409, 'The same is being done at this moment'],
  'own-number-taken': [409, 'Another patient has this number'],
  'patient-merged': [409, 'This patient was merged into another'],
  'not-merged': [409, 'This patient was not merged'],
  'sign-in-first': [409, 'Who has this e-mail works elsewhere too, and signs in first'],
  'last-lead': [409, 'A practice keeps a lead'],
  oneself: [409, 'Nobody does this for themselves'],
  'works-elsewhere': [409, 'This person works elsewhere too, and not only this practice may vouch for them'],
  'another-lead-needed': [409, 'One lead alone does not vouch for both the password and the second factor'],
  'already-answered': [409, 'This referral was answered'],
  'consent-withdrawn': [409, 'The patient refused, or took back, the consent to share with the occupational physician'],
  withdrawn: [409, 'This referral was withdrawn'],
  'already-closed': [409, 'This episode is closed'],
  'not-closed': [409, 'This episode is open'],
  conflict: [409, 'Somebody else did something that does not go together with this'],
  erased: [410, 'This record was erased'],
  stale: [412, 'It was changed since it was read'],
  'too-large': [413, 'What was sent is too large'],
  'not-json': [415, 'Only application/json is understood, in UTF-8 and without a Content-Encoding'],
  'key-used-otherwise': [422, 'This Idempotency-Key was used for something else'],
  'version-needed': [428, 'A change needs If-Match with the ETag that was read'],
  'too-many': [429, 'Too many tries, or too much at once; wait a while'],
  'no-pdf': [501, 'No PDF can be made on this machine'],
  fault: [500, 'Something is wrong with the server'],
  'database-away': [503, 'The database does not answer; try again'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemKind = keyof typeof kinds

export const problemKinds = Object.keys(kinds) as readonly ProblemKind[]

export const statusOf = (kind: ProblemKind): number => kinds[kind][0]
export const titleOf = (kind: ProblemKind): string => kinds[kind][1]

export interface InputError {
  /** JSON pointer to the part of what was sent. */
  readonly pointer: string
  readonly kind: string
}

/** What a service answers when it does not do what was asked. */
export interface Refusal {
  readonly refused: ProblemKind
  readonly errors?: readonly InputError[]
  readonly retryAfterSeconds?: number
  /** Whose account was tried: for the log, and never told. */
  readonly person?: string | null
}

export const refuse = (refused: ProblemKind): Refusal => ({ refused })

/** One part of what was sent cannot be accepted. */
export const refuseInput = (pointer: string, kind: string): Refusal => ({
  refused: 'invalid-input',
  errors: [{ pointer, kind }],
})

export const isRefusal = (result: object): result is Refusal => 'refused' in result

export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  instance: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), kind: Type.String() }))),
})

export const problemType = 'application/problem+json'

/** `request` is the id under which the log knows it. */
export function problemOf({ refused, errors }: Refusal, request: string): Static<typeof Problem> {
  const [status, title] = kinds[refused]
  return {
    type: `urn:lende:problem:${refused}`,
    title,
    status,
    instance: `urn:uuid:${request}`,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  }
}
