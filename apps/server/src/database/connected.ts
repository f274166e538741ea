// One connection of one's own: to ask something, and to end.

import { Client, type ClientConfig } from 'pg'

/** Whoever takes a call and never says a word is no database, in milliseconds. */
const longestSilence = 20_000

export async function connected(as: ClientConfig): Promise<Client> {
  const client = new Client({ connectionTimeoutMillis: longestSilence, ...as })
  // A connection that breaks is told by the statement that fails.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (failure) {
    // What was refused would stay open where the other side holds on to it.
    client.connection.stream.destroy()
    throw failure
  }
}
