// The doors to one's own sessions: who am I, where do I work now, where else am I signed in.

import { Type } from 'typebox'
import { Fields, Id, Moment, OrNull, Password } from '../http/fields.ts'
import { refuse } from '../http/problem.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import { Entered, SecondFactor, tellEntered, tellNotEntered } from './entered.ts'
import { Code, Left, RoleHeld } from './shapes.ts'

const Workplace = Type.Object({ practice: Id, name: Type.String(), role: RoleHeld, country: Type.Enum(['be', 'nl']) })
const Changed = Type.Object({ changed: Type.Boolean() })

export const sessionRoutes: readonly OpenRoute[] = [
  openRoute({
    method: 'GET',
    url: '/api/session',
    roles: 'signed-in',
    summary: 'Who is signed in, where they work now, and where they could',
    answer: Type.Object({
      person: Id,
      name: Type.String(),
      email: Type.String(),
      secondFactor: SecondFactor,
      at: OrNull(Workplace),
      workplaces: Type.Array(Workplace),
    }),
    handle: async ({ signed, signIn, from }) => {
      const { person, name, email, secondFactor } = signed
      const workplaces = secondFactor === 'done' ? await signIn.sessions.workplaces(person) : []
      const present = await signIn.present(from.headers)
      const at = workplaces.find(({ practice, role }) => practice === present?.practice && role === present.role)
      return { body: { person, name, email, secondFactor, at: at ?? null, workplaces } }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/session/workplace',
    roles: 'both-factors',
    summary: 'From now on, work there and in that role',
    body: Fields({ practice: Id, role: RoleHeld }),
    answer: Changed,
    handle: async ({ body, signed, signIn }) =>
      (await signIn.sessions.workAt(signed, body)) ? { body: { changed: true } } : refuse('not-found'),
  }),
  openRoute({
    method: 'GET',
    url: '/api/sessions',
    roles: 'both-factors',
    summary: 'Where one is signed in',
    answer: Type.Object({
      items: Type.Array(
        Type.Object({ session: Id, browser: Type.String(), since: Moment, seen: Moment, isThis: Type.Boolean() }),
      ),
    }),
    handle: async ({ signed, signIn }) => {
      const items = (await signIn.sessions.list(signed.person)).map(({ session, browser, since, seen }) => ({
        session,
        browser,
        since: since.toISOString(),
        seen: seen.toISOString(),
        isThis: session === signed.session,
      }))
      return { body: { items } }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/sessions/end',
    roles: 'both-factors',
    asksAgain: true,
    summary: 'End one session of one’s own',
    body: Fields({ session: Id }),
    answer: Left,
    handle: async ({ body, signed, signIn }) =>
      (await signIn.sessions.end(signed, body.session)) ? { body: { ended: 1 } } : refuse('not-found'),
  }),
  openRoute({
    method: 'POST',
    url: '/api/sessions/end-others',
    roles: 'both-factors',
    asksAgain: true,
    summary: 'End every session of one’s own but this one',
    body: Fields({}),
    answer: Left,
    handle: async ({ signed, signIn }) => ({ body: { ended: await signIn.sessions.endOthers(signed) } }),
  }),
  openRoute({
    method: 'POST',
    url: '/api/password',
    roles: 'both-factors',
    summary: 'Another password; every other session of one’s own ends, and this one has another token',
    body: Fields({ present: Password, next: Password }),
    answer: Changed,
    handle: async ({ body, signed, signIn, from }) => {
      const changed = await signIn.changePassword(signed, body, from.headers)
      return changed.kind === 'changed'
        ? { body: { changed: true }, cookies: changed.cookies }
        : tellNotEntered(changed, '/next')
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/session/prove-again',
    roles: 'both-factors',
    summary:
      'Show both factors once more, before changing how one signs in; a passkey does so too, by signing in with it',
    body: Fields({
      password: Type.Optional(Type.String({ minLength: 1, maxLength: 1024, description: 'Of who has one' })),
      code: Code,
    }),
    answer: Entered,
    handle: async ({ body, signed, signIn, from }) => tellEntered(await signIn.proveAgain(signed, body, from.headers)),
  }),
]
