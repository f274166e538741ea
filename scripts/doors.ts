// What the page may ask of the server, as types: written from the very schemas that the doors check.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openTable } from '../apps/server/src/http/open-table.ts'
import { problemKinds } from '../apps/server/src/http/problem.ts'
import type { AnyRoute } from '../apps/server/src/http/route.ts'
import { isOpen } from '../apps/server/src/http/route.ts'
import { routeTable } from '../apps/server/src/http/route-table.ts'
import { root } from './reference.ts'

export const doorsFile = 'apps/web/src/practice/doors.ts'

interface Schema {
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
}

export const doorTypes = (): string =>
  [
    '// What the page may ask of the server. Written by scripts/doors.ts from the doors themselves; nobody edits it by hand.',
    '',
    `export type ProblemKind = ${problemKinds.map((kind) => `'${kind}'`).join(' | ')}`,
    '',
    'export interface Doors {',
    ...[...openTable, ...routeTable].flatMap(doorLines),
    '}',
    '',
  ].join('\n')

const doorLines = (door: AnyRoute): readonly string[] => [
  `  /** ${door.summary} */`,
  `  readonly '${door.method} ${door.url}': {`,
  ...(['params', 'query', 'body'] as const).flatMap((part) => lineOf(part, door[part] as Schema | undefined)),
  ...(!isOpen(door) && door.versioned ? ['    readonly versioned: true'] : []),
  ...(!isOpen(door) && door.effect === 'write' && !door.answersSecret ? ['    readonly keyed: true'] : []),
  // A file is saved by the browser itself: no page reads it.
  ...(!isOpen(door) && door.file !== undefined
    ? ['    readonly answer: never', `    readonly file: '${door.file.type}'`]
    : lineOf('answer', door.answer as Schema)),
  '  }',
]

const lineOf = (name: string, schema: Schema | undefined): readonly string[] =>
  schema === undefined ? [] : [`    readonly ${name}: ${typeOf(schema)}`]

function typeOf(schema: Schema): string {
  const { type, anyOf, items, const: only, enum: some, properties = {}, required = [] } = schema
  const isOpenEnded = Object.keys(properties).length === 0 && schema.additionalProperties !== false
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' | ')
  if (only !== undefined) return literal(only)
  if (some !== undefined) return some.map(literal).join(' | ')
  if (type === 'array') return `readonly (${typeOf(items ?? {})})[]`
  if (type === 'integer') return 'number'
  if (type === 'object') return isOpenEnded ? 'Readonly<Record<string, unknown>>' : fields(properties, required)
  return type ?? 'unknown'
}

const fields = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): string => {
  const all = Object.entries(properties).map(
    ([name, one]) => `readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(one)}`,
  )
  return all.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${all.join('; ')} }`
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value))

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, doorsFile), doorTypes())
