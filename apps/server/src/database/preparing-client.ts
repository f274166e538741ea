// A connection on which the database plans each statement once: with row level security that costs more than what is asked. One
// that does not answer in time is broken off, so that nobody else waits on it.

import { Client, type QueryArrayResult, type QueryResult } from 'pg'

/** By its text. The same for all connections, each of which prepares it when it first needs it. */
const names = new Map<string, string>()

/** Statements are written in the program, so that there are few; more would mean that one is put together of what was given. */
const most = 1_000

export class PreparingClient extends Client {
  // `pg` declares many forms of asking; those that carry values are the ones to name.
  override query = ((asked: unknown, values?: unknown, ...rest: unknown[]) => {
    const ask = super.query as (...all: unknown[]) => Promise<QueryResult | QueryArrayResult> | undefined
    const isPrepared = typeof asked === 'string' && Array.isArray(values) && values.length > 0
    const name = isPrepared ? nameOf(asked) : undefined
    const answer = isPrepared
      ? ask.call(this, { text: asked, values, ...(name !== undefined && { name }) }, ...rest)
      : ask.call(this, asked, values, ...rest)
    return answer?.catch((failure: Error) => {
      if (failure.message === 'Query read timeout') void this.end()
      throw failure
    })
  }) as Client['query']
}

/** What is prepared gives the columns of then, and is refused once a newer Lende added one. */
const givesAll = /\b(select|returning) \*/

function nameOf(text: string): string | undefined {
  if (givesAll.test(text)) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `lende-${names.size}`
  names.set(text, name)
  return name
}
