// The doors to the ledger: its entries as they are verified, and where it ends, to note elsewhere.

import { Type } from 'typebox'
import { Fields, Id, OrNull } from '../http/fields.ts'
import { fileRoute, type Route, route } from '../http/route.ts'
import { writeLedger } from './ledger.ts'
import { peopleIn } from './people-in.ts'
import { entriesAfter, headOfLedger, ledgerUntil } from './read-ledger.ts'

const most = 1000
/** Reading is told to the ledger too: who reads it entry by entry would never come to its end. */
const least = 2

const Count = Type.Integer({ minimum: 0, maximum: 2 ** 48 })

const Entry = Type.Object({
  practice: Id,
  number: Count,
  at: Type.String({ description: 'ISO 8601, UTC, to the microsecond' }),
  person: OrNull(Id),
  role: OrNull(Type.String()),
  did: Type.String(),
  about: OrNull(Type.String()),
  aboutId: OrNull(Id),
  detail: Type.String(),
  hash: Type.String(),
})

const People = Type.Array(Type.Object({ person: Id, name: Type.String() }), {
  description: 'The names of who stands in these entries, which themselves hold none',
})

export const ledgerRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/ledger',
    summary: 'The ledger in order; its entries, put together, can be verified without this server',
    roles: ['lead', 'auditor'],
    effect: 'read',
    query: Fields({
      after: Type.Optional(Count),
      limit: Type.Optional(Type.Integer({ minimum: least, maximum: most })),
    }),
    answer: Type.Object({ items: Type.Array(Entry), people: People, next: OrNull(Count) }),
    handle: async ({ query: { after = 0, limit = most }, work, present: { role } }) => {
      const items = await entriesAfter(work, after, limit)
      await writeLedger(work, { did: 'read-ledger', about: 'ledger', role, detail: { after } })
      const people = [...(await peopleIn(work, items))]
      return { body: { items, people, next: items.length === limit ? after + limit : null } }
    },
  }),
  fileRoute({
    url: '/api/ledger.ndjson',
    summary: 'The whole ledger, an entry a line, up to where it was when it was asked for',
    roles: ['lead', 'auditor'],
    file: { type: 'application/x-ndjson', name: 'ledger.ndjson' },
    handle: async ({ work, present: { role } }) => {
      await writeLedger(work, { did: 'read-ledger', about: 'ledger', role })
      return async (again) => ledgerUntil(again, (await again(headOfLedger)).number)
    },
  }),
  route({
    method: 'GET',
    url: '/api/ledger/head',
    summary: 'Number and hash of the last entry: noted elsewhere, they tell whether the end was cut off',
    roles: ['lead', 'auditor'],
    effect: 'read',
    answer: Type.Object({ number: Count, hash: Type.String() }),
    handle: async ({ work }) => ({ body: await headOfLedger(work) }),
  }),
]
