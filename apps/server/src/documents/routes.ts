// The doors to documents: kept as they were sent, and read again; nothing changes one.

import { Type } from 'typebox'
import { Fields, Id, Language, Line, Moment, OrNull, Page, Paging, pageOf, pageSize } from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import type { Shown } from '../work-view/shown.ts'
import { keepDocument, listDocuments, readDocument } from './service.ts'

const Sent = {
  document: Id,
  episode: Id,
  assessment: OrNull(Id),
  kind: Type.String(),
  language: Language,
  recipient: OrNull(Type.String()),
  person: Id,
  sentAt: Moment,
}
const OneEpisode = Fields({ episode: Id })

/** `shown` is asked when a door needs it: the table of routes is there before any content is. */
export const documentRoutes = (shown: () => Promise<Shown>): readonly Route[] => [
  route({
    method: 'POST',
    url: '/api/episodes/:episode/documents',
    summary: 'Keep a document as it is sent',
    roles: clinicians,
    effect: 'write',
    params: OneEpisode,
    body: Fields({
      content: Type.Record(Type.String(), Type.Unknown(), { description: 'Title, head, parts of lines, foot' }),
      recipient: Type.Optional(OrNull(Line(200))),
      assessment: Type.Optional(OrNull(Id)),
    }),
    status: 201,
    answer: Type.Object({ document: Id }),
    handle: async ({ params, body: { content, recipient = null, assessment = null }, ...at }) => {
      const done = await keepDocument(at, { ...params, content, recipient, assessment }, await shown())
      return isRefusal(done) ? done : { body: done, location: `/api/documents/${done.document}` }
    },
  }),
  route({
    method: 'GET',
    url: '/api/episodes/:episode/documents',
    summary: 'The documents of an episode, newest first',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OneEpisode,
    query: Fields(Paging),
    answer: Page(Type.Object(Sent)),
    handle: async ({ params, query: { after, limit = pageSize }, ...at }) => {
      const found = await listDocuments(at, { ...params, after, limit })
      return isRefusal(found) ? found : { body: pageOf(found, limit, ({ document }) => document) }
    },
  }),
  route({
    method: 'GET',
    url: '/api/documents/:document',
    summary: 'Read a document as it was sent; an occupational physician those on work that they are asked about',
    roles: [...clinicians, 'occupational-physician', 'auditor'],
    effect: 'read',
    params: Fields({ document: Id }),
    answer: Type.Object({ ...Sent, content: Type.Unknown() }),
    handle: async ({ params, ...at }) => {
      const found = await readDocument(at, params.document, await shown())
      return isRefusal(found) ? found : { body: found }
    },
  }),
]
