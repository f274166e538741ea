// The server as a process: started by its environment, answering on a port, ending when it is told to.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { at, Browser, setUpTotp } from '../test/people.ts'
import { ownCertificate } from '../test/security/certificate.ts'
import { readConfiguration } from './configuration/configuration.ts'
import { codeAt, stepAt } from './people/totp.ts'
import { type Serving, serve } from './serve.ts'

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

/** The line in which it says where it is. */
async function lineOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new RangeError('nothing is heard of it')
  for await (const line of createInterface(stdout)) if (line.startsWith('Lende is at ')) return line
  throw new RangeError('it ended without listening')
}

const addressIn = (line: string): string => /http:\/\/localhost:\d+/.exec(line)?.[0] ?? ''

/** What is answered to what is no HTTP. */
async function sendRubbish(address: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.end('rubbish\r\n\r\n')
  return (await socket.setEncoding('utf8').toArray()).join('')
}

it('serves its own database, closed to who is not signed in, and ends when told to', async () => {
  const server = start({ LENDE_DATA_DIR: folder, PORT: '0' })
  const ended = once(server, 'exit')
  const address = addressIn(await lineOf(server))
  server.stdout?.resume()
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect((await fetch(`${address}/api/cared-for`)).status).toBe(401)
  const secret = statSync(join(folder, 'server-secret'))
  expect([secret.mode & 0o777, secret.size]).toEqual([0o600, 64])
  expect(await sendRubbish(address)).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*malformed-request/s)
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

const first = {
  ...{ practiceName: 'De Wervel', country: 'be', language: 'nl', name: 'An Peeters', email: 'an@example.org' },
  password: 'zes paarse olifanten dansen',
}

it('tells how to make the first practice until there is one', async () => {
  const ask = async (address: string) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    return (await fetch(`${address}/api/first-run`, { method: 'POST', headers, body: JSON.stringify(first) })).status
  }
  const heard: string[] = []
  for (const turn of ['first', 'second']) {
    const server = start({ LENDE_DATA_DIR: folder, PORT: '0' })
    const ended = once(server, 'exit')
    const line = await lineOf(server)
    heard.push(line)
    server.stdout?.resume()
    expect(await ask(addressIn(line))).toBe(turn === 'first' ? 201 : 404)
    server.kill('SIGTERM')
    await ended
  }
  expect(heard[0]).toMatch(/; nobody works here yet: http:\/\/localhost:\d+\/#\/practice\/first-run\/[\w-]{43}$/)
  expect(heard[1]).toMatch(/^Lende is at http:\/\/localhost:\d+$/)
})

/** In this process. */
async function servingHere(more: Record<string, string> = {}) {
  const read = readConfiguration({ LENDE_DATA_DIR: folder, PORT: '0', ...more })
  if (!read.ok) throw new RangeError('these variables will do')
  const lines: string[] = []
  const serving = await serve(read.value, { write: (line) => lines.push(line) }, { most: 300 })
  return { serving, lines }
}

it('waits for an answer that is under way when it ends, but not for ever', async () => {
  const { serving } = await servingHere()
  const socket = connect(Number(new URL(serving.address).port), '127.0.0.1')
  const cut = once(socket, 'close')
  socket.on('error', () => undefined)
  socket.write('POST /api/sign-in/password HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: none\r\n')
  socket.write('content-type: application/json\r\ncontent-length: 100\r\n\r\n{"email": "an@')
  // It is known to the server once it was read.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const since = performance.now()
  await Promise.all([serving.close(), cut])
  const took = performance.now() - since
  expect(took).toBeGreaterThan(250)
  expect(took).toBeLessThan(5_000)
})

it('asks nobody but its provider while it serves, and says whom it did not ask', async () => {
  const other = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const ask = () => fetch(`http://127.0.0.1:${port}`)
  const issuer = 'https://id.example.org'
  const oidc = { LENDE_OIDC_ISSUER: issuer, LENDE_OIDC_CLIENT_ID: 'a', LENDE_OIDC_CLIENT_SECRET: 'b' }
  const { serving, lines } = await servingHere(oidc)
  await expect(ask()).rejects.toThrow('not-named')
  await serving.close()
  expect(lines.join('')).toContain(`"origin":"http://127.0.0.1:${port}","why":"not-named"`)
  const { serving: named } = await servingHere({ ...oidc, LENDE_OIDC_ALSO: `http://127.0.0.1:${port}` })
  expect((await ask()).status).toBe(200)
  await named.close()
  expect((await ask()).status).toBe(200)
  other.close()
})

it('serves with a certificate that is doubtful, and says so', async () => {
  const tls = { LENDE_TLS_CERT: join(folder, 'cert.pem'), LENDE_TLS_KEY: join(folder, 'key.pem') }
  const { cert, key } = ownCertificate(new Date(Date.now() - 72 * 3_600_000))
  writeFileSync(tls.LENDE_TLS_CERT, cert)
  writeFileSync(tls.LENDE_TLS_KEY, key)
  chmodSync(tls.LENDE_TLS_KEY, 0o644)
  const { serving, lines } = await servingHere(tls)
  const warnings = lines.filter((line) => line.includes('"level":40')).join('')
  expect(warnings).toMatch(/LENDE_TLS_CERT has expired.*LENDE_TLS_KEY can be read by every account/s)
  await serving.close()
})

it('says at what it came when it cannot start, and leaves nothing open', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const PORT = String((taken.address() as AddressInfo).port)
  await expect(servingHere({ PORT })).rejects.toMatchObject({ needed: { what: 'address' } })
  taken.close()
  const nobody = 'postgresql://lende@127.0.0.1:1/lende'
  const away = servingHere({ DATABASE_URL: nobody, LENDE_SECRET: 'x'.repeat(32) })
  await expect(away).rejects.toMatchObject({ needed: { what: 'database' }, cause: { code: 'ECONNREFUSED' } })
  const key = join(folder, 'key.pem')
  const odd = servingHere({ LENDE_TLS_CERT: key, LENDE_TLS_KEY: key })
  await expect(odd).rejects.toMatchObject({ needed: { what: 'certificate' } })
})

