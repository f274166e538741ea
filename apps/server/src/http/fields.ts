// What the routes accept of text, days and ids: nothing that the database would stumble over.

import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** Nothing but the fields that are named. */
export const Fields = <Properties extends TProperties>(
  properties: Properties,
  options: { minProperties?: number } = {},
) => Type.Object(properties, { additionalProperties: false, ...options })

export const Id = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: 'UUID, lower case',
})

/** No space, nor a character that takes no place of its own: what has only such looks like nothing. */
const seen = '[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{DI}\\u2800]'

/** One line that shows something. */
export const Line = (most: number) =>
  Type.String({
    minLength: 1,
    maxLength: most,
    pattern: `^(?=[\\s\\S]*${seen})[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$`,
  })

/** Somebody's own words, on as many lines as they like; they show something. */
export const Words = (most: number) =>
  Type.String({
    minLength: 1,
    maxLength: most,
    pattern: `^(?=[\\s\\S]*${seen})[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$`,
  })

/** Letters of ASCII only: whoever compares it, here or in the database, finds the same. */
export const Email = Type.String({
  maxLength: 254,
  pattern: '^[\\x21-\\x3f\\x41-\\x7e]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$',
})

/** Hashed, and nothing else: any text will do. */
export const Password = Type.String({ minLength: 1, maxLength: 1024 })
export const Token = Type.String({ pattern: '^[\\w-]{20,100}$' })

/** A day within the lives of people who live, as YYYY-MM-DD. */
export const Day = Type.String({ format: 'date', pattern: '^(18|19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$' })

export const Moment = Type.String({ description: 'ISO 8601, UTC' })
export const Version = Type.Integer({ minimum: 1, description: 'As the ETag has it' })
export const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
export const Language = Type.Enum(['nl', 'fr', 'de', 'en'])

/** What is answered to who asks for a list: the next page begins after `next`. */
export const Page = <Item extends TSchema>(item: Item) => Type.Object({ items: Type.Array(item), next: OrNull(Id) })

/** The row where a page ended, as it was then: what moved in its list meanwhile is no place any more. */
export const Placed = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[.][1-9][0-9]{0,8}$',
  description: 'Where the page before ended: what was answered as `next`, as it was',
})

export interface Place {
  readonly id: string
  readonly version: number
}

export const placed = ({ id, version }: Place): string => `${id}.${version}`

export function placeIn(text: string): Place {
  const [id = '', version] = text.split('.')
  return { id, version: Number(version) }
}

export const pageSize = 50
export const Paging = {
  after: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSize })),
}

/** One row more than fits tells that there is a next page. */
export function pageOf<Item>(rows: readonly Item[], limit: number, idOf: (item: Item) => string) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? idOf(last) : null }
}

export type Body<Schema extends TSchema> = Static<Schema>
