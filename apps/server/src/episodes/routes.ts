// The doors to episodes. Clinicians and auditors see them; an occupational physician sees of whom, where they are asked to care.

import { Type } from 'typebox'
import {
  Day,
  Fields,
  Id,
  Moment,
  OrNull,
  Page,
  Paging,
  Placed,
  pageOf,
  pageSize,
  placed,
  placeIn,
  Version,
} from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal, type Refusal } from '../http/problem.ts'
import { type Answer, type Route, route } from '../http/route.ts'
import { type Carer, caringRoles, closedBecause } from './episode.ts'
import {
  addToCareTeam,
  changeEpisode,
  closeEpisode,
  endInCareTeam,
  listCaredFor,
  listEpisodes,
  openEpisode,
  readEpisode,
  reopenEpisode,
} from './service.ts'

const Because = Type.Enum([...closedBecause])
const Known = {
  episode: Id,
  patient: Id,
  onsetFrom: Type.String(),
  onsetTo: Type.String(),
  recurrenceOf: OrNull(Id),
  closedOn: OrNull(Type.String()),
  closedBecause: OrNull(Because),
  version: Version,
}
const CareTeam = Type.Array(Type.Object({ person: Id, name: Type.String(), role: Type.String(), since: Moment }))
const OneEpisode = Fields({ episode: Id })
const OnePatient = Fields({ patient: Id })
const Seat = Fields({ person: Id, role: Type.Enum([...caringRoles]) })
const Changed = Type.Object({ episode: Id, version: Version })
const Team = Type.Object({ careTeam: CareTeam })

const changed = (episode: string, now: number | Refusal) =>
  typeof now === 'number' ? { body: { episode, version: now }, version: now } : now

const told = (team: readonly Carer[] | Refusal): Answer<{ careTeam: Carer[] }> | Refusal =>
  isRefusal(team) ? team : { body: { careTeam: [...team] } }

export const episodeRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/patients/:patient/episodes',
    summary: 'Open an episode',
    roles: clinicians,
    effect: 'write',
    params: OnePatient,
    body: Fields({ onsetFrom: Day, onsetTo: Day, recurrenceOf: Type.Optional(OrNull(Id)) }),
    status: 201,
    answer: Changed,
    handle: async ({ params, body, ...at }) => {
      const done = await openEpisode(at, params.patient, { ...body, recurrenceOf: body.recurrenceOf ?? null })
      if (isRefusal(done)) return done
      const { episode } = done
      return { body: { episode, version: 1 }, version: 1, location: `/api/episodes/${episode}` }
    },
  }),
  route({
    method: 'GET',
    url: '/api/patients/:patient/episodes',
    summary: 'The episodes of a patient, newest first',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OnePatient,
    query: Fields({ ...Paging, after: Type.Optional(Placed) }),
    answer: Type.Object({ items: Type.Array(Type.Object(Known)), next: OrNull(Placed) }),
    handle: async ({ params, query: { after, limit = pageSize }, ...at }) => {
      const place = after === undefined ? null : placeIn(after)
      const found = await listEpisodes(at, { patient: params.patient, after: place, limit })
      if (isRefusal(found)) return found
      return { body: pageOf(found, limit, ({ episode, version }) => placed({ id: episode, version })) }
    },
  }),
  route({
    method: 'GET',
    url: '/api/episodes/:episode',
    summary: 'Read an episode',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OneEpisode,
    answer: Type.Object({ ...Known, careTeam: CareTeam }),
    handle: async ({ params, ...at }) => {
      const found = await readEpisode(at, params.episode)
      return isRefusal(found) ? found : { body: found, version: found.version }
    },
  }),
  route({
    method: 'PATCH',
    url: '/api/episodes/:episode',
    summary: 'Change how an episode began',
    roles: clinicians,
    effect: 'write',
    versioned: true,
    params: OneEpisode,
    body: Fields(
      { onsetFrom: Type.Optional(Day), onsetTo: Type.Optional(Day), recurrenceOf: Type.Optional(OrNull(Id)) },
      { minProperties: 1 },
    ),
    answer: Changed,
    handle: async ({ params: { episode }, body, version, ...at }) =>
      changed(episode, await changeEpisode(at, { id: episode, version, change: body })),
  }),
  route({
    method: 'POST',
    url: '/api/episodes/:episode/close',
    summary: 'Close an episode, and say why',
    roles: clinicians,
    effect: 'write',
    versioned: true,
    params: OneEpisode,
    body: Fields({ on: Day, because: Because }),
    answer: Changed,
    handle: async ({ params: { episode }, body, version, ...at }) =>
      changed(episode, await closeEpisode(at, { id: episode, version, ...body })),
  }),
  route({
    method: 'POST',
    url: '/api/episodes/:episode/reopen',
    summary: 'It was not over',
    roles: clinicians,
    effect: 'write',
    versioned: true,
    params: OneEpisode,
    body: Fields({}),
    answer: Changed,
    handle: async ({ params: { episode }, version, ...at }) =>
      changed(episode, await reopenEpisode(at, { id: episode, version })),
  }),
  route({
    method: 'POST',
    url: '/api/episodes/:episode/care-team',
    summary: 'Add somebody to the care team',
    roles: clinicians,
    effect: 'write',
    params: OneEpisode,
    body: Seat,
    answer: Team,
    handle: async ({ params, body, ...at }) => told(await addToCareTeam(at, { ...params, ...body })),
  }),
  route({
    method: 'POST',
    url: '/api/episodes/:episode/care-team/end',
    summary: 'Somebody leaves the care team',
    roles: clinicians,
    effect: 'write',
    params: OneEpisode,
    body: Seat,
    answer: Team,
    handle: async ({ params, body, ...at }) => told(await endInCareTeam(at, { ...params, ...body })),
  }),
  route({
    method: 'GET',
    url: '/api/cared-for',
    summary: 'The episodes in whose care team one is, and of whom they are',
    roles: [...clinicians, 'occupational-physician'],
    effect: 'read',
    query: Fields(Paging),
    answer: Page(
      Type.Object({
        episode: Id,
        givenName: Type.String(),
        familyName: Type.String(),
        birthDate: Type.String(),
        isSynthetic: Type.Boolean(),
        role: Type.String(),
        isClosed: Type.Boolean(),
        lastContact: OrNull(Type.Object({ on: Day, urgency: Type.String(), isSettled: Type.Boolean() })),
        hasNewAnswer: Type.Boolean({ description: 'Did an answer come after the last contact was written down?' }),
      }),
    ),
    handle: async ({ query: { after, limit = pageSize }, ...at }) => {
      const found = await listCaredFor(at, { after, limit })
      return { body: pageOf(found, limit, ({ episode }) => episode) }
    },
  }),
]
