// A database that does not do is told of in a sentence, whichever command needs it; and the command ends, with nothing left open.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openEmbedded } from '@lende/server/database'
import { freshWeb } from '@lende/web/serve'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './lende.ts'

let home: string
/** Stands for a PostgreSQL that somebody else keeps. */
let record: Awaited<ReturnType<typeof openEmbedded>>
let server: string
let owner: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lende-elsewhere-'))
  chmodSync(home, 0o755)
  record = await openEmbedded(join(home, 'elsewhere'))
  server = urlOf(record.asServer)
  owner = urlOf(record.asOwner)
  await ask(`create database bare owner ${record.asOwner.user}`)
  // What is looked at is how a command ends: it has nothing to build before.
  await freshWeb(root, 'stale')
}, 120_000)
afterAll(async () => {
  await record?.close()
  rmSync(home, { recursive: true, force: true })
})

async function ask(statement: string): Promise<void> {
  const client = new Client({ ...record.asKeeper, database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const urlOf = ({ user, password, host }: ClientConfig, database = 'lende'): string =>
  `postgresql://${user}:${String(password)}@${encodeURIComponent(host ?? '')}/${database}`
const of = (url: string, database: string): string => url.replace(/[^/]*$/, database)

type Environment = Readonly<Record<string, string>>

/** Nothing of the environment of the tests, but where programs are. */
function start(words: readonly string[], environment: Environment): ChildProcess {
  const env = { PATH: process.env['PATH'], PORT: '0', LENDE_DATA_DIR: join(home, 'here'), ...environment }
  const secret = environment['DATABASE_URL'] === undefined ? {} : { LENDE_SECRET: 'x'.repeat(32) }
  return spawn(process.execPath, [join(root, 'apps/cli/bin/lende.js'), ...words], { env: { ...env, ...secret } })
}

/** What it says once it has ended; a command that does not end is ended, and says so. */
async function refusal(words: readonly string[], environment: Environment): Promise<{ code: number; err: string }> {
  const started = start(words, environment)
  let err = ''
  started.stderr?.on('data', (text) => {
    err += text
  })
  const late = setTimeout(() => started.kill('SIGKILL'), 40_000)
  const [code, signal] = await once(started, 'close')
  clearTimeout(late)
  return { code: code ?? signal, err }
}

async function listening(talk: (socket: Socket) => void): Promise<{ port: number; other: Server }> {
  const other = createServer((socket) => talk(socket.on('error', () => undefined)))
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  return { port: (other.address() as AddressInfo).port, other }
}

const sentence = (err: string) => ({ code: 2, err: expect.stringMatching(new RegExp(`^lende: ${err}.*\\.\\n$`)) })

describe('lende serve', () => {
  it('ends after it said that there is no record, or that the port is taken', async () => {
    expect(await refusal(['serve'], { DATABASE_URL: of(server, 'bare') })).toEqual(
      sentence('the database has no record'),
    )
    const { port, other } = await listening(() => undefined)
    expect(await refusal(['serve'], { DATABASE_URL: server, PORT: String(port) })).toEqual(
      sentence(`port ${port} is taken`),
    )
    other.close()
  })

  it('that nobody asked anything ends in good order when it is told to', async () => {
    const started = start(['serve'], { DATABASE_URL: server })
    const ended = once(started, 'exit')
    if (started.stdout === null) throw new RangeError('nothing is heard of it')
    for await (const line of createInterface(started.stdout)) if (line.startsWith('Lende is at ')) break
    started.stdout.resume()
    started.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  it('names the address as what is wrong, and not the database, when HOST is none', async () => {
    const told = {
      HOST: 'nosuchhost.invalid',
      LENDE_PUBLIC_URL: 'https://lende.example.org',
      LENDE_TRUSTED_PROXY: '10.0.0.1',
    }
    expect(await refusal(['serve'], { DATABASE_URL: server, ...told })).toEqual(sentence('HOST is no address'))
  })
})

describe('lende migrate', () => {
  it.each([
    [
      'whose password is wrong',
      () => ({ DATABASE_URL: server.replace(/:[^:]*@/, ':wrong@') }),
      'PostgreSQL does not let in',
    ],
    [
      'that is not there',
      () => ({ DATABASE_URL: of(server, 'nowhere') }),
      'there is no database of the name in DATABASE_URL',
    ],
    ['without its owner', () => ({ DATABASE_URL: of(server, 'bare') }), 'who DATABASE_URL names .*LENDE_OWNER_URL'],
    [
      'whose owner is none',
      () => ({ DATABASE_URL: server, LENDE_OWNER_URL: of(server, 'bare') }),
      'who LENDE_OWNER_URL names may not',
    ],
    ['of which only the owner is told', () => ({ LENDE_OWNER_URL: owner }), 'DATABASE_URL is missing'],
  ])('tells of a database %s', async (_, told, says) => {
    expect(await refusal(['migrate'], told())).toEqual(sentence(says))
    expect(existsSync(join(home, 'here'))).toBe(false)
  })

  it('tells of one that does not answer, or speaks no TLS', async () => {
    const { port, other } = await listening((socket) => socket.once('data', () => socket.end('N')))
    const away = `postgresql://lende@127.0.0.1:${port}/lende`
    expect(await refusal(['migrate'], { DATABASE_URL: `${away}?sslmode=verify-full` })).toEqual(
      sentence('the database at DATABASE_URL does not speak TLS'),
    )
    other.close()
    expect(await refusal(['migrate'], { DATABASE_URL: server, LENDE_OWNER_URL: away })).toEqual(
      sentence('the database at LENDE_OWNER_URL does not answer'),
    )
  })

  it('ends after it said that the embedded database is of a newer Lende', async () => {
    const data = join(home, 'newer')
    const { asOwner, close } = await openEmbedded(data)
    const client = new Client(asOwner)
    await client.connect()
    await client.query("insert into public.lende_step (number, name, checksum) values (9999, 'newer', 'x')")
    await client.end()
    await close()
    expect(await refusal(['migrate'], { LENDE_DATA_DIR: data })).toEqual(sentence('the database is of a newer Lende'))
  })
})

describe('a copy and a ledger', () => {
  it('that cannot be where they were said to be are told of', async () => {
    const here = { LENDE_DATA_DIR: join(home, 'elsewhere') }
    const program = process.execPath
    expect(await refusal(['backup', join(program, 'copy')], here)).toEqual(
      sentence(`${program}.* cannot be made, for a file .*name another folder`),
    )
    expect(await refusal(['ledger', 'verify', home], here)).toEqual(sentence(`${home} is a folder`))
  })

  it('a ledger that an editor put a mark before is read all the same', async () => {
    const started = start(['ledger', 'verify', '-', '--lang', 'en'], {})
    let out = ''
    started.stdout?.on('data', (text) => {
      out += text
    })
    started.stdin?.end(`\uFEFF${readFileSync(new URL('ledger.ndjson', import.meta.url), 'utf8')}`)
    await once(started, 'close')
    expect(out).toContain('The ledger is whole up to entry 5.')
  })
})
