// The one way in which anything is told not to be done.

import type { FastifyReply } from 'fastify'
import { problemOf, problemType, type Refusal } from './problem.ts'

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal, reply.request.id)
  if (problem.status === 503 || refusal.refused === 'under-way') reply.header('retry-after', '1')
  return reply.code(problem.status).type(problemType).serializer(JSON.stringify).send(problem)
}
