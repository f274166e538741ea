// The doors to what a patient may ask: what was consented to, a copy of everything, to be forgotten; and how long is kept.

import { Type } from 'typebox'
import { Day, Fields, Id, Moment, OrNull, Paging, pageOf, pageSize } from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import { decisions, purposes } from './consent.ts'
import { pdfRoutes } from './pdf-routes.ts'
import {
  chooseRetention,
  erasePatient,
  exportPatient,
  listConsents,
  listPastRetention,
  recordConsent,
} from './service.ts'

const Purpose = Type.Enum([...purposes])
const Decision = Type.Enum([...decisions])
/** Words of somebody's own would outlive who was erased. */
const Reason = Type.Enum(['asked-by-patient', 'consent-withdrawn', 'kept-long-enough', 'recorded-unlawfully'])
const Years = Type.Integer({ minimum: 1, maximum: 100 })
const Rows = Type.Array(Type.Unknown())
const OnePatient = Fields({ patient: Id })

const Exported = Type.Object({
  schema: Type.Literal('lende-patient-export/1'),
  patients: Rows,
  episodes: Rows,
  careTeam: Rows,
  assessments: Rows,
  documents: Rows,
  referrals: Rows,
  consents: Rows,
  ledger: Rows,
  people: Rows,
})

export const rightsRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/patients/:patient/consents',
    summary:
      'A patient consents to something, refuses it, or takes it back; only that for the occupational physician opens or closes anything here',
    roles: ['lead', 'desk', ...clinicians],
    effect: 'write',
    params: OnePatient,
    body: Fields({ purpose: Purpose, decision: Decision, on: Day }),
    status: 201,
    answer: Type.Object({ consent: Id }),
    handle: async ({ params, body, ...at }) => {
      const done = await recordConsent(at, params.patient, body)
      return isRefusal(done) ? done : { body: done }
    },
  }),
  route({
    method: 'GET',
    url: '/api/patients/:patient/consents',
    summary:
      'What a patient consented to, refused and took back, in the order in which it was said: the last for a purpose holds',
    roles: ['lead', 'desk', ...clinicians, 'auditor'],
    effect: 'read',
    params: OnePatient,
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          consent: Id,
          purpose: Purpose,
          decision: Decision,
          on: Type.String(),
          person: Id,
          name: Type.String(),
          recordedAt: Moment,
        }),
      ),
    }),
    handle: async ({ params, ...at }) => {
      const found = await listConsents(at, params.patient)
      return isRefusal(found) ? found : { body: { items: found } }
    },
  }),
  route({
    method: 'GET',
    url: '/api/patients/:patient/export',
    isHeavy: true,
    summary: 'Everything of a patient, and of those that were merged into them',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OnePatient,
    answer: Exported,
    handle: async ({ params, ...at }) => {
      const all = await exportPatient(at, params.patient)
      return isRefusal(all) ? all : { body: all }
    },
  }),
  ...pdfRoutes,
  route({
    method: 'POST',
    url: '/api/patients/:patient/erase',
    summary: 'Erase a patient: ids stay, nothing of who it was; it cannot be undone',
    roles: ['lead'],
    effect: 'write',
    params: OnePatient,
    body: Fields({ reason: Reason }),
    answer: Type.Object({ erased: Type.Integer() }),
    handle: async ({ params, body, ...at }) => {
      const erased = await erasePatient(at, params.patient, body.reason)
      return typeof erased === 'number' ? { body: { erased } } : erased
    },
  }),
  route({
    method: 'POST',
    url: '/api/retention',
    summary: 'For how many years after the last that happened in it a record is kept, once every episode closed',
    roles: ['lead'],
    effect: 'write',
    body: Fields({ years: Years }),
    answer: Type.Object({ years: Years }),
    handle: async ({ body, ...at }) => {
      await chooseRetention(at, body.years)
      return { body }
    },
  }),
  route({
    method: 'GET',
    url: '/api/retention',
    summary: 'How long records are kept here, and whose is past it',
    roles: ['lead', 'auditor'],
    effect: 'read',
    query: Fields(Paging),
    answer: Type.Object({
      years: OrNull(Years),
      items: Type.Array(Type.Object({ patient: Id, lastClosedOn: Type.String() })),
      next: OrNull(Id),
    }),
    handle: async ({ query: { after, limit = pageSize }, ...at }) => {
      const { years, found } = await listPastRetention(at, { after, limit })
      return { body: { years, ...pageOf(found, limit, ({ patient }) => patient) } }
    },
  }),
]
