// A backup that was never put back is no backup: each here is put back, started, and looked at.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, makePatient, makePractice, openCopy } from '../../test/practice.ts'
import { earlierSecretFile, secretFile, secretOf } from '../configuration/server-secret.ts'
import type { EmbeddedDatabase } from '../database/embedded-database.ts'
import type { Acting } from '../database/practice-database.ts'
import { PracticeDatabase } from '../database/practice-database.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let embedded: EmbeddedDatabase
let database: PracticeDatabase
let acting: Acting
const home = emptyFolder()
const place = emptyFolder()

beforeAll(async () => {
  embedded = await openCopy(home)
  database = await PracticeDatabase.connect(embedded.asServer)
  acting = await makePractice(database)
})
afterAll(async () => {
  await database?.close()
  await embedded?.close()
  for (const folder of [home, place]) rmSync(folder, { recursive: true, force: true })
})

const namesIn = (of: PracticeDatabase): Promise<string[]> =>
  of.within(acting, async (work) => {
    const rows = await work.selectFrom('lende.patient').select('family_name').orderBy('patient_id').execute()
    return rows.map((row) => row.family_name)
  })

const register = async (name: string): Promise<void> => {
  await makePatient(database, acting, name)
  await database.within(acting, (work) => writeLedger(work, { did: 'register-patient' }))
}

describe('a backup', () => {
  it('taken while others write holds all that was kept before it began, and is sound', async () => {
    for (let count = 0; count < 20; count++) await register(`Before ${count}`)
    let isOver = false
    const writing = (async () => {
      for (let count = 0; !isOver; count++) await register(`During ${count}`)
    })()
    const into = join(place, 'while-writing')
    const others = ['mail.31337.tmp', 'work.424242.tmp']
    for (const other of others) mkdirSync(join(place, other))
    const secret = secretOf({ secret: null, dataFolder: home })
    writeFileSync(earlierSecretFile(home), 'the secret before that one')
    await backup(embedded, into)
    isOver = true
    await writing
    expect(readdirSync(place).toSorted()).toEqual([...others, 'while-writing'].toSorted())
    await register('After')
    const data = emptyFolder()
    const restored = await restore(into, data)
    const again = await PracticeDatabase.connect(restored.opened.asServer)
    const names = await namesIn(again)
    await again.close()
    await restored.opened.close()
    expect(readFileSync(secretFile(data), 'utf8')).toBe(secret)
    expect(readFileSync(earlierSecretFile(data), 'utf8')).toBe('the secret before that one')
    rmSync(data, { recursive: true, force: true })
    expect(restored.broken).toEqual([])
    // A patient is registered in one transaction and told to the ledger in the next: the backup may fall between.
    const [ledger] = restored.ledgers
    expect(restored.ledgers).toHaveLength(1)
    expect(ledger?.ok && names.length - ledger.entries).toBeOneOf([0, 1])
    expect(names.filter((name) => name.startsWith('Before'))).toHaveLength(20)
    expect(names).not.toContain('After')
  })

  it('is never written over another, nor half', async () => {
    const into = join(place, 'taken')
    mkdirSync(into)
    await expect(backup(embedded, into)).rejects.toThrow('is there already')
    expect(readdirSync(into)).toEqual([])
    expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('a backup that fails', () => {
  it('leaves nothing', async () => {
    const asNobody = { ...embedded.asKeeper, password: 'another' }
    await expect(backup({ ...embedded, asKeeper: asNobody }, join(place, 'failed'))).rejects.toThrow('authentication')
    expect(readdirSync(place).filter((name) => name.startsWith('.') || name === 'failed')).toEqual([])
  })
})

describe('what cannot be restored', () => {
  it('is a folder that is no backup', async () => {
    const data = emptyFolder()
    await expect(restore(place, data)).rejects.toThrow('is no backup of Lende')
    expect(existsSync(join(data, 'database'))).toBe(false)
  })

  it('is a backup over a database that is there', async () => {
    const into = join(place, 'over')
    await backup(embedded, into)
    await expect(restore(into, embedded.folders.data)).rejects.toThrow('holds a database already')
  })
})
