// Each variable on its own: what it may be, and what to do when it is not.

import { accessSync, constants, statSync } from 'node:fs'
import { isIP } from 'node:net'
import type { Problems } from './problems.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const usualPort = 4180

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** A variable that is empty is not set. */
export const told = (environment: Environment, variable: string): string | null => environment[variable]?.trim() || null

const settings = new Set(
  (
    'DATA_DIR OWNER_URL TLS_CERT TLS_KEY TRUSTED_PROXY PUBLIC_URL SECRET SECRET_EARLIER METRICS_TOKEN ' +
    'OIDC_ISSUER OIDC_CLIENT_ID OIDC_CLIENT_SECRET OIDC_ALSO NODE BROWSER NO_BROWSER'
  )
    .split(' ')
    .map((name) => `LENDE_${name}`),
)

/** The tests have their own; where a service is called lende, Kubernetes tells where it listens. */
const ofOthers = /^LENDE_TEST_|_SERVICE_(HOST|PORT)|_PORT(_\d|$)/

/** A name with a slip in it would leave out what somebody relies on. */
export function refuseUnknown(environment: Environment, problems: Problems): void {
  for (const name of Object.keys(environment).sort())
    if (name.startsWith('LENDE_') && !settings.has(name) && !ofOthers.test(name) && told(environment, name) !== null)
      problems.tell(
        name,
        'is no setting of Lende',
        'docs/how-to/run-a-practice.md has all of them; put its name right, or leave it out',
        null,
      )
}

export function readPort(environment: Environment, problems: Problems): number {
  const text = told(environment, 'PORT') ?? String(usualPort)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : problems.tell('PORT', 'is not a port', 'a number from 0 to 65535', usualPort)
}

export function readHost(environment: Environment, problems: Problems): string {
  const host = told(environment, 'HOST') ?? '127.0.0.1'
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)
  return isName || isIP(host) !== 0
    ? host
    : problems.tell('HOST', 'is not an address', 'an IP address or a host name, without a port', host)
}

export function readDatabase(
  environment: Environment,
  problems: Problems,
  variable: 'DATABASE_URL' | 'LENDE_OWNER_URL',
): string | null {
  const text = told(environment, variable)
  if (text === null) return null
  const url = urlOf(text)
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
    return problems.tell(
      variable,
      'is not an address of PostgreSQL',
      'postgresql://user:password@host:5432/lende, or leave it out for the embedded database',
      null,
    )
  if (!isReadable(url))
    return problems.tell(variable, 'has a % that stands for no sign', 'write the sign % itself as %25', null)
  for (const name of ['sslrootcert', 'sslcert', 'sslkey'])
    refuseUnreadable(lastOf(url, name), problems, variable, `${name} is `)
  if (isOnThisMachine(url, environment) || isVerified(url)) return text
  return problems.tell(
    variable,
    'leads to another machine without TLS that looks at its certificate',
    'end it with ?sslmode=verify-full, and &sslrootcert=FILE for a certificate authority of your own',
    null,
  )
}

/** As `pg` finds its way: by a socket, by what the query names, or by the address itself. */
function isOnThisMachine(url: URL, environment: Environment): boolean {
  const named = lastOf(url, 'host') || decodeURIComponent(hostOf(url))
  const host = named || told(environment, 'PGHOST') || 'localhost'
  return host.startsWith('/') || isLoopback(host)
}

const isVerified = (url: URL): boolean => lastOf(url, 'sslmode') === 'verify-full'

/** Of what is said twice, `pg` takes the last. */
const lastOf = ({ searchParams }: URL, name: string): string | null => searchParams.getAll(name).at(-1) || null

