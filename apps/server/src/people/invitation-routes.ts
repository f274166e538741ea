// The doors that an invitation opens. Its token is in the body: an address is written down on the way.

import { Type } from 'typebox'
import { Fields, Line, Password, Token } from '../http/fields.ts'
import { refuse } from '../http/problem.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import { Entered, tellEntered } from './entered.ts'

export const invitationRoutes: readonly OpenRoute[] = [
  openRoute({
    method: 'POST',
    url: '/api/invitation/look',
    roles: 'anyone',
    summary: 'What an invitation is to',
    body: Fields({ token: Token }),
    answer: Type.Object({ practiceName: Type.String(), name: Type.String(), email: Type.String() }),
    handle: async ({ body, signIn }) => {
      const open = await signIn.invitations.look(body.token)
      if (open === null) return refuse('not-found')
      const { practiceName, name, email } = open
      return { body: { practiceName, name, email } }
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/invitation/accept',
    roles: 'anyone',
    summary: 'Accept an invitation, with a password; a second factor is set up next',
    body: Fields({ token: Token, name: Line(200), password: Password }),
    status: 201,
    answer: Entered,
    handle: async ({ body, signIn, from }) => tellEntered(await signIn.invitations.accept(body, from)),
  }),
  openRoute({
    method: 'POST',
    url: '/api/invitation/join',
    roles: 'both-factors',
    summary: 'Accept an invitation as who is signed in, to work there too',
    body: Fields({ token: Token }),
    answer: Type.Object({ joined: Type.Boolean() }),
    handle: async ({ body, signed, signIn }) =>
      (await signIn.invitations.join(signed, body.token)) ? { body: { joined: true } } : refuse('not-found'),
  }),
]
