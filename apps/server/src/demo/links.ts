// The links by which somebody at the machine itself comes into a demo: one for each role, good while this process runs.

import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { Fields, Token } from '../http/fields.ts'
import { isOnThisMachine } from '../http/near.ts'
import { refuse } from '../http/problem.ts'
import { type OpenRoute, openRoute } from '../http/route.ts'
import type { Role } from '../people/present.ts'

export class DemoLinks {
  readonly #persons = new Map<string, string>()
  readonly #tokens = new Map<Role, string>()

  constructor(persons: ReadonlyMap<Role, string>) {
    for (const [role, person] of persons) {
      const token = randomBytes(32).toString('base64url')
      this.#tokens.set(role, token)
      this.#persons.set(token, person)
    }
  }

  /** Beginning with a /. */
  get all(): readonly (readonly [role: Role, path: string])[] {
    return Array.from(this.#tokens, ([role, token]) => [role, `/demo/${token}`])
  }

  personOf(token: string): string | undefined {
    return this.#persons.get(token)
  }
}

/** `links` is asked when somebody comes: the doors are there before the people are. */
export const demoRoutes = (links: () => DemoLinks | null): readonly OpenRoute[] => [
  openRoute({
    method: 'GET',
    url: '/demo/:token',
    roles: 'anyone',
    summary: 'Come into a made-up practice, in the role of this link: at the machine itself only',
    params: Fields({ token: Token }),
    status: 302,
    answer: Type.Null(),
    handle: async ({ request, signIn, from }) => {
      const { token } = request.params as { readonly token: string }
      const person = isOnThisMachine(request) ? links()?.personOf(token) : undefined
      if (person === undefined) return refuse('unknown-route')
      const entered = await signIn.sessions.enter(person, 'totp', from.headers)
      if (entered.kind !== 'entered') return refuse('unknown-route')
      return { body: null, cookies: entered.cookies, location: '/#/practice' }
    },
  }),
]
