// Why a PostgreSQL that somebody else keeps does not serve, by what Node, its driver or itself says of it.

import type { Failed } from './failed.ts'

/** For the server, which works with the tables. `variable` tells where the database is, and as whom. */
export const whyNotDatabase = (failed: Failed, variable: string): string | null =>
  whyNotReached(failed, variable) ??
  sentenceOf(failed, variable, {
    '42501': () =>
      `who ${variable} names may not read the record; it has to be in lende_service, as docs/how-to/run-a-practice.md says.`,
    '3F000': unmade,
    '42P01': unmade,
    '42883': unmade,
  })

/** For who changes the shape of the tables. */
export const whyNotTables = (failed: Failed, variable: string): string | null =>
  whyNotReached(failed, variable) ?? sentenceOf(failed, variable, { '42501': notOwner })

type Sentence = (variable: string, message: string) => string

const sentenceOf = (
  { code = '', message }: Failed,
  variable: string,
  sentences: Readonly<Record<string, Sentence>>,
): string | null => sentences[code]?.(variable, message) ?? null

const unmade: Sentence = () => 'the database has no record yet; make it with npx lende migrate.'

const notOwner: Sentence = (variable) =>
  variable === 'LENDE_OWNER_URL'
    ? 'who LENDE_OWNER_URL names may not change the tables; it has to own them, and the database.'
    : `who ${variable} names may not change the tables; set LENDE_OWNER_URL, as who owns them.`

const away: Sentence = (variable) =>
  `the database at ${variable} does not answer; see that PostgreSQL runs there, and that the address is right.`
const closed: Sentence = (variable) =>
  `PostgreSQL does not let in who ${variable} names; see the role, its password, and pg_hba.conf.`
const untrusted: Sentence = (variable) =>
  `the certificate of the database is of an authority that is not known here; name its file in ${variable}, with &sslrootcert=FILE.`
const outOfDate: Sentence = () =>
  'the certificate of the database has expired, or is not valid yet; who keeps PostgreSQL renews it.'

const unasked: Sentence = (variable) =>
  `PostgreSQL does not take what stands after the ? in ${variable}; put it right, or leave it out.`

/** By the code of Node, or of PostgreSQL. */
const byCode: Readonly<Record<string, Sentence>> = {
  EACCES: away,
  ECONNREFUSED: away,
  ECONNRESET: away,
  EHOSTUNREACH: away,
  ENETUNREACH: away,
  ENOENT: away,
  ENOTFOUND: away,
  EAI_AGAIN: away,
  EPIPE: away,
  ETIMEDOUT: away,
  ERR_SOCKET_BAD_PORT: away,
  '57P03': away,
  '28000': closed,
  '28P01': closed,
  '3D000': (variable) => `there is no database of the name in ${variable}; make it, then run npx lende migrate.`,
  '22023': unasked,
  '42704': (variable, message) =>
    message.includes('lende_service')
      ? 'PostgreSQL has no role lende_service; make the roles as docs/how-to/run-a-practice.md says.'
      : unasked(variable, message),
  '53100': () => 'the disk of PostgreSQL is full; make room there.',
  '53300': () => 'PostgreSQL has no connection left; raise max_connections, or run fewer servers.',
  ERR_TLS_CERT_ALTNAME_INVALID: (variable) =>
    `the certificate of the database is for another name; use a name in ${variable} that stands in the certificate.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: outOfDate,
  CERT_NOT_YET_VALID: outOfDate,
}

/** The driver says these in words only. */
const byWords: readonly (readonly [says: RegExp, Sentence])[] = [
  [
    /does not support SSL/,
    (variable) => `the database at ${variable} does not speak TLS; who keeps PostgreSQL sets ssl = on there.`,
  ],
  [/^Connection terminated|^timeout expired|establishing an SSL connection/, away],
  [/client password must be/, closed],
]

function whyNotReached(failed: Failed, variable: string): string | null {
  const { code = '', message } = failed
  const sentence = byCode[code] ?? byWords.find(([says]) => says.test(message))?.[1]
  if (sentence !== undefined) return sentence(variable, message)
  return /^(ERR_(OSSL|TLS|SSL)|CERT_|UNABLE_TO_|HOSTNAME_)|EPROTO/.test(code)
    ? `TLS with the database at ${variable} fails (${code}); see its certificate, and the files that sslrootcert, sslcert and sslkey name.`
    : null
}
