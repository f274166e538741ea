// `lende serve`: doors and page on one address; what a person can put right is a sentence, and nothing is left running.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from './lende.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lende-serve-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Nothing of the environment of the tests, but where programs are. */
function lendeServe(environment: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env['PATH'], LENDE_DATA_DIR: join(folder, 'data'), PORT: '0', ...environment }
  return spawn(process.execPath, [join(root, 'apps/cli/bin/lende.js'), 'serve'], { env, stdio: 'pipe' })
}

async function refusal(environment: Readonly<Record<string, string>>): Promise<{ code: number; err: string }> {
  const served = lendeServe(environment)
  let err = ''
  served.stderr?.on('data', (text) => {
    err += text
  })
  const [code] = await once(served, 'close')
  return { code, err }
}

it('serves the page and the doors, and tells where the practice begins', async () => {
  const served = lendeServe({})
  const ended = once(served, 'exit')
  let line = ''
  if (served.stdout === null) throw new RangeError('nothing is heard of it')
  for await (const one of createInterface(served.stdout)) {
    line = one
    if (line.startsWith('Lende is at ')) break
  }
  const [, address = '', token] = /^Lende is at (\S+); .*\1\/#\/practice\/first-run\/([\w-]{43})$/.exec(line) ?? []
  expect(token).toBeDefined()
  const page = await fetch(`${address}/`)
  expect(page.headers.get('lende-practice')).toBe('yes')
  expect(await page.text()).toContain('<div id="lende">')
  expect((await fetch(`${address}/api/session`)).status).toBe(401)
  served.stdout?.resume()
  served.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

it('plain HTTP to other machines is refused, with the way out', async () => {
  const { code, err } = await refusal({ HOST: '0.0.0.0', LENDE_PUBLIC_URL: 'https://lende.example.org' })
  expect(code).toBe(2)
  expect(err).toContain('HOST opens plain HTTP to other machines: set LENDE_TLS_CERT')
})

it('a port that is taken and a database that is away are told in a sentence', async () => {
  const taken = createServer()
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready))
  const { port } = taken.address() as AddressInfo
  expect(await refusal({ PORT: String(port) })).toEqual({
    code: 2,
    err: `lende: port ${port} is taken; choose another with PORT.\n`,
  })
  taken.close()
  const away = { DATABASE_URL: `postgresql://lende@127.0.0.1:${port}/lende`, LENDE_SECRET: 'x'.repeat(32) }
  expect((await refusal(away)).err).toMatch(/^lende: the database at DATABASE_URL does not answer/)
})
