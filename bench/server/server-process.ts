// A server as people start it: a process of its own on a data folder, how long it took to answer, and what it holds.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../subject.ts'

export interface Started {
  readonly port: number
  /** Until it was ready, in milliseconds. */
  readonly took: number
  /** The most it held so far, in bytes. */
  readonly resident: () => number
  readonly end: () => Promise<void>
}

/** As the run book says to. */
const withLittleMemory = ['--max-semi-space-size=8', '--max-old-space-size=512', '--v8-pool-size=1', '--no-maglev']
const lendeServe = ['apps/cli/bin/lende.js', 'serve']

export async function startServer(folder: string, [program = '', ...words] = lendeServe): Promise<Started> {
  const since = performance.now()
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production', LENDE_DATA_DIR: folder, PORT: '0' }
  const child = spawn(process.execPath, [...withLittleMemory, join(root, program), ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(child)
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
  if (ready.status !== 200) throw new Error('the server is not ready')
  const took = performance.now() - since
  child.stdout?.resume()
  return {
    port,
    took,
    resident: () => 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]),
    end: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new Error('nothing is heard of the server')
  for await (const line of createInterface(stdout)) {
    const [, port] = /^Lende is at http:\/\/localhost:(\d+)/.exec(line) ?? []
    if (port !== undefined) return Number(port)
  }
  throw new Error('the server ended without listening')
}
