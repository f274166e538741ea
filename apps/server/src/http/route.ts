// The route table: each door of the server as data, so that who may pass, what is documented and what is tested cannot differ.

import type { FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import type { Work } from '../database/practice-database.ts'
import type { From } from '../people/present.ts'
import type { WhoIs as Signed } from '../people/sessions.ts'
import type { SignIn } from '../people/sign-in.ts'
import type { FirstRun } from '../practices/first-run.ts'
import type { Present, Role } from './present.ts'
import { isRefusal, type ProblemKind, type Refusal } from './problem.ts'
import type { Wanted } from './version.ts'

interface Door {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Never with data of a patient in it: only ids. */
  readonly url: string
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  /** What stands in its address is somebody else's to say; else nothing does but what `query` names. */
  readonly takesAnyQuery?: boolean
  readonly body?: TSchema
  /** What is answered when it goes well; each door has one such answer. */
  readonly status?: 200 | 201 | 302
  readonly answer: TSchema
  /** What it answers with where that is no JSON. */
  readonly answerType?: string
}

/** A door to the records of a practice. */
export interface Route extends Door {
  readonly roles: readonly Role[]
  /** A write is done once for each Idempotency-Key. */
  readonly effect: 'read' | 'write'
  /** A change of what was read before: needs If-Match. */
  readonly versioned?: boolean
  /** What is answered opens something, and is not kept for its Idempotency-Key: asked again, it is done again. */
  readonly answersSecret?: boolean
  /** It answers with a file, and not with JSON. */
  readonly file?: FileKind
  /** It is as much work as a file, and tells as much. */
  readonly isHeavy?: boolean
  /** Runs in one transaction with what it tells the ledger; a refusal undoes all of it. */
  handle(asked: Asked): Promise<Answer | Refusal>
}

/** A door to no practice: for anyone, for who is signed in at all, or for who showed both factors. It shows no record. */
export interface OpenRoute extends Door {
  readonly roles: 'anyone' | 'signed-in' | 'both-factors'
  /** It changes how somebody signs in, or where: whoever showed both factors long ago shows them again first. */
  readonly asksAgain?: boolean
  handle(asked: OpenAsked): Promise<OpenAnswer | Refusal>
}

export interface OpenAsked<Body = unknown, Who = unknown> {
  readonly request: FastifyRequest
  readonly from: From
  /** Who is signed in; null at a door for anyone. */
  readonly signed: Who
  readonly body: Body
  readonly signIn: SignIn
  readonly firstRun: FirstRun
}

export type AnyRoute = Route | OpenRoute

export interface Asked<Params = unknown, Query = unknown, Body = unknown, Version = unknown> {
  readonly present: Present
  readonly signIn: SignIn
  readonly work: Work
  /** The day it is where the practice is. */
  readonly today: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The versions that If-Match lets through; null where the route is not versioned. */
  readonly version: Version
}

export interface Answer<Body = unknown> {
  readonly body: Body
  /** Told as ETag. */
  readonly version?: number
  /** Where what was made can be read. */
  readonly location?: string
  /** In the place of a body. */
  readonly content?: Content
}

export interface FileKind {
  readonly type: string
  /** What the browser saves it as: the same for every patient. */
  readonly name: string
}

/** Work for whom the door was opened, in a transaction of its own. */
export type Again = <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>

/** Of a file, made once what the ledger was told is kept: whole, or in pieces as they are taken. */
export type Content = (again: Again) => Promise<Uint8Array | AsyncIterable<string | Uint8Array> | Refusal>

export interface OpenAnswer {
  readonly body: unknown
  readonly status?: number
  /** Something else than JSON. */
  readonly type?: string
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[]
  /** Where the browser is sent on to. */
  readonly location?: string
  /** Who came in, or went out: for the log. */
  readonly person?: string | null
  /** What the log has where a browser that is refused is sent on all the same. */
  readonly turnedAway?: ProblemKind
}

type Of<Schema> = Schema extends TSchema ? Static<Schema> : undefined

interface Declared<Params, Query, Body, Reply extends TSchema, Versioned> {
  readonly params?: Params & TSchema
  readonly query?: Query & TSchema
  readonly body?: Body & TSchema
  readonly answer: Reply
  readonly versioned?: Versioned & boolean
  readonly handle: (
    asked: Asked<Of<Params>, Of<Query>, Of<Body>, Versioned extends true ? Wanted : null>,
  ) => Promise<Answer<Static<Reply>> | Refusal>
}

/** A route whose handler knows what its schemas let through. */
export const route = <
  Reply extends TSchema,
  Params = undefined,
  Query = undefined,
  Body = undefined,
  const Versioned = false,
>(
  declared: Omit<Route, keyof Declared<Params, Query, Body, Reply, Versioned>> &
    Declared<Params, Query, Body, Reply, Versioned>,
): Route => declared

/** A route that answers with a file. It only reads: a file is not kept for an Idempotency-Key. */
export const fileRoute = <Params = undefined>({
  handle,
  ...declared
}: Omit<Route, 'method' | 'effect' | 'answer' | 'handle' | 'params' | 'query' | 'body'> & {
  readonly file: FileKind
  readonly params?: Params & TSchema
  readonly handle: (asked: Asked<Of<Params>>) => Promise<Content | Refusal>
}): Route => ({
  ...declared,
  method: 'GET',
  effect: 'read',
  answer: Type.String({ format: 'binary' }),
  handle: async (asked) => {
    const content = await handle(asked as Asked<Of<Params>>)
    return isRefusal(content) ? content : { body: null, content }
  },
})

/** An open route whose handler knows what its schema lets through, and whether somebody is signed in. */
export const openRoute = <const Roles extends OpenRoute['roles'], Body = undefined>(
  declared: Omit<OpenRoute, 'roles' | 'body' | 'handle'> & {
    readonly roles: Roles
    readonly body?: Body & TSchema
    readonly handle: (
      asked: OpenAsked<Of<Body>, Roles extends 'anyone' ? null : Signed>,
    ) => Promise<OpenAnswer | Refusal>
  },
): OpenRoute => declared

/** A secret is not kept for a key: asked again, it is another one. */
export const takesKey = ({ effect, answersSecret = false }: Route): boolean => effect === 'write' && !answersSecret

/** What has a version tells it in its answer, and as ETag. */
export const isVersionTold = ({ answer }: AnyRoute): boolean =>
  'version' in ((answer as { properties?: object }).properties ?? {})

export const isOpen = (door: AnyRoute): door is OpenRoute => typeof door.roles === 'string'

/** A table that would leave a door open, or a write without its key. */
export class UnsafeRoute extends Error {
  readonly kind = 'unsafe-route'
  constructor({ method, url }: AnyRoute, why: 'no-roles' | 'declared-twice' | 'get-writes' | 'accepts-any-field') {
    super(`${method} ${url} will not do (${why})`)
  }
}

/** @throws UnsafeRoute */
export function refuseUnsafe(table: readonly AnyRoute[]): void {
  const seen = new Set<string>()
  for (const one of table) {
    const name = `${one.method} ${one.url}`
    if (one.roles === undefined || one.roles.length === 0) throw new UnsafeRoute(one, 'no-roles')
    if (seen.has(name)) throw new UnsafeRoute(one, 'declared-twice')
    if (one.method === 'GET' && !isOpen(one) && one.effect === 'write') throw new UnsafeRoute(one, 'get-writes')
    if ([one.params, one.query, one.body].some(acceptsAnyField)) throw new UnsafeRoute(one, 'accepts-any-field')
    seen.add(name)
  }
}

const acceptsAnyField = (schema: TSchema | undefined): boolean =>
  schema !== undefined && (!('additionalProperties' in schema) || schema.additionalProperties !== false)
