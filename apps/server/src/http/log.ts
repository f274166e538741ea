// What is written down of the work itself: which door, how it went, how long it took. Never a body, an address or a message
// of an error, for any of these may hold data of a patient.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeOf } from './perform.ts'

/** Where lines of JSON go. */
export interface LogLines {
  write(line: string): void
}

export const loggerOf = (stream: LogLines) => ({
  stream,
  level: 'info',
  serializers: { err: placeOf, req: () => ({}), res: () => ({}) },
})

/** Kind and place of a failure: its message may repeat what somebody typed. */
export function placeOf(failure: Error) {
  const at = (failure.stack ?? '').split('\n').filter((line) => /^ +at /.test(line))
  return { type: failure.name, code: codeOf(failure), message: '', stack: at.map((line) => line.trim()).join('\n') }
}

export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown'

export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const { method } = request
  const ms = Math.round(reply.elapsedTime * 100) / 100
  request.log.info({ method, route: routeOf(request), status: reply.statusCode, ms }, 'answered')
}
