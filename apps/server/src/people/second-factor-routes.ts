// The doors to a second factor: set up, shown, renewed. Until it is shown, nothing else opens.

import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { Type } from 'typebox'
import { Fields, Line, Moment, OrNull } from '../http/fields.ts'
import { refuse } from '../http/problem.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import { Entered, tellEntered } from './entered.ts'
import { Code, Credential, credentialOf, Options } from './shapes.ts'

const CredentialId = Type.String({ minLength: 1, maxLength: 2_000, pattern: '^[\\w-]+$' })
const Codes = Type.Object({ recoveryCodes: Type.Array(Type.String()) })

export const secondFactorRoutes: readonly OpenRoute[] = [
  openRoute({
    method: 'GET',
    url: '/api/second-factor',
    roles: 'both-factors',
    summary: 'What one can sign in with',
    answer: Type.Object({
      hasPassword: Type.Boolean(),
      hasApp: Type.Boolean(),
      recoveryCodesLeft: Type.Integer(),
      passkeys: Type.Array(
        Type.Object({ credential: Type.String(), name: Type.String(), since: Moment, used: OrNull(Moment) }),
      ),
    }),
    handle: async ({ signed: { person }, signIn }) => ({
      body: {
        hasPassword: await signIn.hasPassword(person),
        hasApp: await signIn.secondFactors.hasApp(person),
        recoveryCodesLeft: await signIn.secondFactors.recoveryCodesLeft(person),
        passkeys: (await signIn.passkeys.list(person)).map(({ since, used, ...passkey }) => ({
          ...passkey,
          since: since.toISOString(),
          used: used?.toISOString() ?? null,
        })),
      },
    }),
  }),
  openRoute({
    method: 'POST',
    url: '/api/second-factor/app/offer',
    roles: 'signed-in',
    asksAgain: true,
    summary: 'A secret for an authenticator app; it counts once a code of it is confirmed',
    body: Fields({}),
    answer: Type.Object({ secret: Type.String(), address: Type.String() }),
    handle: async ({ signed, signIn }) => {
      const offered = await signIn.secondFactors.offerTotp(signed)
      return offered === null ? refuse('second-factor-needed') : { body: offered }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/second-factor/app/confirm',
    roles: 'signed-in',
    asksAgain: true,
    summary: 'The first code of an authenticator app: from now on it is the second factor',
    body: Fields({ code: Code }),
    answer: Entered,
    handle: async ({ body, signed, signIn, from }) =>
      tellEntered(await signIn.secondFactors.confirmTotp(signed, body.code, from.headers)),
  }),
  openRoute({
    method: 'POST',
    url: '/api/second-factor/app',
    roles: 'signed-in',
    summary: 'Show a code of the authenticator app',
    body: Fields({ code: Code }),
    answer: Entered,
    handle: async ({ body, signed, signIn, from }) =>
      tellEntered(await signIn.secondFactors.showTotp(signed, body.code, from.headers)),
  }),
  openRoute({
    method: 'POST',
    url: '/api/second-factor/recovery-code',
    roles: 'signed-in',
    summary: 'Show a recovery code; it counts once',
    body: Fields({ code: Code }),
    answer: Entered,
    handle: async ({ body, signed, signIn, from }) =>
      tellEntered(await signIn.secondFactors.showRecoveryCode(signed, body.code, from.headers)),
  }),
  openRoute({
    method: 'POST',
    url: '/api/second-factor/recovery-codes',
    roles: 'both-factors',
    asksAgain: true,
    summary: 'New recovery codes; earlier ones no longer count',
    body: Fields({}),
    answer: Codes,
    handle: async ({ signed, signIn }) => {
      const recoveryCodes = await signIn.secondFactors.renewRecoveryCodes(signed)
      return recoveryCodes === null ? refuse('second-factor-needed') : { body: { recoveryCodes } }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/passkeys/offer',
    roles: 'signed-in',
    asksAgain: true,
    summary: 'What a browser needs to make a passkey',
    body: Fields({}),
    answer: Options,
    handle: async ({ signed, signIn }) => {
      const options = await signIn.passkeys.offer(signed)
      return options === null ? refuse('second-factor-needed') : { body: { options } }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/passkeys',
    roles: 'signed-in',
    asksAgain: true,
    summary: 'Keep a passkey that the browser made',
    body: Fields({ name: Line(100), answer: Credential }),
    status: 201,
    answer: Entered,
    handle: async ({ body: { name, answer }, signed, signIn, from }) => {
      const made = { name, answer: credentialOf<RegistrationResponseJSON>(answer) }
      return tellEntered(await signIn.passkeys.register(signed, made, from.headers))
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/passkeys/remove',
    roles: 'both-factors',
    asksAgain: true,
    summary: 'Remove a passkey, unless nothing else would be left to sign in with',
    body: Fields({ credential: CredentialId }),
    answer: Type.Object({ removed: Type.Boolean() }),
    handle: async ({ body, signed, signIn }) =>
      (await signIn.passkeys.remove(signed, body.credential)) ? { body: { removed: true } } : refuse('not-found'),
  }),
]
