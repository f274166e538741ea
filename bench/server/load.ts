// Load on a server over HTTP: some clients on connections that stay open, as fast as they are answered or at a given pace.

import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { quantile } from '../timing.ts'

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

export interface Load {
  readonly port: number
  /** Each turn is of one of them. */
  readonly cookies: readonly string[]
  /** What one turn asks; several are asked one after the other and count as one. */
  readonly turn: () => readonly Asked[]
}

export interface Measured {
  readonly turns: number
  readonly perSecond: number
  /** In milliseconds. */
  readonly median: number
  readonly worst: number
}

export const clients = 8

const agent = new Agent({ keepAlive: true, maxSockets: clients })
/** Until the server is as it is at work, in milliseconds: Node compiles what is used most when it has been used a while. */
export const warming = 5_000

/** Every client asks again as soon as it is answered. */
export async function asFastAsAnswered(load: Load, milliseconds: number): Promise<Measured> {
  await turnsFor(load, warming)
  return measuredOf(await turnsFor(load, milliseconds), milliseconds)
}

async function turnsFor(load: Load, milliseconds: number): Promise<number[]> {
  const end = performance.now() + milliseconds
  const took: number[] = []
  const client = async (): Promise<void> => {
    while (performance.now() < end) took.push(await oneTurn(load))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return took
}

/**
 * So many turns a second, whoever is answered late: what waits for a free client counts from when it should have been asked.
 */
export async function atPace(load: Load, perSecond: number, milliseconds: number): Promise<Measured> {
  await turnsFor(load, warming)
  const began = performance.now()
  const took: number[] = []
  let next = 0
  const client = async (): Promise<void> => {
    for (;;) {
      const due = began + (next++ * 1_000) / perSecond
      if (due > began + milliseconds || performance.now() > began + milliseconds) return
      const early = due - performance.now()
      if (early > 1) await wait(early)
      await oneTurn(load)
      took.push(performance.now() - due)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return measuredOf(took, milliseconds)
}

const measuredOf = (took: readonly number[], milliseconds: number): Measured => ({
  turns: took.length,
  perSecond: (took.length * 1_000) / milliseconds,
  median: quantile(took, 0.5),
  worst: quantile(took, 0.99),
})

async function oneTurn({ port, cookies, turn }: Load): Promise<number> {
  const asked = turn()
  const cookie = cookies[Math.floor(Math.random() * cookies.length)] ?? ''
  const since = performance.now()
  for (const one of asked) await ask(one, port, cookie)
  return performance.now() - since
}

function ask({ method, path, body }: Asked, port: number, cookie: string): Promise<void> {
  const text = body === undefined ? null : JSON.stringify(body)
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    ...(text === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  }
  return new Promise((resolve, reject) => {
    const sending = request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${method} ${path}: ${answer.statusCode}`))
      answer.resume().once('end', resolve)
    })
    sending.once('error', reject)
    sending.end(text ?? undefined)
  })
}