/** `pg` takes a % before anything else as it stands, but for the name of a machine, which has none. */
function isReadable(url: URL): boolean {
  const { hostname, username, password, pathname } = url
  const hasBare = /%(?![\da-f]{2})/i.test(url.href)
  try {
    for (const part of hasBare ? [hostname] : [hostname, username, password, pathname]) decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

export function readTls(environment: Environment, problems: Problems): { cert: string; key: string } | null {
  const cert = readableFile(environment, problems, 'LENDE_TLS_CERT')
  const key = readableFile(environment, problems, 'LENDE_TLS_KEY')
  if (cert !== null && key !== null) return { cert, key }
  if (cert === null && key === null) return null
  const missing = cert === null ? 'LENDE_TLS_CERT' : 'LENDE_TLS_KEY'
  return problems.tell(missing, 'is missing', 'a certificate and its key belong together; set both, or neither', null)
}

function readableFile(environment: Environment, problems: Problems, variable: string): string | null {
  const file = told(environment, variable)
  refuseUnreadable(file, problems, variable)
  return file
}

function refuseUnreadable(file: string | null, problems: Problems, variable: string, which = ''): void {
  if (file === null || isReadableFile(file)) return
  const wayOut = `${which}the path of a PEM file that this account may read`
  problems.tell(variable, 'names a file that cannot be read', wayOut, null)
}

function isReadableFile(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return !statSync(file).isDirectory()
  } catch {
    return false
  }
}

export function readProxies(environment: Environment, problems: Problems): readonly string[] {
  const text = told(environment, 'LENDE_TRUSTED_PROXY')
  const all = text === null ? [] : text.split(',').map((one) => one.trim())
  return all.every(isNetwork)
    ? all
    : problems.tell(
        'LENDE_TRUSTED_PROXY',
        'is not a list of addresses',
        'the addresses or networks of your own proxies, as in 10.0.0.5,10.1.0.0/16',
        all,
      )
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  if (bits === undefined) return true
  // The whole of the internet is nobody's own proxy.
  return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (family === 4 ? 32 : 128)
}

export function readPublicUrl(environment: Environment, problems: Problems): string | null {
  const text = told(environment, 'LENDE_PUBLIC_URL')
  if (text === null) return null
  const url = urlOf(text)
  const isWeb = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostOf(url))))
  const isOrigin = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return isWeb && isOrigin
    ? url.origin
    : problems.tell(
        'LENDE_PUBLIC_URL',
        'is not an address that people can use',
        'https://lende.example.org, without a path; http only on this machine',
        null,
      )
}

export function readOidc(environment: Environment, problems: Problems) {
  const names = ['LENDE_OIDC_ISSUER', 'LENDE_OIDC_CLIENT_ID', 'LENDE_OIDC_CLIENT_SECRET']
  const [issuer = null, clientId = null, clientSecret = null] = names.map((name) => told(environment, name))
  const also = readAlso(environment, problems)
  if (issuer === null && clientId === null && clientSecret === null && also.length === 0) return null
  for (const name of names)
    if (told(environment, name) === null)
      problems.tell(
        name,
        'is missing',
        'the issuer, the client id and its secret belong together; set all, or none',
        null,
      )
  if (issuer !== null && !isIssuer(urlOf(issuer)))
    problems.tell(
      'LENDE_OIDC_ISSUER',
      'is not an issuer',
      'its https address, without query; http only on this machine',
      null,
    )
  return issuer !== null && clientId !== null && clientSecret !== null ? { issuer, clientId, clientSecret, also } : null
}

/** A provider may be asked for tokens and keys under other names than its own. */
function readAlso(environment: Environment, problems: Problems): readonly string[] {
  const all = (told(environment, 'LENDE_OIDC_ALSO') ?? '').split(',').flatMap((one) => one.trim() || [])
  return all.every((one) => isIssuer(urlOf(one)) && urlOf(one)?.pathname === '/')
    ? all.map((one) => new URL(one).origin)
    : problems.tell(
        'LENDE_OIDC_ALSO',
        'is not a list of addresses',
        'https addresses without a path, as in https://oauth2.example.org,https://keys.example.org',
        [],
      )
}

const isIssuer = (url: URL | null): boolean =>
  url !== null &&
  url.search === '' &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostOf(url))))

export function readSecret(
  environment: Environment,
  problems: Problems,
  variable: string,
  least: number,
): string | null {
  const secret = told(environment, variable)
  return secret === null || secret.length >= least
    ? secret
    : problems.tell(variable, 'is too short to keep a secret', `at least ${least} random characters`, null)
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
