// A disk that runs full while a copy is made or put back (Linux, as root: it takes a disk of its own).

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, openCopy } from '../../test/practice.ts'
import type { EmbeddedDatabase } from '../database/embedded-database.ts'
import { postmasterOf } from '../embedded-postgres/postmaster.ts'
import { backup } from './backup.ts'
import { standingIn } from './copying.ts'
import { DiskFull, onDiskOf } from './disk-full.ts'
import { restore } from './restore.ts'

/** In bytes. */
const MB = 1024 * 1024

/** Does something on a disk of a size of its own. */
async function onDisk<Result>(bytes: number, work: (disk: string) => Promise<Result>): Promise<Result> {
  const disk = emptyFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil(bytes)},mode=755`, 'tmpfs', disk])
  try {
    if (mounted.status !== 0) throw new Error(`a disk of its own could not be made: ${mounted.stderr}`)
    return await work(disk)
  } finally {
    spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
}

const canMount = process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0

describe.runIf(canMount)('a disk that runs full', () => {
  const [home, place] = [emptyFolder(), emptyFolder()]
  const copy = join(place, 'copy')
  let embedded: EmbeddedDatabase
  let size: number
  beforeAll(async () => {
    embedded = await openCopy(home)
    await backup(embedded, copy)
    size = [...standingIn(copy).files.values()].reduce((sum, bytes) => sum + bytes, 0)
  })
  afterAll(async () => {
    await embedded?.close()
    for (const folder of [home, place]) rmSync(folder, { recursive: true, force: true })
  })

  it.each([1, 8, 20])('while a copy is made is named, and nothing is left of the copy (%i MB)', async (room) => {
    await onDisk(room * MB, async (disk) => {
      await expect(backup(embedded, join(disk, 'copy'))).rejects.toMatchObject({
        kind: 'disk-full',
        message: expect.stringContaining(`the disk of ${disk} is full`),
      })
      expect(readdirSync(disk)).toEqual([])
    })
  })

  it.each([
    ['the files of the copy', 0.5],
    ['the programs of the database, which Node copies without telling why it ends', 1.5],
  ])('while a copy is put back is named, and nothing is left: %s', async (_, part) => {
    await onDisk(size * part, async (disk) => {
      const data = join(disk, 'practice')
      mkdirSync(data)
      chmodSync(data, 0o755)
      await expect(restore(copy, data)).rejects.toMatchObject({
        kind: 'disk-full',
        message: expect.stringContaining(`the disk of ${data} is full`),
      })
      expect(readdirSync(data)).toEqual([])
      expect(postmasterOf(join(data, 'database'))).toBeNull()
    })
  })
})

describe('a disk is called full', () => {
  const failing = (failure: object): Promise<never> => Promise.reject(Object.assign(new Error('it failed'), failure))
  it.each([{ code: 'ENOSPC' }, { code: 'EDQUOT' }, { code: '53100' }])('where it says so: %j', async (failure) => {
    await expect(onDiskOf('/some', () => failing(failure))).rejects.toThrow('the disk of /some is full')
  })

  it('by the innermost folder that was written to', async () => {
    const inner = onDiskOf('/inner', () => failing({ code: 'ENOSPC' }))
    await expect(onDiskOf('/outer', () => inner)).rejects.toEqual(new DiskFull('/inner'))
  })

  it('never where it has room, and something else is wrong', async () => {
    const home = emptyFolder()
    await expect(onDiskOf(home, () => failing({ code: 'EIO' }))).rejects.toThrow('it failed')
    await expect(onDiskOf(home, () => failing({ code: 'EACCES' }))).rejects.toThrow('it failed')
    rmSync(home, { recursive: true })
  })
})
