// The doors to come in by, and out again. What somebody proves who they are with is only ever in a body or a cookie.

import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { Type } from 'typebox'
import { Fields } from '../http/fields.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import { authorityPath, provider } from './authority.ts'
import { Entered, tellEntered, tellNotEntered } from './entered.ts'
import { Credential, credentialOf, Left, Options } from './shapes.ts'

export const signInRoutes: readonly OpenRoute[] = [
  openRoute({
    method: 'GET',
    url: '/api/sign-in',
    roles: 'anyone',
    summary: 'In which ways can people sign in, besides with a password or a passkey?',
    answer: Type.Object({ provider: Type.Boolean() }),
    handle: async ({ signIn }) => ({ body: { provider: signIn.hasProvider } }),
  }),
  openRoute({
    method: 'POST',
    url: '/api/sign-in/password',
    roles: 'anyone',
    summary: 'Sign in with a password: the first of two factors',
    body: Fields({
      email: Type.String({ minLength: 1, maxLength: 254, pattern: '^[^\\u0000-\\u001f\\u007f]*$' }),
      password: Type.String({ minLength: 1, maxLength: 1024 }),
    }),
    answer: Entered,
    handle: async ({ body, signIn, from }) => {
      const came = await signIn.withPassword(body, from)
      // Looked up whether there is such a person or not, and so as fast.
      return came.kind === 'entered'
        ? tellEntered(came)
        : { ...tellNotEntered(came), person: await signIn.personOf(body.email) }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/sign-in/provider',
    roles: 'anyone',
    summary: 'Where the browser goes, so that a provider of OpenID Connect says who this is: the first of two factors',
    body: Fields({}),
    answer: Type.Object({ to: Type.String() }),
    handle: async ({ signIn, from }) => {
      const going = await signIn.withProvider(from)
      return going.kind === 'go' ? { body: { to: going.to }, cookies: going.cookies } : tellNotEntered(going)
    },
  }),
  openRoute({
    method: 'GET',
    url: `${authorityPath}/callback/${provider}`,
    roles: 'anyone',
    summary: 'Where a provider sends the browser back to',
    takesAnyQuery: true,
    status: 302,
    answer: Type.Null(),
    handle: async ({ request, signIn, from }) => {
      const back = await signIn.handler(new Request(new URL(request.url, 'http://any'), { headers: from.headers }))
      // Whatever the provider said of why not, it is not shown on a page of ours.
      const isIn = new URL(back.headers.get('location') ?? '/sign-in', 'http://any').pathname === '/'
      const cookies = back.headers.getSetCookie()
      if (!isIn) return { body: null, cookies, location: '/#/practice/sign-in/refused', turnedAway: 'sign-in-refused' }
      return { body: null, cookies, location: '/#/practice', person: await signIn.whoGets(cookies) }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/sign-in/passkey/ask',
    roles: 'anyone',
    summary: 'What a browser needs to ask for a passkey',
    body: Fields({}),
    answer: Options,
    handle: async ({ signIn, from }) => {
      const asked = await signIn.passkeys.ask(from)
      return asked.kind === 'asked' ? { body: { options: asked.options } } : tellNotEntered(asked)
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/sign-in/passkey',
    roles: 'anyone',
    summary: 'Sign in with a passkey: both factors at once',
    body: Fields({ answer: Credential }),
    answer: Entered,
    handle: async ({ body, signIn, from }) => {
      const answer = credentialOf<AuthenticationResponseJSON>(body.answer)
      const came = await signIn.passkeys.signIn(answer, from)
      return came.kind === 'entered'
        ? tellEntered(came)
        : { ...tellNotEntered(came), person: await signIn.passkeys.ownerOf(answer.id) }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/sign-out',
    roles: 'anyone',
    summary: 'Sign out: the session ends here, and in the database',
    body: Fields({}),
    answer: Left,
    handle: async ({ signIn, from }) => {
      const person = (await signIn.whoIs(from.headers))?.person ?? null
      return { body: { ended: 1 }, cookies: await signIn.sessions.leave(from.headers), person }
    },
  }),
]
