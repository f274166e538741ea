// What a failure is told as. Only what the sender can mend is told apart; the rest is a fault, and the log has its place.

import type { FastifyError } from 'fastify'
import { isLostConnection } from '../database/lost-connection.ts'
import { inputErrors } from './input-errors.ts'
import { codeOf } from './perform.ts'
import { type ProblemKind, type Refusal, refuse } from './problem.ts'

const byCode: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  // PostgreSQL: two wrote the same, or one waited too long for another.
  '23505': 'conflict',
  '55P03': 'under-way',
  '40001': 'under-way',
  '40P01': 'under-way',
}

/** PostgreSQL: no room for more, or only to be read. */
const cannotServe = /^(53...|25006)$/

export function refusalOf(failure: FastifyError): Refusal {
  if (failure.validation !== undefined) return { refused: 'invalid-input', errors: inputErrors(failure.validation) }
  const code = codeOf(failure)
  const known = byCode[code]
  if (known !== undefined) return refuse(known)
  if (cannotServe.test(code) || isLostConnection(failure)) return refuse('database-away')
  const status = failure.statusCode ?? 500
  return refuse(status >= 400 && status < 500 ? 'malformed-request' : 'fault')
}
