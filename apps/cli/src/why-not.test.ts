// Whatever a person can put right is said in one sentence that has the way out in it; a fault of ours is not dressed up as one.

import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FailedAt } from '@lende/server/failed-at'
import { describe, expect, it } from 'vitest'
import { UsageError } from './invocation.ts'
import { type At, orWhyNot, whyNot } from './why-not.ts'

const failed = (more: object, message = ''): Error => Object.assign(new Error(message), more)

const database: At = { what: 'database', named: 'DATABASE_URL' }
const asServer: At = { what: 'tables', named: 'DATABASE_URL' }
const asOwner: At = { what: 'tables', named: 'LENDE_OWNER_URL' }
const data: At = { what: 'data-folder', named: '/srv/lende' }
const copy: At = { what: 'copy', named: '/backups/one' }
const file: At = { what: 'file', named: 'ledger.ndjson' }
const address: At = { what: 'address', named: 'HOST' }
const certificate: At = { what: 'certificate', named: 'LENDE_TLS_CERT' }

const rows: readonly (readonly [at: At, failure: Error, says: RegExp])[] = [
  [data, failed({ code: 'ENOSPC' }), /disk is full \(\/srv\/lende\).*LENDE_DATA_DIR/],
  [data, failed({ kind: 'postgres-failed' }, 'initdb failed: No space left on device'), /disk is full/],
  [data, failed({ kind: 'folder' }, '/root cannot be entered; choose another'), /^\/root .*choose another\.$/],
  [data, failed({ code: 'EROFS', path: '/srv/lende/log' }), /^\/srv\/lende\/log cannot be written.*LENDE_DATA_DIR/],
  [data, failed({ code: 'EACCES', path: '/srv' }), /^\/srv cannot be written.*LENDE_DATA_DIR/],
  [data, failed({ code: 'ENOENT', syscall: 'mkdir', path: '/srv/lende' }), /^no folder can be made at \/srv\/lende;/],
  [data, failed({ code: 'EACCES', path: '/backups/one' }), /^\/backups\/one cannot be read/],
  [
    data,
    failed({ code: 'ECONNREFUSED', syscall: 'connect' }),
    /database in \/srv\/lende does not answer.*\/srv\/lende\/log/,
  ],
  [data, new RangeError('there is no account nobody to run PostgreSQL as'), /no account nobody/],
  [copy, failed({ code: 'ENOSPC' }), /disk is full \(\/backups\/one\).*name a folder/],
  [
    copy,
    failed({ code: 'ENOTDIR', path: '/backups/one' }),
    /^\/backups\/one cannot be made, for a file .*name another folder/,
  ],
  [file, failed({ code: 'EISDIR' }), /^ledger.ndjson is a folder/],
  [file, failed({ code: 'ENOENT' }), /no such file: ledger.ndjson/],
  [file, failed({ code: 'EACCES' }), /^ledger.ndjson cannot be read/],
  [address, failed({ code: 'EADDRINUSE', port: 80 }), /port 80 is taken.*PORT/],
  [address, failed({ code: 'EACCES', port: 80 }), /port 80 may not.*PORT/],
  [address, failed({ code: 'EADDRNOTAVAIL' }), /HOST/],
  [address, failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), /HOST/],
  [certificate, failed({ code: 'ERR_OSSL_PEM_NO_START_LINE' }), /LENDE_TLS_CERT/],
  [certificate, failed({}, 'key values mismatch'), /LENDE_TLS_CERT/],
  [certificate, failed({ code: 'ERR_MISSING_PASSPHRASE' }), /LENDE_TLS_KEY .*passphrase/],
  [database, failed({ code: 'ECONNREFUSED' }), /DATABASE_URL does not answer/],
  [database, failed({ code: 'ENOENT', syscall: 'connect' }), /DATABASE_URL does not answer/],
  [database, failed({}, 'Connection terminated unexpectedly'), /DATABASE_URL does not answer/],
  [database, failed({}, 'timeout expired'), /DATABASE_URL does not answer/],
  [database, failed({}, 'There was an error establishing an SSL connection'), /DATABASE_URL does not answer/],
  [database, failed({}, 'The server does not support SSL connections'), /DATABASE_URL does not speak TLS/],
  [
    database,
    failed({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    /certificate of the database is for another name.*DATABASE_URL/,
  ],
  [database, failed({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), /not known here.*DATABASE_URL, with &sslrootcert/],
  [database, failed({ code: 'SELF_SIGNED_CERT_IN_CHAIN' }), /not known here/],
  [asOwner, failed({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }), /not known here.*LENDE_OWNER_URL, with &sslrootcert/],
  [database, failed({ code: 'CERT_HAS_EXPIRED' }), /certificate of the database has expired/],
  [database, failed({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }), /TLS with the database at DATABASE_URL fails/],
  [database, failed({ code: '28P01' }), /DATABASE_URL.*password/],
  [database, failed({}, 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), /password/],
  [database, failed({ code: '22023' }), /after the \? in DATABASE_URL/],
  [
    database,
    failed({ code: '42704' }, 'unrecognized configuration parameter "nosuch"'),
    /after the \? in DATABASE_URL/,
  ],
  [database, failed({ code: '42704' }, 'Rolle »lende_service« existiert nicht'), /no role lende_service/],
  [database, failed({ code: '3F000' }), /lende migrate/],
  [database, failed({ code: '42501' }), /lende_service/],
  [asServer, failed({ code: '42501' }), /set LENDE_OWNER_URL/],
  [asOwner, failed({ code: '42501' }), /who LENDE_OWNER_URL names.*own them/],
]

describe('each says what to do', () => {
  it.each(rows)('at %o, %o', (at, failure, says) => {
    const sentence = whyNot(failure, at) ?? ''
    expect(sentence).toMatch(says)
    expect(sentence).toMatch(/^[^.]*.*\.$/)
  })

  it.each(['pkcs8', 'sec1'] as const)('a key under a passphrase, in %s', (type) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const seal = { cipher: 'aes-256-cbc', passphrase: 'geheim' }
    const key = privateKey.export({ type, format: 'pem', ...seal })
    const failing = orWhyNot(async () => createPrivateKey(key), certificate)
    return expect(failing).rejects.toThrow(/LENDE_TLS_KEY is sealed with a passphrase/)
  })

  it('where a failure itself says at what it came, that counts', () => {
    const refused = new FailedAt({ what: 'address', named: 'HOST' }, failed({ code: 'EADDRINUSE', port: 80 }))
    expect(whyNot(refused, database)).toMatch(/port 80 is taken/)
  })

  it('a disk that says that it is broken is not full as long as it has room', () => {
    const broken = failed({ code: 'EIO', path: join(tmpdir(), 'not', 'there') })
    expect(whyNot(broken, { what: 'data-folder', named: tmpdir() })).toMatch(/\(EIO\); see the log/)
  })
})

describe('what nobody can put right', () => {
  it('is no matter for a sentence', () => {
    for (const at of [undefined, database, asServer, data, copy, file, address, certificate])
      expect(whyNot(new TypeError('x is not a function'), at)).toBeNull()
    expect(whyNot('odd')).toBeNull()
    // A step of ours that asks for what is not there.
    expect(whyNot(failed({ code: '42P01' }), asOwner)).toBeNull()
  })

  it('is thrown on as it was, and the rest as a sentence', async () => {
    const fault = new TypeError('x is not a function')
    const throwing = (failure: Error) => orWhyNot(() => Promise.reject(failure), database)
    await expect(throwing(new FailedAt({ what: 'database', named: 'DATABASE_URL' }, fault))).rejects.toBe(fault)
    await expect(throwing(failed({ code: '28P01' }))).rejects.toBeInstanceOf(UsageError)
  })
})
