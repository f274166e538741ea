// Load on a server over HTTP: some clients on connections that stay open, as fast as they are answered or at a given pace.

import { readFileSync } from 'node:fs'
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
  /** What one turn asks, one of these by chance; several are asked one after the other and count as one. */
  readonly turns: readonly (readonly Asked[])[]
  /** Turns a second; without it every client asks again as soon as it is answered. */
  readonly pace?: number
  readonly milliseconds: number
}

export interface Measured {
  readonly turns: number
  readonly perSecond: number
  /** In milliseconds. */
  readonly median: number
  readonly worst: number
  /** The share of the time of its processors that the machine did not have, as others on the same hardware had it. */
  readonly stolen: number
}

export const clients = 8

const agent = new Agent({ keepAlive: true, maxSockets: clients })
/** Until the server is as it is at work, in milliseconds: Node compiles what is used most when it has been used a while. */
export const warming = 10_000

export async function measure(load: Load): Promise<Measured> {
  const { milliseconds, pace } = load
  await asFastAsAnswered(load, warming)
  const before = processorTime()
  const took = await (pace === undefined ? asFastAsAnswered(load, milliseconds) : atPace(load, pace, milliseconds))
  const after = processorTime()
  return {
    turns: took.length,
    perSecond: (took.length * 1_000) / milliseconds,
    median: quantile(took, 0.5),
    worst: quantile(took, 0.99),
    stolen: (after.stolen - before.stolen) / (after.all - before.all),
  }
}

async function asFastAsAnswered(load: Load, milliseconds: number): Promise<number[]> {
  const end = performance.now() + milliseconds
  const took: number[] = []
  const client = async (): Promise<void> => {
    while (performance.now() < end) took.push(await oneTurn(load))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return took
}

/** Whoever is answered late: what waits for a free client counts from when it should have been asked. */
async function atPace(load: Load, perSecond: number, milliseconds: number): Promise<number[]> {
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
  return took
}

/** Of all processors together, in ticks of the kernel; nothing is stolen where it cannot be told. */
function processorTime(): { readonly stolen: number; readonly all: number } {
  if (process.platform !== 'linux') return { stolen: 0, all: Date.now() }
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number)
  return { stolen: ticks[7] ?? 0, all: ticks.reduce((sum, one) => sum + one, 0) }
}

const one = <Item>(of: readonly Item[]): Item => of[Math.floor(Math.random() * of.length)] as Item

async function oneTurn({ port, cookies, turns }: Load): Promise<number> {
  const asked = one(turns)
  const cookie = one(cookies)
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
