// Measures are for who asks from this machine, under a name of this machine: no page elsewhere that gives its own name to
// this address, and nobody behind a proxy.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from '../../test/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const asked = async (host: string, remoteAddress = '127.0.0.1', more: Readonly<Record<string, string>> = {}) =>
  (await stage.app.inject({ url: '/metrics', remoteAddress, headers: { host, ...more } })).statusCode

it.each(['localhost', 'localhost:4180', '127.0.0.1:4180', '[::1]:4180'])('are told to %s', async (host) => {
  expect(await asked(host)).toBe(200)
})

it.each(['evil.example', 'localhost.evil.example:4180', '192.168.1.2'])('are not told to “%s”', async (host) => {
  expect(await asked(host)).toBe(403)
})

it('are not told to who comes from elsewhere, or by somebody near who hands it on', async () => {
  expect(await asked('localhost', '192.0.2.1')).toBe(403)
  expect(await asked('localhost', '127.0.0.1', { 'x-forwarded-for': '192.0.2.1' })).toBe(403)
  expect(await asked('localhost', '127.0.0.1', { forwarded: 'for=192.0.2.1' })).toBe(403)
})
