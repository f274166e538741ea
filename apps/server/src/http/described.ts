// The description of the doors, with what holds for all of their kind: who is let in, what has to come along, which headers an
// answer has, and why a door may refuse. All of it follows from the route table.

import { Problem, type ProblemKind, problemType, statusOf, titleOf } from './problem.ts'
import { type AnyRoute, isOpen, isVersionTold, takesKey } from './route.ts'

interface Operation {
  parameters?: object[]
  responses: Record<string, { description?: string; headers?: object }>
  security?: object[]
}

export interface Description {
  readonly paths?: object
  readonly components?: object
}

/** `isSecure`: cookies are named otherwise where browsers come by TLS. */
export function described<Document extends Description>(
  document: Document,
  doors: readonly AnyRoute[],
  isSecure: boolean,
): Document {
  const paths = structuredClone(document.paths ?? {}) as Record<string, Record<string, Operation>>
  for (const door of doors) {
    const operation = paths[door.url.replace(/:(\w+)/g, '{$1}')]?.[door.method.toLowerCase()]
    if (operation !== undefined) describe(operation, door, doors)
  }
  const name = `${isSecure ? '__Host-lende' : 'lende'}.session_token`
  const securitySchemes = {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name,
      description: 'Set by signing in; both factors, unless a door says less',
    },
    metricsToken: { type: 'http', scheme: 'bearer', description: 'Needed from another machine only' },
  }
  return { ...document, paths, components: { ...document.components, securitySchemes } }
}

function describe(operation: Operation, door: AnyRoute, doors: readonly AnyRoute[]): void {
  const { responses } = operation
  const isMetrics = door.answerType !== undefined
  operation.security = isMetrics ? [{ metricsToken: [] }, {}] : door.roles === 'anyone' ? [] : [{ session: [] }]
  if (door.method !== 'GET') operation.parameters = [...(operation.parameters ?? []), ...comesFromHere]
  const done = String(door.status ?? 200)
  const headers = headersOf(door, doors)
  if (Object.keys(headers).length > 0) responses[done] = { ...responses[done], headers }
  for (const [status, kinds] of Map.groupBy(refusalsOf(door), statusOf)) responses[status] = refused(status, kinds)
}

const text = { type: 'string' } as const

/** A browser sends one of them by itself; any other program says one. */
const comesFromHere = [
  {
    in: 'header',
    name: 'Sec-Fetch-Site',
    required: false,
    schema: { enum: ['same-origin', 'none'] },
    description: 'A change comes from a page of this server, or from no page; without it Origin is needed',
  },
  {
    in: 'header',
    name: 'Origin',
    required: false,
    schema: text,
    description: 'The address of this server; looked at where Sec-Fetch-Site does not come along',
  },
]

const headersOf = (door: AnyRoute, doors: readonly AnyRoute[]): object => ({
  ...(isVersionTold(door) ? { ETag: { schema: text, description: 'The version, for If-Match' } } : {}),
  ...(door.status === 302 || isReadAfter(door, doors)
    ? { Location: { schema: text, description: 'Where it is read, or where the browser goes on' } }
    : {}),
})

/** Is what it makes read at a door of its own? */
const isReadAfter = (door: AnyRoute, doors: readonly AnyRoute[]): boolean =>
  door.status === 201 &&
  Object.keys((door.answer as { properties?: object }).properties ?? {}).some((part) =>
    doors.some(({ method, url }) => method === 'GET' && url.endsWith(`/:${part}`)),
  )

const refused = (status: number, kinds: readonly ProblemKind[]) => ({
  description: kinds.map((kind) => `\`${kind}\`: ${titleOf(kind)}`).join('. '),
  ...(kinds.some((kind) => waits.has(kind)) ? { headers: { 'Retry-After': inSeconds } } : {}),
  ...(status === 401 ? { headers: { 'WWW-Authenticate': { schema: text } } } : {}),
  content: { [problemType]: { schema: Problem } },
})

const inSeconds = { schema: { type: 'integer' }, description: 'How many seconds to wait' }
const waits = new Set<ProblemKind>(['too-many', 'database-away', 'under-way'])

/** What any door of its kind may refuse with; what only this one does is told as `default`. */
function refusalsOf(door: AnyRoute): readonly ProblemKind[] {
  const { roles, method, params } = door
  const isRecord = !isOpen(door)
  const some: readonly (readonly [boolean, readonly ProblemKind[]])[] = [
    [true, ['malformed-request', 'invalid-input', 'fault', 'database-away', 'under-way']],
    [roles !== 'anyone', ['not-signed-in', 'too-many']],
    [roles === 'both-factors', ['second-factor-needed']],
    [isOpen(door) && door.asksAgain === true, ['prove-again']],
    [isRecord, ['workplace-needed', 'role-may-not']],
    [isRecord && params !== undefined, ['not-found']],
    [method !== 'GET', ['other-site', 'not-json', 'too-large']],
    [isRecord && takesKey(door), ['idempotency-key-needed', 'key-used-otherwise']],
    [isRecord && door.versioned === true, ['version-needed', 'stale']],
  ]
  return some.flatMap(([holds, kinds]) => (holds ? kinds : []))
}
