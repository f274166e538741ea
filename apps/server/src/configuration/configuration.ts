// How the server is told to run: by the environment, read once, with all that is wrong told at once.

import { join, resolve } from 'node:path'
import { type ConfigurationProblem, Problems } from './problems.ts'
import {
  type Environment,
  isLoopback,
  readDatabase,
  readHost,
  readOidc,
  readPort,
  readProxies,
  readPublicUrl,
  readSecret,
  readTls,
  refuseUnknown,
  told,
} from './variables.ts'

export interface Configuration {
  /** Where the embedded database is kept, and what belongs to it. */
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** A PostgreSQL elsewhere; null is the embedded one. */
  readonly databaseUrl: string | null
  /** The same as the owner of its tables, to change their shape; null is as the server. */
  readonly ownerUrl: string | null
  /** PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** Whose word is taken for where a request came from: addresses and networks. */
  readonly trustedProxies: readonly string[]
  /** The address that people use, without a path; null is where the server listens. */
  readonly publicUrl: string | null
  readonly oidc: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
    /** Origins besides that of the issuer at which the provider is asked. */
    readonly also: readonly string[]
  } | null
  /** What sessions are sealed with; null is one of the data folder's own. */
  readonly secret: string | null
  /** The secret before that one, while it still opens something. */
  readonly earlierSecret: string | null
  readonly metricsToken: string | null
}

export type Read =
  | { readonly ok: true; readonly value: Configuration }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] }

export function readConfiguration(environment: Environment, isRoot = process.getuid?.() === 0): Read {
  const problems = new Problems()
  const value: Configuration = {
    dataFolder: readDataFolder(environment, isRoot),
    host: readHost(environment, problems),
    port: readPort(environment, problems),
    databaseUrl: readDatabase(environment, problems, 'DATABASE_URL'),
    ownerUrl: readDatabase(environment, problems, 'LENDE_OWNER_URL'),
    tls: readTls(environment, problems),
    trustedProxies: readProxies(environment, problems),
    publicUrl: readPublicUrl(environment, problems),
    oidc: readOidc(environment, problems),
    secret: readSecret(environment, problems, 'LENDE_SECRET', 32),
    earlierSecret: readSecret(environment, problems, 'LENDE_SECRET_EARLIER', 32),
    metricsToken: readSecret(environment, problems, 'LENDE_METRICS_TOKEN', 16),
  }
  if (value.ownerUrl !== null && told(environment, 'DATABASE_URL') === null)
    problems.tell(
      'DATABASE_URL',
      'is missing',
      'LENDE_OWNER_URL is the owner of that database; set both, or neither for the embedded one',
      null,
    )
  if (!isLoopback(value.host)) refuseBareHost(environment, problems)
  if (told(environment, 'LENDE_SECRET') === null) wantSecret(environment, problems)
  refuseUnknown(environment, problems)
  return problems.found.length === 0 ? { ok: true, value } : { ok: false, problems: problems.found }
}

/** A data folder has a secret of its own, and the one before it beside it. */
function wantSecret(environment: Environment, problems: Problems): void {
  const missing = (why: string): null => problems.tell('LENDE_SECRET', 'is missing', why, null)
  if (told(environment, 'DATABASE_URL') !== null)
    missing('servers that share a database share a secret of 32 characters or more')
  else if (told(environment, 'LENDE_SECRET_EARLIER') !== null)
    missing('LENDE_SECRET_EARLIER is the secret before it; leave both out, or tell both')
}

/** Where other machines reach the server, nobody between may read along, and people need a name for it. */
function refuseBareHost(environment: Environment, problems: Problems): void {
  const has = (variable: string): boolean => told(environment, variable) !== null
  if (!has('LENDE_TLS_CERT') && !has('LENDE_TLS_KEY') && !has('LENDE_TRUSTED_PROXY'))
    problems.tell(
      'HOST',
      'opens plain HTTP to other machines',
      'set LENDE_TLS_CERT and LENDE_TLS_KEY, or LENDE_TRUSTED_PROXY when a proxy of yours does TLS, or leave HOST out',
      null,
    )
  if (!has('LENDE_PUBLIC_URL'))
    problems.tell(
      'LENDE_PUBLIC_URL',
      'is missing',
      'the https address that people use, as in https://lende.example.org',
      null,
    )
}

/** An account that runs PostgreSQL for root cannot enter the home of root. */
function readDataFolder(environment: Environment, isRoot: boolean): string {
  const folder = told(environment, 'LENDE_DATA_DIR')
  if (folder !== null) return resolve(folder)
  if (isRoot) return '/var/lib/lende'
  const own = told(environment, 'XDG_DATA_HOME') ?? told(environment, 'LOCALAPPDATA')
  return resolve(own ?? join(told(environment, 'HOME') ?? '.', '.local', 'share'), 'lende')
}
