// What is written down of the work itself: which door, how it went, how long it took. Of coming in and out, and of what was
// refused, also who it was and from where; who does what with a record stands in the ledger. Never a body, an address or a
// message of an error, for any of these may hold data of a patient.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeOf } from './perform.ts'
import type { ProblemKind } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was not done. */
    refused: ProblemKind | null
    /** Who came in by this door, or whose account was tried at it. */
    about: string | null
  }
}

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

/** `markOf` makes a mark of an address: the same for the same one, and not to be read. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply, markOf: (ip: string) => string): void {
  const { method, refused, about, signed } = request
  const ms = Math.round(reply.elapsedTime * 100) / 100
  const told = { method, route: routeOf(request), status: reply.statusCode, ms }
  const isOfPeople = refused !== null || about !== null || signed !== null
  const who = isOfPeople ? { from: markOf(request.ip), ...whoOf(request) } : {}
  request.log.info({ ...told, ...(refused === null ? {} : { refused }), ...who }, 'answered')
}

function whoOf({ present, signed, about }: FastifyRequest) {
  if (present !== null) return { person: present.person, practice: present.practice, role: present.role }
  const person = about ?? signed?.person ?? null
  return person === null ? {} : { person }
}
