// Where a page of those who were found ended, as its reader hands it back. It is the place itself and not the id of a patient,
// who may be renamed, merged or erased before the next page is asked for. Bodies carry it, never an address.

import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { Fields, Id } from '../http/fields.ts'
import { whyNotKept } from '../http/why-not-kept.ts'
import type { Place } from './find-patients.ts'

export const Cursor = Type.String({
  pattern: '^[\\w-]{1,1000}$',
  description: 'Where the page before ended: what was answered as `next`, as it was',
})

const Told = Fields({ sought: Type.String({ maxLength: 400 }), id: Id })

export const cursorAt = ({ sought, id }: Place): string =>
  Buffer.from(JSON.stringify({ sought, id })).toString('base64url')

/** Null where it is none of ours. */
export function placeIn(cursor: string): Place | null {
  const told = parsed(Buffer.from(cursor, 'base64url').toString())
  return Check(Told, told) && whyNotKept(told) === null ? told : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
