// The folder of a practice is made where it can serve, and where it cannot nothing is left of the attempt.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { prepareFolders } from './folders.ts'
import { makeFolder } from './make-folder.ts'

const home = mkdtempSync(join(tmpdir(), 'lende-folders-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const inHome = (...names: readonly string[]) => join(home, ...names)

it('one that PostgreSQL cannot be let into is refused, and not left behind', () => {
  mkdirSync(inHome('shut'), { mode: 0o700 })
  chmodSync(home, 0o755)
  const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
  expect(() => prepareFolders(inHome('shut', 'a', 'b'), nobody)).toThrow('cannot be entered by nobody')
  expect(existsSync(inHome('shut', 'a'))).toBe(false)
  expect(existsSync(inHome('shut'))).toBe(true)
})

it('each missing one is told, the innermost first; what stood there is not', () => {
  expect(makeFolder(inHome('new', 'a', 'b'))).toEqual([inHome('new', 'a', 'b'), inHome('new', 'a'), inHome('new')])
  expect(makeFolder(inHome('new', 'a', 'b'))).toEqual([])
})

it('a file in its place, or above it, is refused', () => {
  writeFileSync(inHome('file'), '')
  symlinkSync(inHome('nowhere'), inHome('dangling'))
  for (const path of [inHome('file'), inHome('file', 'a'), inHome('dangling')])
    expect.soft(() => makeFolder(path), path).toThrow(/EEXIST|ENOTDIR/)
  expect(existsSync(inHome('nowhere'))).toBe(false)
})

it.runIf(process.platform === 'linux')('where the system takes no folder the attempt ends', () => {
  expect(() => makeFolder('/proc/lende/data')).toThrow('ENOENT')
})
