// The door for who forgot a password, and was given a link by a lead. Its token is in the body: an address is written down on the way.

import { Type } from 'typebox'
import { Fields, Password, Token } from '../http/fields.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import { tellNotEntered } from './entered.ts'

export const passwordRoutes: readonly OpenRoute[] = [
  openRoute({
    method: 'POST',
    url: '/api/password/with-link',
    roles: 'anyone',
    summary: 'Choose a new password with a link, once; then sign in with it',
    body: Fields({ token: Token, password: Password }),
    answer: Type.Object({ done: Type.Boolean() }),
    handle: async ({ body, signIn, from }) => {
      const chosen = await signIn.vouching.choosePassword(body, from)
      return chosen.kind === 'chosen' ? { body: { done: true } } : tellNotEntered(chosen)
    },
  }),
]
