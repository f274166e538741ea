// What stands beside a draft is other people's, whatever it is called.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder } from '../../test/practice.ts'
import { clearDrafts } from '../embedded-postgres/drafts.ts'
import { draftIn } from './draft-folder.ts'

const place = emptyFolder()
afterAll(() => rmSync(place, { recursive: true, force: true }))

const script = new URL('draft-folder.ts', import.meta.url).href

/** A folder with the draft of a process that was killed at once. */
function withLeftOver(name: string): { readonly folder: string; readonly draft: string } {
  const folder = join(place, name)
  spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { draftIn } from '${script}'; draftIn(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL')`,
  ])
  const [draft = ''] = readdirSync(folder)
  writeFileSync(join(folder, draft, 'draft', 'half'), 'half of a copy')
  return { folder, draft: join(folder, draft) }
}

function markerOf(draft: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(draft, 'lende-draft.json'), 'utf8')) as Record<string, unknown>
}
const mark = (draft: string, marker: object): void =>
  writeFileSync(join(draft, 'lende-draft.json'), JSON.stringify({ ...markerOf(draft), ...marker }))

describe('a draft', () => {
  it('leaves alone what others keep beside it', () => {
    const folder = join(place, 'others')
    const others = ['work.424242.tmp', 'mail.31337.tmp', 'copy.424242.tmp', '.lende-draft-of-somebody-424242-aaaaaa']
    for (const name of others) {
      mkdirSync(join(folder, name), { recursive: true })
      writeFileSync(join(folder, name, 'kept'), 'kept')
    }
    writeFileSync(join(folder, '.lende-draft-file'), 'kept')
    draftIn(folder).clear()
    expect(readdirSync(folder).toSorted()).toEqual(['.lende-draft-file', ...others].toSorted())
    for (const name of others) expect(existsSync(join(folder, name, 'kept'))).toBe(true)
  })

  it('leaves nothing of itself', () => {
    const folder = join(place, 'itself')
    const draft = draftIn(folder)
    writeFileSync(join(draft.folder, 'half'), 'half of a copy')
    draft.clear()
    expect(readdirSync(folder)).toEqual([])
  })

  it.runIf(process.platform === 'linux')('stays while it is worked on, by this process or by another', () => {
    const folder = join(place, 'under-way')
    const first = draftIn(folder)
    draftIn(folder).clear()
    expect(existsSync(first.folder)).toBe(true)
    const { folder: other, draft } = withLeftOver('of-a-process-that-is-there')
    const begun = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[19]
    mark(draft, { pid: process.ppid, begun })
    draftIn(other).clear()
    expect(existsSync(draft)).toBe(true)
    first.clear()
  })

  it.runIf(process.platform === 'linux')('of a process that was killed is thrown away by the next', () => {
    const { folder, draft } = withLeftOver('killed')
    expect(existsSync(draft)).toBe(true)
    draftIn(folder).clear()
    expect(readdirSync(folder)).toEqual([])
  })

  it.runIf(process.platform === 'linux')('whose number another process has by now is thrown away', () => {
    const { folder, draft } = withLeftOver('number-given-again')
    mark(draft, { pid: process.pid })
    draftIn(folder).clear()
    expect(readdirSync(folder)).toEqual([])
  })

  it.runIf(process.platform === 'linux')('is still known for one when it was half thrown away', () => {
    const { folder, draft } = withLeftOver('half-thrown-away')
    rmSync(join(draft, 'draft'), { recursive: true })
    draftIn(folder).clear()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['another machine', { host: 'another' }],
    ['another machine of the same name', { boot: 'another' }],
    ['another container on this machine', { processes: 'pid:[1]' }],
  ])('of %s stays until nobody touched it for a day', (name, marker) => {
    const { folder, draft } = withLeftOver(name)
    mark(draft, marker)
    draftIn(folder).clear()
    expect(existsSync(join(draft, 'draft', 'half'))).toBe(true)
    const yesterday = new Date(Date.now() - 25 * 60 * 60_000)
    utimesSync(join(draft, 'lende-draft.json'), yesterday, yesterday)
    draftIn(folder).clear()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('in a data folder', () => {
  it('only what Lende makes there half is thrown away', () => {
    const folder = join(place, 'data')
    const ours = ['database', 'database-passwords.json', 'server-secret', 'postgresql-18.4.0-beta.17']
    const others = ['work.424242.tmp', 'mail.31337.tmp', 'my-database.424242.tmp', 'database.tmp']
    const drafts = ours.map((name) => `${name}.4242424.tmp`)
    for (const name of [...drafts, ...others]) mkdirSync(join(folder, name), { recursive: true })
    clearDrafts(folder)
    expect(readdirSync(folder).toSorted()).toEqual(others.toSorted())
  })
})
