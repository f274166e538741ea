// The server starts as it was told, or tells all that is wrong at once.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { sentenceOf } from './problems.ts'

let folder: string
let pem: string

beforeAll(() => {
  folder = mkdtempSync(join('/var/tmp', 'lende-test-'))
  pem = join(folder, 'some.pem')
  writeFileSync(pem, '')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The variables that something is wrong with. */
function wrong(environment: Record<string, string>): string[] {
  const read = readConfiguration(environment, false)
  return read.ok ? [] : read.problems.map(({ variable }) => variable)
}

function value(environment: Record<string, string>, isRoot = false) {
  const read = readConfiguration(environment, isRoot)
  if (!read.ok) throw new RangeError(read.problems.map(sentenceOf).join('\n'))
  return read.value
}

const url = 'https://lende.example.org'
const provider = { LENDE_OIDC_ISSUER: url, LENDE_OIDC_CLIENT_ID: 'a', LENDE_OIDC_CLIENT_SECRET: 'b' }

it('with nothing set it serves this machine only, on the embedded database', () => {
  expect(value({ HOME: '/home/an' })).toEqual({
    dataFolder: '/home/an/.local/share/lende',
    host: '127.0.0.1',
    port: 4180,
    databaseUrl: null,
    ownerUrl: null,
    tls: null,
    trustedProxies: [],
    publicUrl: null,
    oidc: null,
    secret: null,
    earlierSecret: null,
    metricsToken: null,
  })
  expect(value({ HOME: '/root' }, true).dataFolder).toBe('/var/lib/lende')
  expect(value({ LENDE_DATA_DIR: '/srv/lende' }, true).dataFolder).toBe('/srv/lende')
  expect(value({ HOST: '', PORT: ' ', DATABASE_URL: '' }).port).toBe(4180)
})

it('plain HTTP to other machines is refused', () => {
  for (const HOST of ['0.0.0.0', '::', '192.168.1.2', 'lende.example.org', '127.0.0.1.evil.example'])
    expect.soft(wrong({ HOST, LENDE_PUBLIC_URL: url }), HOST).toEqual(['HOST'])
  for (const HOST of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) expect.soft(wrong({ HOST }), HOST).toEqual([])
  expect(wrong({ HOST: '0.0.0.0', LENDE_TRUSTED_PROXY: '10.0.0.5', LENDE_PUBLIC_URL: url })).toEqual([])
  expect(wrong({ HOST: '0.0.0.0', LENDE_TLS_CERT: pem, LENDE_TLS_KEY: pem, LENDE_PUBLIC_URL: url })).toEqual([])
  expect(wrong({ HOST: '0.0.0.0', LENDE_TLS_CERT: pem, LENDE_TLS_KEY: pem })).toEqual(['LENDE_PUBLIC_URL'])
})

it('each variable is looked at', () => {
  const rows: readonly (readonly [Record<string, string>, readonly string[]])[] = [
    [{ PORT: '0' }, []],
    [{ PORT: '65536' }, ['PORT']],
    [{ PORT: '80a' }, ['PORT']],
    [{ HOST: 'a b' }, ['HOST', 'HOST', 'LENDE_PUBLIC_URL']],
    [{ DATABASE_URL: 'mysql://x', LENDE_SECRET: 'x'.repeat(32) }, ['DATABASE_URL']],
    [{ DATABASE_URL: 'postgresql://lende@localhost/lende' }, ['LENDE_SECRET']],
    [{ DATABASE_URL: 'postgres://lende@localhost/lende', LENDE_SECRET: 'x'.repeat(32) }, []],
    [{ LENDE_OWNER_URL: 'mysql://x' }, ['LENDE_OWNER_URL']],
    // Without the database it would be taken for one that is to be made anew.
    [{ LENDE_OWNER_URL: 'postgresql://lende@localhost/lende' }, ['DATABASE_URL']],
    [{ LENDE_TLS_CERT: folder, LENDE_TLS_KEY: pem }, ['LENDE_TLS_CERT']],
    [{ LENDE_SECRET: 'short' }, ['LENDE_SECRET']],
    [{ LENDE_SECRET: 'x'.repeat(32), LENDE_SECRET_EARLIER: 'short' }, ['LENDE_SECRET_EARLIER']],
    [{ LENDE_SECRET: 'x'.repeat(32), LENDE_SECRET_EARLIER: 'y'.repeat(32) }, []],
    [{ LENDE_SECRET_EARLIER: 'y'.repeat(32) }, ['LENDE_SECRET']],
    [{ DATABASE_URL: 'postgresql://lende@localhost/lende', LENDE_SECRET_EARLIER: 'y'.repeat(32) }, ['LENDE_SECRET']],
    [{ LENDE_METRICS_TOKEN: 'short' }, ['LENDE_METRICS_TOKEN']],
    [{ LENDE_TLS_CERT: '/nowhere/a.pem', LENDE_TLS_KEY: pem }, ['LENDE_TLS_CERT']],
    [{ LENDE_TLS_CERT: pem }, ['LENDE_TLS_KEY']],
    [{ LENDE_TLS_KEY: pem }, ['LENDE_TLS_CERT']],
    [{ LENDE_TRUSTED_PROXY: '10.0.0.1, fd00::/8,10.0.0.0/8' }, []],
    [{ LENDE_TRUSTED_PROXY: 'everybody' }, ['LENDE_TRUSTED_PROXY']],
    [{ LENDE_TRUSTED_PROXY: '0.0.0.0/0' }, ['LENDE_TRUSTED_PROXY']],
    [{ LENDE_TRUSTED_PROXY: '10.0.0.0/33' }, ['LENDE_TRUSTED_PROXY']],
    [{ LENDE_PUBLIC_URL: 'http://localhost:4180' }, []],
    [{ LENDE_PUBLIC_URL: 'http://lende.example.org' }, ['LENDE_PUBLIC_URL']],
    [{ LENDE_PUBLIC_URL: `${url}/lende` }, ['LENDE_PUBLIC_URL']],
    [{ LENDE_PUBLIC_URL: 'lende' }, ['LENDE_PUBLIC_URL']],
    [{ LENDE_OIDC_ISSUER: url }, ['LENDE_OIDC_CLIENT_ID', 'LENDE_OIDC_CLIENT_SECRET']],
    [{ ...provider, LENDE_OIDC_ISSUER: 'http://id.example' }, ['LENDE_OIDC_ISSUER']],
    [provider, []],
    [{ LENDE_OIDC_ALSO: url }, ['LENDE_OIDC_ISSUER', 'LENDE_OIDC_CLIENT_ID', 'LENDE_OIDC_CLIENT_SECRET']],
    ...[`${url}/keys`, 'http://id.example', `${url},keys`].map(
      (LENDE_OIDC_ALSO): [Record<string, string>, string[]] => [{ ...provider, LENDE_OIDC_ALSO }, ['LENDE_OIDC_ALSO']],
    ),
    [{ ...provider, LENDE_OIDC_ALSO: `${url}/, https://keys.example` }, []],
  ]
  for (const [environment, variables] of rows)
    expect.soft(wrong(environment), JSON.stringify(environment)).toEqual(variables)
})

it('a variable of Lende that nobody knows is told, so that a slip leaves nothing out', () => {
  expect(wrong({ LENDE_TRUSTED_PROXI: '127.0.0.1', LENDE_DATADIR: '/srv/lende', LENDE_OLD: '' })).toEqual([
    'LENDE_DATADIR',
    'LENDE_TRUSTED_PROXI',
  ])
  expect(
    wrong({ LENDE_SERVICE_HOST: '10.0.0.1', LENDE_PORT: 'tcp://10.0.0.1:80', LENDE_PORT_80_TCP_ADDR: 'a' }),
  ).toEqual([])
})

it('every variable of the run book is known', () => {
  const book = readFileSync(new URL('../../../../docs/how-to/run-a-practice.md', import.meta.url), 'utf8')
  const named = new Set(book.match(/\bLENDE_[A-Z_]+/g))
  expect(named.size).toBeGreaterThan(10)
  const unknown = [...named].filter((name) => {
    const read = readConfiguration({ [name]: 'x' }, false)
    return !read.ok && read.problems.some(({ wrong: what }) => what === 'is no setting of Lende')
  })
  expect(unknown).toEqual([])
})

it('a database on another machine is reached by TLS that looks at its certificate, or not at all', () => {
  const told = (DATABASE_URL: string, PGHOST = '') => wrong({ DATABASE_URL, PGHOST, LENDE_SECRET: 'x'.repeat(32) })
  for (const near of [
    'postgresql://lende@localhost/lende',
    'postgresql://lende@127.0.0.1:5433/lende?sslmode=disable',
    'postgresql://lende@[::1]/lende',
    'postgresql:///lende',
    'postgresql://lende@%2Fvar%2Frun%2Fpostgresql/lende',
    'postgresql://lende@socket/lende?host=%2Fvar%2Frun%2Fpostgresql',
  ])
    expect.soft(told(near), near).toEqual([])
  for (const away of [
    'postgresql://lende@db/lende',
    'postgresql://lende@10.0.0.7/lende?sslmode=prefer',
    'postgresql://lende@db/lende?sslmode=require',
    'postgresql://lende@db/lende?sslmode=no-verify',
    'postgresql://lende@db/lende?sslmode=verify-full&sslmode=disable',
    'postgresql://lende@localhost/lende?host=db.example.org',
    'postgresql://lende@127.0.0.1.example.org/lende',
  ])
    expect.soft(told(away), away).toEqual(['DATABASE_URL'])
  expect(told('postgresql:///lende', 'db.example.org')).toEqual(['DATABASE_URL'])
  expect(told('postgresql://lende@db/lende?sslmode=verify-full')).toEqual([])
  expect(told(`postgresql://lende@db/lende?sslmode=verify-full&sslrootcert=${pem}`)).toEqual([])
  expect(wrong({ LENDE_OWNER_URL: 'postgresql://owner@db/lende' })).toEqual(['LENDE_OWNER_URL'])
})

it('an address of a database that cannot be read is told, and so is a file in it', () => {
  const told = (DATABASE_URL: string) => wrong({ DATABASE_URL, LENDE_SECRET: 'x'.repeat(32) })
  for (const file of ['/nowhere/ca.pem', folder])
    for (const name of ['sslrootcert', 'sslcert', 'sslkey'])
      expect.soft(told(`postgresql://lende@db/lende?sslmode=verify-full&${name}=${file}`)).toEqual(['DATABASE_URL'])
  for (const unread of ['lende@%zz/lende', 'lende:%ff@localhost/lende', 'lende@localhost/%ff', '%ff@localhost/lende'])
    expect.soft(told(`postgresql://${unread}`), unread).toEqual(['DATABASE_URL'])
  // The driver takes it as it stands.
  for (const read of ['lende:100%@localhost/lende', 'lende:%25%C3%A9@localhost/lende'])
    expect.soft(told(`postgresql://${read}`), read).toEqual([])
})

it('all that is wrong is told at once: the variable, what is wrong, the way out, and never the value', () => {
  const read = readConfiguration(
    { PORT: 'geheim-1', DATABASE_URL: 'geheim-2', LENDE_SECRET: 'geheim-3', LENDE_PUBLIC_URL: 'geheim-4' },
    false,
  )
  const sentences = read.ok ? [] : read.problems.map(sentenceOf)
  expect(sentences).toHaveLength(4)
  expect(sentences.join(' ')).not.toContain('geheim')
  expect(sentences[0]).toBe('PORT is not a port: a number from 0 to 65535.')
})
