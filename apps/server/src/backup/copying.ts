// A copy on its way into a draft: each file, and what is told of it afterwards.

import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { syncFolder } from '../embedded-postgres/folders.ts'
import { copyFile, digestOf } from './copied-file.ts'
import type { Listed, ListedFile } from './note.ts'

export class Copying implements Listed {
  readonly files: ListedFile[] = []
  readonly folders: string[] = []
  readonly #into: string

  constructor(into: string) {
    this.#into = into
  }

  folder(name: string): void {
    mkdirSync(join(this.#into, name), { recursive: true, mode: 0o700 })
    this.folders.push(name)
  }

  async file(from: string, name: string): Promise<void> {
    await othersFirst()
    this.files.push({ name, ...copyFile(from, join(this.#into, name)) })
  }

  text(text: string, name: string): void {
    const path = join(this.#into, name)
    writeFileSync(path, text, { mode: 0o600, flush: true })
    this.files.push({ name, ...digestOf(path) })
  }

  /** Its files are on the disk already: their names are too when this is done. */
  sync(): void {
    for (const folder of [...this.folders, '.']) syncFolder(join(this.#into, folder))
  }
}

interface Standing {
  /** Their sizes in bytes, by name. */
  readonly files: Map<string, number>
  readonly folders: string[]
}

/** What stands under a folder. */
export function standingIn(folder: string): Standing {
  const standing: Standing = { files: new Map(), folders: [] }
  gather(standing, folder, '')
  return standing
}

function gather(standing: Standing, folder: string, under: string): void {
  for (const entry of readdirSync(join(folder, under))) {
    const name = `${under}${entry}`
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    if (found?.isDirectory()) {
      standing.folders.push(name)
      gather(standing, folder, `${name}/`)
    } else if (found !== undefined) standing.files.set(name, found.size)
  }
}
