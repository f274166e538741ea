// The doors to referrals: one asks, another sees and answers. An occupational physician is asked, and asks nobody.

import { Type } from 'typebox'
import { caringRoles } from '../episodes/episode.ts'
import { Fields, Id, Line, Moment, OrNull, Page, Paging, pageOf, pageSize, Words } from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal, type Refusal } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import type { Shown } from '../work-view/shown.ts'
import type { Referral } from './referral.ts'
import {
  answerReferral,
  listOwnReferrals,
  listReferralsOf,
  seeReferral,
  sendReferral,
  withAsk,
  withdrawReferral,
} from './service.ts'

export const OneReferral = Type.Object({
  referral: Id,
  episode: Id,
  patient: Type.Object({ givenName: Type.String(), familyName: Type.String(), birthDate: Type.String() }),
  from: Id,
  fromName: Type.String(),
  fromRole: Type.String(),
  to: OrNull(Id),
  toName: Type.String(),
  toRole: OrNull(Type.String()),
  question: Type.String(),
  ask: OrNull(
    Type.String({
      description: 'Which question of the content it is, for an occupational physician; null for words of one’s own',
    }),
  ),
  document: OrNull(Id),
  sentAt: Moment,
  seenAt: OrNull(Moment),
  answeredAt: OrNull(Moment),
  answer: OrNull(Type.String()),
  answerDocument: OrNull(Id),
  withdrawnAt: OrNull(Moment),
  isClosedToAddressee: Type.Boolean(),
  hasSenderLeft: Type.Boolean({
    description:
      'Whoever sent it is no clinician here any more: any other withdraws it, or writes down what somebody outside answered',
  }),
  hasAddresseeLeft: Type.Boolean({
    description: 'The colleague who is asked works here no longer in that role: nobody will answer',
  }),
})
const Which = Fields({ referral: Id })
const OneEpisode = Fields({ episode: Id })
const Stamped = Type.Object({ referral: Id })
const Document = Type.Optional(OrNull(Id))

const addressees = [...clinicians, 'occupational-physician'] as const

const stamped = (referral: string, wrong: Refusal | null) => wrong ?? { body: { referral } }

const pageOfReferrals = (found: readonly Referral[], limit: number, shown: Shown) =>
  pageOf(
    found.map((one) => withAsk(one, shown)),
    limit,
    ({ referral }) => referral,
  )

/** `shown` is asked when a door needs it: the table of routes is there before any content is. */
export const referralRoutes = (shown: () => Promise<Shown>): readonly Route[] => [
  route({
    method: 'POST',
    url: '/api/episodes/:episode/referrals',
    summary: 'Ask a colleague, or somebody outside the practice, something about an episode',
    roles: clinicians,
    effect: 'write',
    params: OneEpisode,
    body: Fields({
      to: Type.Optional(OrNull(Fields({ person: Id, role: Type.Enum([...caringRoles]) }))),
      toName: Type.Optional(OrNull(Line(200))),
      question: Words(2000),
      document: Document,
    }),
    status: 201,
    answer: Stamped,
    handle: async ({ params, body: { to = null, toName = null, question, document = null }, ...at }) => {
      const done = await sendReferral(at, { ...params, to, toName, question, document }, await shown())
      return isRefusal(done) ? done : { body: done }
    },
  }),
  route({
    method: 'GET',
    url: '/api/episodes/:episode/referrals',
    summary: 'The referrals of an episode, newest first',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OneEpisode,
    query: Fields(Paging),
    answer: Page(OneReferral),
    handle: async ({ params, query: { after, limit = pageSize }, ...at }) => {
      const found = await listReferralsOf(at, { ...params, after, limit })
      return isRefusal(found) ? found : { body: pageOfReferrals(found, limit, await shown()) }
    },
  }),
  route({
    method: 'GET',
    url: '/api/referrals',
    summary: 'What one is asked, or asked, newest first',
    roles: addressees,
    effect: 'read',
    query: Fields({ box: Type.Enum(['in', 'out']), ...Paging }),
    answer: Page(OneReferral),
    handle: async ({ query: { box, after, limit = pageSize }, ...at }) => {
      const found = await listOwnReferrals(at, { box, after, limit })
      return { body: pageOfReferrals(found, limit, await shown()) }
    },
  }),
  route({
    method: 'POST',
    url: '/api/referrals/:referral/seen',
    summary:
      'Who is asked has seen it; for somebody outside the practice, whoever sent it says so, or any clinician once they left',
    roles: addressees,
    effect: 'write',
    params: Which,
    body: Fields({}),
    answer: Stamped,
    handle: async ({ params: { referral }, ...at }) => stamped(referral, await seeReferral(at, referral)),
  }),
  route({
    method: 'POST',
    url: '/api/referrals/:referral/answer',
    summary:
      'Who is asked answers, once; for somebody outside the practice, whoever sent it writes it down, or any clinician once they left',
    roles: addressees,
    effect: 'write',
    params: Which,
    body: Fields({ answer: Words(4000), document: Document }),
    answer: Stamped,
    handle: async ({ params: { referral }, body: { answer, document = null }, ...at }) =>
      stamped(referral, await answerReferral(at, referral, { answer, document }, await shown())),
  }),
  route({
    method: 'POST',
    url: '/api/referrals/:referral/withdraw',
    summary: 'Whoever sent it takes it back, or any clinician once they left, while it is not answered',
    roles: clinicians,
    effect: 'write',
    params: Which,
    body: Fields({}),
    answer: Stamped,
    handle: async ({ params: { referral }, ...at }) => stamped(referral, await withdrawReferral(at, referral)),
  }),
]
