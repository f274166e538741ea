// The record of a practice from the command line: made, copied, put back, and its ledger followed without it.

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ran } from './lende.ts'
import { lende } from './lende.ts'

let home: string
const inHome = (name: string): string => join(home, name)

/** Runs a command on a data folder; in English. */
function on(data: string, ...words: readonly string[]): Promise<Ran> {
  process.env['LENDE_DATA_DIR'] = inHome(data)
  return lende([...words, '--lang', 'en'])
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lende-practice-'))
  chmodSync(home, 0o755)
})
afterAll(() => {
  delete process.env['LENDE_DATA_DIR']
  rmSync(home, { recursive: true, force: true })
})

describe('the database of a practice', () => {
  it('is made, copied, and put back where there is none; what was copied is looked at', async () => {
    expect(await on('first', 'migrate')).toMatchObject({ code: 0, out: expect.stringContaining('practice-and-people') })
    expect(await on('first', 'migrate')).toMatchObject({ code: 0, out: 'The database has the right shape already.\n' })
    expect(await on('first', 'backup', inHome('copy'))).toMatchObject({
      code: 0,
      out: expect.stringContaining(inHome('copy')),
    })
    const restored = await on('second', 'restore', inHome('copy'))
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('All tables and indexes were read, and agree.')
    expect(restored.out).toMatch(/erased after this copy is in it again.* erase-patient/)
    expect(existsSync(join(inHome('second'), 'database'))).toBe(true)
  })

  it('is never put back over another, and no copy over another', async () => {
    expect(await on('first', 'restore', inHome('copy'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a database already'),
    })
    expect(await on('first', 'backup', inHome('copy'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already'),
    })
  })

  it('that is not there is not copied: a wrong folder is told, and nothing is made in it', async () => {
    expect(await on('mistyped', 'backup', inHome('copy-of-nothing'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no database'),
    })
    expect(existsSync(inHome('mistyped'))).toBe(false)
  })

  it.each([
    [['backup'], 'backup needs a new folder'],
    [['restore', '/nowhere'], 'is no backup of Lende'],
    [['ledger'], 'ledger needs verify and a file'],
    [['ledger', 'mend', 'x'], 'one thing to do: verify'],
    [['ledger', 'verify', '/nowhere'], 'no such file'],
    [['ledger', 'verify', '/dev/null'], 'holds no entry of a ledger'],
    [['migrate', 'now'], 'migrate does nothing with now'],
    [['backup', '/copy', '/other'], 'backup does nothing with /other'],
  ])('lende %j says what is missing, or too much', async (words, said) => {
    expect(await on('first', ...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) })
  })
})

describe('a ledger', () => {
  // Made by the database of this project; the hashes were worked out there.
  const kept = readFileSync(new URL('ledger.ndjson', import.meta.url), 'utf8')
  const verify = async (text: string): Promise<Ran> => {
    writeFileSync(inHome('ledger.ndjson'), text)
    return on('first', 'ledger', 'verify', inHome('ledger.ndjson'))
  }

  it('that is whole is said to be, with its head to note elsewhere', async () => {
    const entries = kept.trimEnd().split('\n')
    const { hash } = JSON.parse(entries.at(-1) ?? '') as { hash: string }
    expect(await verify(kept)).toMatchObject({
      code: 0,
      out: `The ledger is whole up to entry ${entries.length}. Last hash: ${hash}\n`,
    })
  })

  it('in which something was changed names the entry', async () => {
    const changed = kept.replace('"did":"merge-patient"', '"did":"read-patient"')
    expect(changed).not.toBe(kept)
    expect(await verify(changed)).toMatchObject({ code: 1, out: 'Entry 3 of the ledger was changed.\n' })
  })

  it('from which something was taken names what is missing', async () => {
    const [first, , ...rest] = kept.split('\n')
    expect(await verify([first, ...rest].join('\n'))).toMatchObject({
      code: 1,
      out: 'Entry 2 of the ledger is missing.\n',
    })
  })

  it('that is none is refused at its line', async () => {
    expect(await verify(`${kept}not an entry\n`)).toMatchObject({ code: 2, err: expect.stringContaining('line 6') })
  })
})
