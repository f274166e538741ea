// The doors of the first run. Once there is a practice, there is nothing behind them.

import { Type } from 'typebox'
import { Email, Fields, Language, Line, Password, Token } from '../http/fields.ts'
import { isOnThisMachine } from '../http/near.ts'
import { refuse } from '../http/problem.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import { Entered, tellEntered } from '../people/entered.ts'

export const practiceRoutes: readonly OpenRoute[] = [
  openRoute({
    method: 'GET',
    url: '/api/first-run',
    roles: 'anyone',
    summary: 'Is there no practice yet? Then: does it take the token that the server told when it started?',
    answer: Type.Object({ needsToken: Type.Boolean() }),
    handle: async ({ firstRun, request }) =>
      (await firstRun.isDue()) ? { body: { needsToken: !isOnThisMachine(request) } } : refuse('unknown-route'),
  }),
  openRoute({
    method: 'POST',
    url: '/api/first-run',
    roles: 'anyone',
    summary: 'Make the first practice and its lead: once, at the machine itself or with the token that it told',
    body: Fields({
      practiceName: Line(200),
      country: Type.Enum(['be', 'nl']),
      language: Language,
      name: Line(200),
      email: Email,
      password: Password,
      token: Type.Optional(Token),
    }),
    status: 201,
    answer: Entered,
    handle: async ({ body: { token = '', ...first }, firstRun, request, from }) => {
      if (!(await firstRun.isDue())) return refuse('unknown-route')
      if (!isOnThisMachine(request) && !firstRun.opensWith(token)) return refuse('first-run-closed')
      const begun = await firstRun.begin(first, from.headers)
      return begun.kind === 'over' ? refuse('unknown-route') : tellEntered(begun)
    },
  }),
]