/** The lead of the first practice. */
async function withPassword({ signIn }: Serving): Promise<Browser> {
  const browser = new Browser()
  const { email, password } = first
  browser.take(await signIn.withPassword({ email, password }, browser.from))
  return browser
}

it('goes on with another secret once its own was put aside: an app is sealed anew, and the log tells', async () => {
  const clock = { now: Date.now() }
  const { serving: before } = await servingHere()
  const browser = await withPassword(before)
  const { secret } = await setUpTotp({ signIn: before.signIn, clock }, browser)
  await before.close()
  renameSync(join(folder, 'server-secret'), join(folder, 'server-secret-earlier'))
  const { serving: after, lines } = await servingHere()
  expect(lines.filter((line) => line.includes('sealed'))).toEqual([expect.stringContaining('"anew":1')])
  await after.close()
  rmSync(join(folder, 'server-secret-earlier'))
  const { serving: last, lines: lastLines } = await servingHere()
  expect(lastLines.filter((line) => line.includes('sealed'))).toEqual([])
  const again = await withPassword(last)
  const code = codeAt(stepAt(Date.now()) + 1, secret)
  const shown = await last.signIn.secondFactors.showTotp(await at(last.signIn, again), code, again.headers)
  expect(shown.kind).toBe('entered')
  await last.close()
})

it('tells all that is wrong with its environment, and does not start', async () => {
  const server = start({ LENDE_DATA_DIR: folder, PORT: 'x', HOST: '0.0.0.0' })
  const heard: string[] = []
  server.stderr?.on('data', (part) => heard.push(String(part)))
  expect(await once(server, 'close')).toEqual([2, null])
  expect(heard.join('').trim().split('\n')).toHaveLength(3)
  expect(heard.join('')).toContain('HOST opens plain HTTP to other machines: ')
})
