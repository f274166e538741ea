// What who runs the server asks: does it live, can it work, how does it do, and what are its doors.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import type { PracticeDatabase } from '../database/practice-database.ts'
import { type Applied, hasAll } from '../database/shape.ts'
import type { Measures } from './measures.ts'
import { isOnThisMachine } from './near.ts'
import { refuse } from './problem.ts'
import type { OpenRoute } from './route.ts'

interface Operated {
  readonly database: PracticeDatabase
  readonly measures: Measures
  /** Opens the measures to other machines; null keeps them closed. */
  readonly metricsToken: string | null
  readonly app: () => FastifyInstance
}

const State = Type.Object({ state: Type.String() })

export const operations = ({ database, measures, metricsToken, app }: Operated): readonly OpenRoute[] => [
  {
    method: 'GET',
    url: '/healthz',
    roles: 'anyone',
    summary: 'Does the server live?',
    answer: State,
    handle: async () => ({ body: { state: 'alive' } }),
  },
  {
    method: 'GET',
    url: '/readyz',
    roles: 'anyone',
    summary: 'Does the database answer, in the shape that this server works with?',
    answer: State,
    handle: async () => ((await isReady(database)) ? { body: { state: 'ready' } } : refuse('database-away')),
  },
  {
    method: 'GET',
    url: '/metrics',
    roles: 'anyone',
    summary: 'Measures, for Prometheus: on this machine, or with their token',
    answer: Type.String(),
    answerType: 'text/plain',
    handle: async ({ request }) =>
      isOnThisMachine(request) || hasToken(request, metricsToken)
        ? { body: measures.text(), type: 'text/plain; version=0.0.4; charset=utf-8' }
        : refuse('metrics-closed'),
  },
  {
    method: 'GET',
    url: '/api/openapi.json',
    roles: 'anyone',
    summary: 'This description',
    answer: Type.Object({}, { additionalProperties: true }),
    handle: async () => ({ body: app().swagger() }),
  },
]

/** No practice: sees no record. */
const nobody = { practice: '00000000-0000-0000-0000-000000000000', person: null }

async function isReady(database: PracticeDatabase): Promise<boolean> {
  try {
    return await database.within(nobody, async (work) => {
      const { rows } = await sql<Applied>`select number, checksum from public.lende_step`.execute(work)
      return hasAll(rows)
    })
  } catch {
    return false
  }
}

function hasToken({ headers }: FastifyRequest, token: string | null): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return token !== null && timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${token}`))
}
