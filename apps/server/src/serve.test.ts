// The server as a process: started by its environment, answering on a port, ending when it is told to.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const program = fileURLToPath(new URL('serve.ts', import.meta.url))
let folder: string
const started: ChildProcess[] = []

beforeAll(() => {
  folder = mkdtempSync(join('/var/tmp', 'lende-test-'))
  chmodSync(folder, 0o755)
})
afterAll(async () => {
  for (const server of started.filter(({ exitCode }) => exitCode === null)) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

function start(environment: Record<string, string>): ChildProcess {
  const env = { ...environment, PATH: process.env['PATH'] }
  const server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(server)
  return server
}

/** Where it says that it listens. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new RangeError('nothing is heard of it')
  for await (const line of createInterface(stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new RangeError('it ended without listening')
}

/** What is answered to what is no HTTP. */
async function sendRubbish(address: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.end('rubbish\r\n\r\n')
  return (await socket.setEncoding('utf8').toArray()).join('')
}

it('serves its own database, closed to who is not signed in, and ends when told to', async () => {
  const server = start({ LENDE_DATA_DIR: folder, PORT: '0' })
  const ended = once(server, 'exit')
  const address = await addressOf(server)
  server.stdout?.resume()
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect((await fetch(`${address}/api/cared-for`)).status).toBe(401)
  expect(await sendRubbish(address)).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*malformed-request/s)
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

it('tells all that is wrong with its environment, and does not start', async () => {
  const server = start({ LENDE_DATA_DIR: folder, PORT: 'x', HOST: '0.0.0.0' })
  const heard: string[] = []
  server.stderr?.on('data', (part) => heard.push(String(part)))
  expect(await once(server, 'close')).toEqual([2, null])
  expect(heard.join('').trim().split('\n')).toHaveLength(3)
  expect(heard.join('')).toContain('HOST opens plain HTTP to other machines: ')
})
