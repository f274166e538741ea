// The doors themselves: who stands before one is looked at first, what they carry next, and only then it opens.

import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods, RouteOptions } from 'fastify'
import { type TSchema, Type } from 'typebox'
import type { PracticeDatabase } from '../database/practice-database.ts'
import type { From } from '../people/present.ts'
import type { WhoIs as Signed } from '../people/sessions.ts'
import type { SignIn } from '../people/sign-in.ts'
import type { FirstRun } from '../practices/first-run.ts'
import { askingFrom } from './asking-from.ts'
import { Fields } from './fields.ts'
import { hashOf, isKey } from './idempotency.ts'
import { textWithKept } from './kept-json.ts'
import { heavy, type Pace } from './pace.ts'
import { perform } from './perform.ts'
import type { Present, WhoIs } from './present.ts'
import { isRefusal, Problem, type ProblemKind, problemType, type Refusal, refuse } from './problem.ts'
import { type AnyRoute, type Content, type FileKind, isOpen, type OpenRoute, type Route, takesKey } from './route.ts'
import { isFromHere, isJson } from './same-site.ts'
import { sendProblem } from './send-problem.ts'
import { today } from './today.ts'
import { etagOf, wantedIn } from './version.ts'
import { whyNotKept } from './why-not-kept.ts'

export interface Behind {
  readonly database: PracticeDatabase
  readonly whoIs: WhoIs
  readonly signIn: SignIn
  readonly firstRun: FirstRun
  readonly origin: string | null
  readonly pace?: Pace
  readonly today?: () => string
}

declare module 'fastify' {
  interface FastifyRequest {
    present: Present | null
    signed: Signed | null
  }
}

export function addDoors(scope: FastifyInstance, doors: readonly AnyRoute[], behind: Behind): void {
  for (const door of doors) scope.route(doorOptions(door, behind))
  for (const url of new Set(doors.map((door) => door.url))) scope.route(wrongMethod(url, doors))
}

const doorOptions = (door: AnyRoute, behind: Behind): RouteOptions => ({
  method: door.method,
  url: door.url,
  schema: schemaOf(door),
  onRequest: async (request, reply) => {
    const wrong = wrongSender(request, behind) ?? (await wrongVisitor(request, door, behind))
    const refusal = wrongPace(request, door, behind) ?? (wrong === null ? null : refuse(wrong))
    if (refusal !== null) return sendProblem(reply, refusal)
  },
  handler: async (request, reply) => {
    const refusal = wrongText(request)
    if (refusal !== null) return sendProblem(reply, refusal)
    return isOpen(door) ? openUp(door, behind, request, reply) : pass(door, behind, request, reply)
  },
})

/** A change has to come from here, as JSON. */
function wrongSender(request: FastifyRequest, { origin }: Behind): ProblemKind | null {
  if (!isFromHere(request, origin)) return 'other-site'
  return isJson(request) ? null : 'not-json'
}

/** In a body, and in an address where no schema says what may stand there. */
const wrongText = ({ body, query }: FastifyRequest): Refusal | null => whyNotKept(body) ?? whyNotKept(query)

/** Who may not pass is told before anything of what they carry is read. */
async function wrongVisitor(request: FastifyRequest, door: AnyRoute, behind: Behind): Promise<ProblemKind | null> {
  if (isOpen(door)) return door.roles === 'anyone' ? null : wrongSession(request, door, behind)
  const headers = headersOf(request)
  request.present = await behind.whoIs(headers)
  if (request.present === null) return whyNowhere(headers, behind)
  return door.roles.includes(request.present.role) ? wrongHeaders(request, door) : 'role-may-not'
}

/** Whoever showed both factors and stands nowhere has to say where they work, and as what. */
async function whyNowhere(headers: Headers, { signIn }: Behind): Promise<ProblemKind> {
  const signed = await signIn.whoIs(headers)
  return signed?.secondFactor === 'done' ? 'workplace-needed' : 'not-signed-in'
}

async function wrongSession(
  request: FastifyRequest,
  { roles, asksAgain = false }: OpenRoute,
  { signIn }: Behind,
): Promise<ProblemKind | null> {
  request.signed = await signIn.whoIs(headersOf(request))
  if (request.signed === null) return 'not-signed-in'
  const { secondFactor, hasJustProved } = request.signed
  if (roles === 'both-factors' && secondFactor !== 'done') return 'second-factor-needed'
  // Who is half in has nothing to change yet but what is due.
  return asksAgain && secondFactor === 'done' && !hasJustProved ? 'prove-again' : null
}

/** Who is known asks no faster than a person can. */
function wrongPace({ present, signed }: FastifyRequest, door: AnyRoute, { pace }: Behind): Refusal | null {
  const session = present?.session ?? signed?.session
  if (session === undefined || pace === undefined) return null
  const isHeavy = !isOpen(door) && (door.isHeavy ?? door.file !== undefined)
  const wait = pace.take(session, isHeavy ? heavy : 1)
  return wait === null ? null : { refused: 'too-many', retryAfterSeconds: wait }
}

function wrongHeaders({ headers }: FastifyRequest, door: Route): ProblemKind | null {
  const key = headers['idempotency-key']
  if (takesKey(door) && (door.method === 'POST' || key !== undefined) && !isKey(key)) return 'idempotency-key-needed'
  if (door.versioned && headers['if-match'] === undefined) return 'version-needed'
  return null
}

