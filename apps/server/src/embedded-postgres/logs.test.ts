// The log of PostgreSQL is turned over, does not grow for ever, and tells why a database does not start.

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder } from '../../test/practice.ts'
import { openEmbedded } from '../database/embedded-database.ts'
import { endOfLog, forgetOldLogs } from './logs.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

const today = new Date()
const daysAgo = (days: number): Date => new Date(today.getTime() - days * 24 * 60 * 60_000)

describe('what PostgreSQL told', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lende-logs-'))
    made.push(folder)
  })

  const tell = (name: string, says: string, at = today): void => {
    writeFileSync(join(folder, name), says)
    utimesSync(join(folder, name), at, at)
  }

  it('is thrown away when nothing was added to it for two weeks, and nothing else is', () => {
    tell('postgresql-2026-11-01.log', 'old', daysAgo(15))
    tell('postgresql-2026-11-09.log', 'kept', daysAgo(13))
    tell('notes.txt', 'of somebody else', daysAgo(100))
    forgetOldLogs(folder, today.getTime())
    expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', 'postgresql-2026-11-09.log'])
  })

  it('is not thrown away where it cannot be read, and nobody fails over it', () => {
    expect(() => forgetOldLogs(join(folder, 'nowhere'))).not.toThrow()
  })

  it('ends with the latest that was told, whichever file that is in, but that a file was begun', () => {
    tell('postgresql-2026-11-21.log', 'one\ntwo\nthree\n', daysAgo(1))
    tell('at-start.log', 'LOG:  redirecting log output to logging collector process\n')
    expect(endOfLog(folder)).toBe('one / two / three')
    tell('at-start.log', 'FATAL:  lock file is empty\n')
    expect(endOfLog(folder)).toBe('two / three / FATAL:  lock file is empty')
  })
})

describe('a database', () => {
  it('writes a file a day, open to nobody else, and says at each start only what belongs to it', async () => {
    const data = emptyFolder()
    made.push(data)
    const starts: string[] = []
    for (let start = 0; start < 2; start++) {
      const opened = await openEmbedded(data)
      const client = new Client(opened.asKeeper)
      await client.connect()
      const { rows } = await client.query<{ file: string }>('select pg_current_logfile() as file')
      await client.query('select 1 / 0').catch(() => undefined)
      await client.end()
      await opened.close()
      expect(rows[0]?.file).toMatch(/log\/postgresql-\d{4}-\d\d-\d\d\.log$/)
      expect(statSync(rows[0]?.file ?? '').mode & 0o777).toBe(0o600)
      const told = readFileSync(rows[0]?.file ?? '', 'utf8')
      expect(told).toContain('ready to accept connections')
      // An error of a statement can hold what was in it.
      expect(told).not.toContain('division by zero')
      starts.push(readFileSync(join(data, 'log', 'at-start.log'), 'utf8'))
    }
    expect(starts.map((said) => said.split('\n').length)).toEqual([2, 2])
    expect(existsSync(join(data, 'postgresql.log'))).toBe(false)
  })
})
