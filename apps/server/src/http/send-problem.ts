// The one way in which anything is told not to be done.

import type { FastifyReply } from 'fastify'
import { problemOf, problemType, type Refusal } from './problem.ts'

/** A cookie, that a page of ours asks for: no browser knows the scheme, so none asks for a password itself. */
const session = 'Session realm="Lende"'

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { request } = reply
  const problem = problemOf(refusal, request.id)
  request.refused = refusal.refused
  request.about = refusal.person ?? null
  const wait = refusal.retryAfterSeconds ?? (problem.status === 503 || refusal.refused === 'under-way' ? 1 : null)
  if (problem.status === 401) reply.header('www-authenticate', session)
  if (wait !== null) reply.header('retry-after', String(wait))
  return reply.code(problem.status).type(problemType).serializer(JSON.stringify).send(problem)
}
