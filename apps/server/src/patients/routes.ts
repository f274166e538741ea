// The doors to patients. A name never stands in an address: finding is asked in a body.

import { type TProperties, Type } from 'typebox'
import { Day, Fields, Id, Language, Line, OrNull, Paging, pageOf, pageSize, Version } from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal, refuseInput } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import { Cursor, cursorAt, placeIn } from './cursor.ts'
import { longestNumber, ownNumberOf } from './patient.ts'
import {
  changePatient,
  lookForPatients,
  mergePatient,
  readPatient,
  registerPatient,
  unmergePatient,
} from './service.ts'

const particulars = {
  givenName: Line(100),
  familyName: Line(100),
  birthDate: Day,
  language: Language,
} satisfies TProperties

const Known = {
  patient: Id,
  givenName: Type.String(),
  familyName: Type.String(),
  birthDate: Type.String(),
  ownNumber: OrNull(Type.String()),
  language: Language,
  isSynthetic: Type.Boolean(),
  version: Version,
  mergedInto: OrNull(Id),
} satisfies TProperties

const Found = Type.Object(Known)
const Read = Type.Object({ ...Known, duplicates: Type.Array(Id) })
const Changed = Type.Object({ patient: Id, version: Version })
const OnePatient = Fields({ patient: Id })

const numberIn = (typed: string | null | undefined): string | null =>
  typed === null || typed === undefined ? null : ownNumberOf(typed)

/** What is not told of does not change. */
const changeIn = <Change extends { readonly ownNumber?: string | null }>(change: Change): Change =>
  change.ownNumber === undefined ? change : { ...change, ownNumber: numberIn(change.ownNumber) }

const changed = (patient: string, version: number) => ({ body: { patient, version }, version })

export const patientRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/patients',
    summary: 'Register a patient',
    roles: ['lead', 'desk', ...clinicians],
    effect: 'write',
    body: Fields({ ...particulars, ownNumber: Type.Optional(OrNull(Line(longestNumber))) }),
    status: 201,
    answer: Changed,
    handle: async ({ body, ...at }) => {
      const done = await registerPatient(at, { ...body, ownNumber: numberIn(body.ownNumber) })
      return isRefusal(done) ? done : { ...changed(done.patient, 1), location: `/api/patients/${done.patient}` }
    },
  }),
  route({
    method: 'POST',
    url: '/api/patients/find',
    summary: 'Find patients by a name from any of its words on, birth date or own number',
    roles: ['lead', 'desk', ...clinicians, 'auditor'],
    effect: 'read',
    body: Fields({
      name: Type.Optional(Line(100)),
      birthDate: Type.Optional(Day),
      ownNumber: Type.Optional(Line(longestNumber)),
      ...Paging,
      after: Type.Optional(Cursor),
    }),
    answer: Type.Object({ items: Type.Array(Found), next: OrNull(Cursor) }),
    handle: async ({ body: { limit = pageSize, after: cursor, ...by }, ...at }) => {
      const after = cursor === undefined ? null : placeIn(cursor)
      if (cursor !== undefined && after === null) return refuseInput('/after', 'wrong-format')
      const found = await lookForPatients(at, by, { after, limit })
      return isRefusal(found) ? found : { body: pageOf(found, limit, ({ place }) => cursorAt(place)) }
    },
  }),
  route({
    method: 'GET',
    url: '/api/patients/:patient',
    summary: 'Read a patient',
    roles: ['lead', 'desk', ...clinicians, 'auditor'],
    effect: 'read',
    params: OnePatient,
    answer: Read,
    handle: async ({ params, ...at }) => {
      const found = await readPatient(at, params.patient)
      return isRefusal(found) ? found : { body: found, version: found.version }
    },
  }),
  route({
    method: 'PATCH',
    url: '/api/patients/:patient',
    summary: 'Change what is written down of a patient',
    roles: ['lead', 'desk', ...clinicians],
    effect: 'write',
    versioned: true,
    params: OnePatient,
    body: Fields(
      {
        givenName: Type.Optional(particulars.givenName),
        familyName: Type.Optional(particulars.familyName),
        birthDate: Type.Optional(Day),
        language: Type.Optional(Language),
        ownNumber: Type.Optional(OrNull(Line(longestNumber))),
      },
      { minProperties: 1 },
    ),
    answer: Changed,
    handle: async ({ params, body, version, ...at }) => {
      const now = await changePatient(at, { id: params.patient, version, change: changeIn(body) })
      return typeof now === 'number' ? changed(params.patient, now) : now
    },
  }),
  route({
    method: 'POST',
    url: '/api/patients/:patient/merge',
    summary: 'A duplicate turns out to be another patient',
    roles: ['lead', ...clinicians],
    effect: 'write',
    params: OnePatient,
    body: Fields({ into: Id }),
    answer: Changed,
    handle: async ({ params, body, ...at }) => {
      const now = await mergePatient(at, { id: params.patient, into: body.into })
      return typeof now === 'number' ? changed(params.patient, now) : now
    },
  }),
  route({
    method: 'POST',
    url: '/api/patients/:patient/unmerge',
    summary: 'It was not a duplicate after all',
    roles: ['lead', ...clinicians],
    effect: 'write',
    params: OnePatient,
    body: Fields({}),
    answer: Changed,
    handle: async ({ params, ...at }) => {
      const now = await unmergePatient(at, params.patient)
      return typeof now === 'number' ? changed(params.patient, now) : now
    },
  }),
]
