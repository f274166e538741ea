// Asks the server of the practice. A write carries a key, so that asking again after a lost answer does nothing twice.

import type { Doors, ProblemKind } from './doors.ts'

export type DoorName = keyof Doors
type PartOf<Name extends DoorName, Part extends string> = Part extends keyof Doors[Name]
  ? { readonly [Key in Part]: Doors[Name][Part] }
  : unknown
/** A query whose parts can all be left out can be left out itself. */
type QueryOf<Name extends DoorName> = Doors[Name] extends { readonly query: infer Query }
  ? { readonly query?: Query }
  : unknown

/** What a door needs; `etag` as it was read, where a change needs it. */
export type Asking<Name extends DoorName> = PartOf<Name, 'params'> &
  PartOf<Name, 'body'> &
  QueryOf<Name> &
  (Doors[Name] extends { readonly versioned: true } ? { readonly etag: string } : unknown)

export type AnswerOf<Name extends DoorName> = Doors[Name]['answer']

export interface Answered<Body> {
  readonly body: Body
  /** To send along with a change of what was read. */
  readonly etag: string
}

export interface InputError {
  /** JSON pointer to the part of what was sent. */
  readonly pointer: string
  readonly kind: string
}

/** Why it was not done; `unreachable` when no server answered. */
export class NotDone extends Error {
  readonly kind: ProblemKind | 'unreachable'
  readonly errors: readonly InputError[]
  constructor(kind: ProblemKind | 'unreachable', errors: readonly InputError[] = []) {
    super(kind)
    this.kind = kind
    this.errors = errors
  }
}

interface Loose {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly etag?: string
}

/** In milliseconds: how long to wait before asking again. */
const pauses = [300, 1500]

/** @throws NotDone */
export async function ask<Name extends DoorName>(
  name: Name,
  asking: Asking<Name>,
  key: string = crypto.randomUUID(),
): Promise<Answered<AnswerOf<Name>>> {
  const [method = '', url = ''] = name.split(' ')
  const { params = {}, query = {}, body, etag } = asking as Loose
  const headers = {
    'content-type': 'application/json',
    ...(method === 'GET' ? {} : { 'idempotency-key': key }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  }
  const sent = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const answer = await reached(addressOf(url, params, query), sent)
  const read: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) {
    const why = notDone(read)
    if (why.kind === 'prove-again' && (await provedAgain())) return ask(name, asking, key)
    throw why
  }
  // Somebody on the way answered with a page of their own.
  if (read === undefined) throw new NotDone('unreachable')
  return { body: read as AnswerOf<Name>, etag: answer.headers.get('etag') ?? '' }
}

type Prove = () => Promise<boolean>

let prove: Prove | null = null
let proving: Promise<boolean> | null = null

/** How whoever is there shows both factors once more, while what was asked waits; returns how to stop asking them. */
export function whenToProveAgain(how: Prove): () => void {
  prove = how
  return () => {
    prove = null
  }
}

/** Several that wait are asked about once. */
function provedAgain(): Promise<boolean> {
  proving ??= (prove?.() ?? Promise.resolve(false)).finally(() => {
    proving = null
  })
  return proving
}

/** The server stands where the page came from. */
function addressOf(url: string, params: NonNullable<Loose['params']>, query: NonNullable<Loose['query']>): URL {
  const path = url.replace(/^\//, '').replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ''))
  const address = new URL(path, document.baseURI)
  for (const [part, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(part, `${value}`)
  return address
}

/** Asks again when nobody answers, or the database is away for a moment. */
async function reached(address: URL, sent: RequestInit): Promise<Response> {
  for (const pause of [...pauses, null]) {
    const answer = await fetch(address, sent).catch(() => null)
    if (pause === null || (answer !== null && answer.status !== 503)) {
      if (answer === null) throw new NotDone('unreachable')
      return answer
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new NotDone('unreachable')
}

interface Problem {
  readonly type?: string
  readonly errors?: readonly InputError[]
}

/** Why, as a refusal tells it; something else than a server of Lende may have answered. */
export function notDone(read: unknown): NotDone {
  const { type, errors } = (read ?? {}) as Problem
  const kind = /^urn:lende:problem:(.+)$/.exec(type ?? '')?.[1]
  return kind === undefined ? new NotDone('unreachable') : new NotDone(kind as ProblemKind, errors)
}
