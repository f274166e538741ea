// Whatever a person can put right is said in one sentence that has the way out in it; a fault of ours is not dressed up as one.

import { expect, it } from 'vitest'
import { whyNot } from './why-not.ts'

const failed = (more: object, message = ''): Error => Object.assign(new Error(message), more)

it('each says what to do', () => {
  const rows: readonly (readonly [failure: Error, says: RegExp])[] = [
    [failed({ code: 'ENOSPC' }), /disk is full.*LENDE_DATA_DIR/],
    [failed({ kind: 'postgres-failed' }, 'initdb failed: No space left on device'), /disk is full/],
    [
      failed({ kind: 'folder' }, '/root cannot be entered; choose another folder'),
      /^\/root .*choose another folder\.$/,
    ],
    [failed({ code: 'EADDRINUSE', syscall: 'listen', port: 80 }), /port 80 is taken.*PORT/],
    [failed({ code: 'EACCES', syscall: 'listen', port: 80 }), /port 80 may not.*PORT/],
    [failed({ code: 'EADDRNOTAVAIL', syscall: 'listen' }), /HOST/],
    [failed({ code: 'ECONNREFUSED' }), /DATABASE_URL does not answer/],
    [failed({ code: '28P01' }), /password/],
    [failed({ code: '3F000' }), /lende migrate/],
    [failed({ code: 'EROFS', path: '/srv/lende' }), /^\/srv\/lende cannot be written.*LENDE_DATA_DIR/],
    [failed({ code: 'ERR_OSSL_PEM_NO_START_LINE' }), /LENDE_TLS_CERT/],
    [new RangeError('there is no account nobody to run PostgreSQL as'), /no account nobody/],
  ]
  for (const [failure, says] of rows) {
    const sentence = whyNot(failure) ?? ''
    expect.soft(sentence).toMatch(says)
    expect.soft(sentence.endsWith('.'), sentence).toBe(true)
  }
})

it('what nobody can put right is no matter for a sentence', () => {
  expect(whyNot(new TypeError('x is not a function'))).toBeNull()
  expect(whyNot('odd')).toBeNull()
})
