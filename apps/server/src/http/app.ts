// The server without a port: the doors of the route table, each behind the same checks, each answer in the same dress.

import { randomUUID } from 'node:crypto'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { PracticeDatabase } from '../database/practice-database.ts'
import type { SignIn } from '../people/sign-in.ts'
import type { FirstRun } from '../practices/first-run.ts'
import { askingFrom } from './asking-from.ts'
import { described } from './described.ts'
import { addDoors } from './doors.ts'
import { refusalOf } from './failure.ts'
import { type LogLines, logAnswer, loggerOf, routeOf } from './log.ts'
import { Measures } from './measures.ts'
import { openTable } from './open-table.ts'
import { operations } from './operations.ts'
import type { Pace } from './pace.ts'
import { addPage, type Page } from './page.ts'
import type { WhoIs } from './present.ts'
import { refuse } from './problem.ts'
import { validatorCompiler } from './query-validator.ts'
import { readJson } from './read-json.ts'
import { type AnyRoute, type OpenRoute, refuseUnsafe } from './route.ts'
import { routeTable } from './route-table.ts'
import { securityHeaders } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'
import { tellUnreadable } from './unreadable.ts'

export interface AppParts {
  readonly database: PracticeDatabase
  readonly signIn: SignIn
  readonly firstRun: FirstRun
  /** Who stands before a record; who is signed in, unless a test says somebody else. */
  readonly whoIs?: WhoIs
  /** Without it nothing is logged. */
  readonly log?: LogLines
  readonly table?: readonly AnyRoute[]
  /** Doors to no practice besides those of every server. */
  readonly more?: readonly OpenRoute[]
  /** What people see, on the same origin; without it there are doors only. */
  readonly page?: Page
  /** The address that people use, without a path; without it the one that a request names. */
  readonly origin?: string
  /** Whose word is taken for where a request came from: addresses and networks. */
  readonly trustedProxies?: readonly string[]
  readonly metricsToken?: string
  /** Without it a session may ask as much as it likes. */
  readonly pace?: Pace
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
  readonly today?: () => string
}

/** In bytes: what a person types in one go is far smaller. */
const bodyLimit = 256 * 1024
/** In milliseconds. */
const requestTimeout = 30_000

/** @throws UnsafeRoute */
export function makeApp(parts: AppParts): FastifyInstance {
  const { database, signIn, page, more = [], table = routeTable, metricsToken = null, origin = null } = parts
  const measures = new Measures()
  const doors = [...operations({ database, measures, metricsToken, app: () => app }), ...openTable, ...more, ...table]
  refuseUnsafe(doors)
  const isSecure = parts.tls !== undefined || (origin?.startsWith('https:') ?? false)
  const headers = securityHeaders(isSecure)
  const app: FastifyInstance = fastify(optionsOf(parts, headers))
  app.setValidatorCompiler(validatorCompiler)
  readJson(app)
  app.decorateRequest('present', null)
  app.decorateRequest('signed', null)
  app.decorateRequest('refused', null)
  app.decorateRequest('about', null)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...headers, 'x-request-id': request.id })
  })
  app.addHook('onResponse', async (request, reply) => {
    measures.count(request.method, routeOf(request), reply.statusCode, reply.elapsedTime / 1000)
    logAnswer(request, reply, (ip) => signIn.markOf(askingFrom(ip)))
  })
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, refuse('unknown-route')))
  app.setErrorHandler((failure: Parameters<typeof refusalOf>[0], request, reply) => {
    const refusal = refusalOf(failure)
    if (refusal.refused === 'fault' || refusal.refused === 'database-away')
      request.log.error({ err: failure, route: routeOf(request) }, refusal.refused)
    return sendProblem(reply, refusal)
  })
  app.register(swagger, {
    convertConstToEnum: false,
    openapi: description,
    transformObject: (made) =>
      'openapiObject' in made ? described(made.openapiObject, doors, isSecure) : made.swaggerObject,
  })
  const { whoIs = (headers) => signIn.present(headers) } = parts
  app.register(async (scope) => {
    addDoors(scope, doors, { ...parts, whoIs, origin })
    if (page !== undefined) addPage(scope, page, { signIn, origin, isSecure })
  })
  return app
}

const description = {
  openapi: '3.1.0',
  info: { title: 'Lende', version: '0.1.0', description: 'The record of episodes of low back pain of a practice' },
}

/** What keeps its secrets when a key is lost later, and notices what was changed. */
const ciphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE+AESGCM',
  'ECDHE+CHACHA20',
].join(':')

const optionsOf = (parts: AppParts, headers: Readonly<Record<string, string>>): FastifyServerOptions => ({
  logger: parts.log === undefined ? false : loggerOf(parts.log),
  // We tell of each answer ourselves: what is told else has the address in it.
  logController: new LogController({ disableRequestLogging: true }),
  genReqId: () => randomUUID(),
  trustProxy: parts.trustedProxies === undefined ? false : [...parts.trustedProxies],
  bodyLimit,
  requestTimeout,
  ...(parts.tls === undefined ? {} : { https: { ...parts.tls, minVersion: 'TLSv1.2', ciphers } }),
  // While it ends, who still comes over an open connection is still answered.
  return503OnClosing: false,
  clientErrorHandler: (failure, socket) => tellUnreadable(failure, socket, headers),
  // An address that cannot be read comes past every hook.
  frameworkErrors: (_failure, request, reply) =>
    sendProblem(reply.headers({ ...headers, 'x-request-id': request.id }), refuse('malformed-request')),
})
