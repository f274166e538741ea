// The page on the same origin as the doors: what is no door is one of its files. Whoever makes the page says how; what costs
// time to make is made only for who is near, or signed in.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SignIn } from '../people/sign-in.ts'
import { isOnThisMachine } from './near.ts'
import { type ProblemKind, refuse } from './problem.ts'
import { isFromHere, isJson } from './same-site.ts'
import { afterTls } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'

export interface Page {
  /** Answers whoever reads an address that no door has: with a file, or that there is none. */
  readonly give: (request: IncomingMessage, response: ServerResponse) => void
  /** What it asks to have made; null where this machine cannot. */
  readonly work: PageWork | null
}

export interface PageWork {
  readonly url: string
  /** In bytes. */
  readonly largest: number
  /** Null when too many wait for it already. */
  readonly make: (asked: unknown) => Promise<Made | null>
}

export interface Made {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array | string
}

interface Beside {
  readonly signIn: SignIn
  readonly origin: string | null
  readonly isSecure: boolean
}

/** Tells the page that the server behind it keeps a record. */
const keepsRecords = { 'lende-practice': 'yes' }

export function addPage(scope: FastifyInstance, page: Page, beside: Beside): void {
  const own = Object.entries(beside.isSecure ? { ...keepsRecords, ...afterTls } : keepsRecords)
  scope.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      if (isOfDoors(request.url)) return sendProblem(reply, refuse('unknown-route'))
      reply.hijack()
      reply.raw.setHeader('x-request-id', request.id)
      for (const [name, value] of own) reply.raw.setHeader(name, value)
      page.give(request.raw, reply.raw)
    },
  })
  if (page.work !== null) addWork(scope, page.work, beside)
}

/** A mistyped door is told as the doors tell it. */
const isOfDoors = (url: string): boolean => /^\/api(\/|\?|$)/.test(url)

function addWork(scope: FastifyInstance, { url, largest, make }: PageWork, beside: Beside): void {
  scope.route({
    method: 'POST',
    url,
    schema: { hide: true },
    bodyLimit: largest,
    // Before anything of it is read.
    onRequest: async (request, reply) => {
      const wrong = await wrongWork(request, beside)
      if (wrong !== null) return sendProblem(reply, refuse(wrong))
    },
    handler: async (request, reply) => {
      const made = await make(request.body)
      if (made === null) return sendProblem(reply, { refused: 'too-many', retryAfterSeconds: 1 })
      return reply
        .code(made.status)
        .type(made.type)
        .serializer((body: unknown) => body as string)
        .send(made.body)
    },
  })
}

async function wrongWork(request: FastifyRequest, { signIn, origin }: Beside): Promise<ProblemKind | null> {
  if (!isFromHere(request, origin)) return 'other-site'
  if (!isJson(request)) return 'not-json'
  if (isOnThisMachine(request)) return null
  const signed = await signIn.whoIs(new Headers({ cookie: request.headers.cookie ?? '' }))
  if (signed === null) return 'not-signed-in'
  return signed.secondFactor === 'done' ? null : 'second-factor-needed'
}
