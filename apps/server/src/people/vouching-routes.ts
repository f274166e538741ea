// The doors by which a lead vouches for a colleague who lost a password, or every second factor.

import { Type } from 'typebox'
import { Fields } from '../http/fields.ts'
import { type Refusal, refuse } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import { OnePerson } from './shapes.ts'
import type { NotVouched } from './vouching.ts'

const refusals = {
  'not-allowed': 'role-may-not',
  'unknown-person': 'not-found',
  oneself: 'oneself',
  'works-elsewhere': 'works-elsewhere',
  'another-lead-needed': 'another-lead-needed',
} as const

const tell = ({ kind }: NotVouched): Refusal => refuse(refusals[kind])

export const vouchingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/members/:person/reset-second-factor',
    summary: 'A colleague lost every second factor: after the password they set up another, and all their sessions end',
    roles: ['lead'],
    effect: 'write',
    params: Fields(OnePerson),
    body: Fields({}),
    answer: Type.Object({ done: Type.Boolean() }),
    handle: async ({ work, present, signIn, params }) => {
      const reset = await signIn.vouching.resetSecondFactorIn(work, present, params.person)
      return reset.kind === 'reset' ? { body: { done: true } } : tell(reset)
    },
  }),
  route({
    method: 'POST',
    url: '/api/members/:person/new-password-link',
    summary:
      'A colleague forgot the password: the token goes into a link, is told here only, and is good once, for a day',
    roles: ['lead'],
    effect: 'write',
    answersSecret: true,
    params: Fields(OnePerson),
    body: Fields({}),
    status: 201,
    answer: Type.Object({ token: Type.String() }),
    handle: async ({ work, present, signIn, params }) => {
      const made = await signIn.vouching.newPasswordLinkIn(work, present, params.person)
      return made.kind === 'link' ? { body: { token: made.token } } : tell(made)
    },
  }),
]