function headersOf({ headers }: FastifyRequest): Headers {
  const named = new Headers()
  for (const [name, value] of Object.entries(headers))
    for (const one of Array.isArray(value) ? value : [value ?? '']) named.append(name, one)
  return named
}

async function openUp(
  door: OpenRoute,
  { signIn, firstRun }: Behind,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { signed, body } = request
  const answer = await door.handle({ request, from: fromOf(request), signed, body, signIn, firstRun })
  if (isRefusal(answer)) return sendProblem(reply, answer)
  request.about = answer.person ?? null
  request.refused = answer.turnedAway ?? null
  reply.code(answer.status ?? door.status ?? 200)
  if (answer.cookies !== undefined) reply.header('set-cookie', [...answer.cookies])
  if (answer.location !== undefined) return reply.header('location', answer.location).send()
  return answer.type === undefined ? answer.body : reply.type(answer.type).serializer(String).send(answer.body)
}

/** No more of what the browser sent than signing in has use for. */
const fromOf = ({ headers, ip }: FastifyRequest): From => ({
  headers: new Headers({ cookie: headers.cookie ?? '', 'user-agent': headers['user-agent'] ?? '' }),
  address: askingFrom(ip),
})

async function pass(door: Route, behind: Behind, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { present, headers, method, url, params, query, body } = request
  if (present === null) throw new RangeError('nobody stands before this door')
  const version = door.versioned ? wantedIn(headers['if-match'] ?? '') : null
  if (door.versioned && version === null) return sendProblem(reply, refuse('malformed-request'))
  const day = (behind.today ?? today)()
  const key = headers['idempotency-key']
  const answer = await perform(behind.database, {
    present,
    key: takesKey(door) && isKey(key) ? { key, asked: hashOf(method, url, [version, body]) } : null,
    run: (work) => door.handle({ present, signIn: behind.signIn, work, today: day, params, query, body, version }),
  })
  if (isRefusal(answer)) return sendProblem(reply, answer)
  if (answer.version !== undefined) reply.header('etag', etagOf(answer.version))
  if (answer.location !== undefined) reply.header('location', answer.location)
  reply.code(door.status ?? 200)
  if (door.file === undefined || answer.content === undefined) return sendBody(reply, answer.body)
  const content = await answer.content((work) => behind.database.within(present, work))
  return isRefusal(content) ? sendProblem(reply, content) : sendFile(reply, door.file, content)
}

function sendBody(reply: FastifyReply, body: unknown): unknown {
  const text = textWithKept(body)
  return text === null ? body : reply.type('application/json; charset=utf-8').serializer(String).send(text)
}

type Made = Exclude<Awaited<ReturnType<Content>>, Refusal>

/** Saved, never shown: nothing in it runs as a page of this server. What fails in the middle breaks off. */
const sendFile = (reply: FastifyReply, { type, name }: FileKind, made: Made): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(made instanceof Uint8Array ? Buffer.from(made) : Readable.from(made))

const schemaOf = (door: AnyRoute) => ({
  summary: door.summary,
  operationId: operationId(door),
  ...(door.params === undefined ? {} : { params: door.params }),
  ...(door.takesAnyQuery ? {} : { querystring: door.query ?? Fields({}) }),
  ...(door.body === undefined ? {} : { body: door.body }),
  ...(isOpen(door) ? {} : { headers: headersSchema(door) }),
  'x-roles': door.roles,
  response: {
    [door.status ?? 200]: answerSchema(door),
    default: { description: 'Why it was not done (RFC 9457)', content: { [problemType]: { schema: Problem } } },
  },
})

function answerSchema(door: AnyRoute) {
  const { answer, answerType = isOpen(door) ? undefined : door.file?.type } = door
  return answerType === undefined ? answer : { description: 'No JSON', content: { [answerType]: { schema: answer } } }
}

/** What the address says, as one word: `post-api-patients-patient-merge`. */
const operationId = ({ method, url }: AnyRoute): string =>
  [method.toLowerCase(), ...url.split(/[/:.]+/).filter((part) => part !== '')].join('-')

function headersSchema(door: Route): TSchema {
  const { method, versioned } = door
  const key = Type.String({ description: 'The same key does the same thing once, for a day' })
  return Type.Object({
    ...(takesKey(door) ? { 'idempotency-key': method === 'POST' ? key : Type.Optional(key) } : {}),
    ...(versioned ? { 'if-match': Type.String({ description: 'The ETag that was read' }) } : {}),
  })
}

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** An address that is known says what it does, when it is asked for something else. */
function wrongMethod(url: string, doors: readonly AnyRoute[]): RouteOptions {
  const own: readonly HTTPMethods[] = doors.filter((door) => door.url === url).map((door) => door.method)
  const allowed = own.includes('GET') ? [...own, 'HEAD'] : own
  return {
    method: methods.filter((method) => !allowed.includes(method)),
    url,
    schema: { hide: true },
    // Before a body is read, whatever it is.
    onRequest: async (_request, reply) =>
      sendProblem(reply.header('allow', allowed.join(', ')), refuse('wrong-method')),
    handler: async () => undefined,
  }
}
