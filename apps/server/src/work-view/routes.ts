// The door of an occupational physician to an episode: function and work, and nothing else.

import { Type } from 'typebox'
import type { KeptEditions } from '../editions/kept-editions.ts'
import { Fields, Id, Moment } from '../http/fields.ts'
import { isRefusal } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import { OneReferral } from '../referrals/routes.ts'
import { withAsk } from '../referrals/service.ts'
import { readWork } from './service.ts'
import type { Shown } from './shown.ts'

const Between = <Schema extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Number>>(end: Schema) =>
  Type.Object({ from: end, to: end })

const Told = Type.Object({
  fact: Type.String(),
  value: Type.Union([Type.String(), Type.Number(), Between(Type.String()), Between(Type.Number())], {
    description: 'As a case file writes it, or why it is not known',
  }),
})

/** Both are asked when the door needs them: the table of routes is there before any content is. */
export const workRoutes = (editions: () => Promise<KeptEditions>, shown: () => Promise<Shown>): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/episodes/:episode/work',
    summary: 'Function and work, for an occupational physician of the care team or who is asked',
    roles: ['occupational-physician'],
    effect: 'read',
    params: Fields({ episode: Id }),
    answer: Type.Object({
      givenName: Type.String(),
      familyName: Type.String(),
      birthDate: Type.String(),
      onsetFrom: Type.String(),
      onsetTo: Type.String(),
      assessments: Type.Array(Type.Object({ on: Type.String(), facts: Type.Array(Told) })),
      documents: Type.Array(Type.Object({ document: Id, kind: Type.String(), sentAt: Moment })),
      referrals: Type.Array(OneReferral),
    }),
    handle: async ({ params, ...at }) => {
      const content = { editions: await editions(), shown: await shown() }
      const found = await readWork(at, params.episode, content)
      if (isRefusal(found)) return found
      const assessments = found.assessments.map(({ on, facts }) => ({ on, facts: [...facts] }))
      const referrals = found.referrals.map((one) => withAsk(one, content.shown))
      return { body: { ...found, assessments, documents: [...found.documents], referrals } }
    },
  }),
]
