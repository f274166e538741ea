// `npm start`: a made-up practice is opened by whoever asks for one, also where npm keeps the word to itself.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freshWeb } from '@lende/web/serve'
import { beforeAll, expect, it } from 'vitest'
import { root } from './lende.ts'

beforeAll(() => freshWeb(root, 'stale'), 120_000)

/** A demo makes its own database: where one is told it is refused, before anything is made. */
const told = { DATABASE_URL: 'postgresql://lende@127.0.0.1:1/lende', LENDE_SECRET: 'x'.repeat(32) }

async function start(words: readonly string[], environment: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'], LENDE_NO_BROWSER: '1', PORT: '0', ...told, ...environment }
  const started = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...words], { env })
  let err = ''
  started.stderr.on('data', (text) => {
    err += text
  })
  const [code] = await once(started, 'close')
  return { code, err }
}

const refused = { code: 2, err: 'Lende could not start: a demo makes its own database; leave DATABASE_URL out.\n' }

it.each([
  ['npm start -- --demo', ['--demo'], {}],
  ['npm start --demo', [], { npm_config_demo: 'true' }],
] as const)('%s opens a made-up practice', async (_, words, environment) => {
  expect(await start(words, environment)).toEqual(refused)
})
