// A backup that was never put back is no backup: each here is put back, started, and looked at.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../test/practice.ts'
import { emptyFolder, makePatient, makePractice, openTestDatabase } from '../../test/practice.ts'
import type { Acting } from '../database/practice-database.ts'
import { PracticeDatabase } from '../database/practice-database.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let opened: TestDatabase
let acting: Acting
const place = emptyFolder()

beforeAll(async () => {
  opened = await openTestDatabase()
  acting = await makePractice(opened.database)
})
afterAll(async () => {
  await opened?.end()
  rmSync(place, { recursive: true, force: true })
})

const namesIn = (database: PracticeDatabase): Promise<string[]> =>
  database.within(acting, async (work) => {
    const rows = await work.selectFrom('lende.patient').select('family_name').orderBy('patient_id').execute()
    return rows.map((row) => row.family_name)
  })

const register = async (name: string): Promise<void> => {
  await makePatient(opened.database, acting, name)
  await opened.database.within(acting, (work) => writeLedger(work, { did: 'register-patient' }))
}

describe('a backup', () => {
  it('taken while others write holds all that was kept before it began, and is sound', async () => {
    for (let count = 0; count < 20; count++) await register(`Before ${count}`)
    let isOver = false
    const writing = (async () => {
      for (let count = 0; !isOver; count++) await register(`During ${count}`)
    })()
    const into = join(place, 'while-writing')
    await backup(opened.embedded, into)
    isOver = true
    await writing
    await register('After')
    const data = emptyFolder()
    const restored = await restore(into, data)
    const database = await PracticeDatabase.connect(restored.opened.asServer)
    const names = await namesIn(database)
    await database.close()
    await restored.opened.close()
    rmSync(data, { recursive: true, force: true })
    expect(restored.broken).toEqual([])
    expect(restored.ledgers).toMatchObject([{ ok: true, entries: names.length }])
    expect(names.filter((name) => name.startsWith('Before'))).toHaveLength(20)
    expect(names).not.toContain('After')
  })

  it('is never written over another, nor half', async () => {
    const into = join(place, 'taken')
    mkdirSync(into)
    await expect(backup(opened.embedded, into)).rejects.toThrow('is there already')
    expect(readdirSync(into)).toEqual([])
    expect(readdirSync(place).filter((name) => name.endsWith('.tmp'))).toEqual([])
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
    await backup(opened.embedded, into)
    await expect(restore(into, opened.embedded.postgres.folders.data)).rejects.toThrow('holds a database already')
  })
})
