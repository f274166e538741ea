// The data folder that a copy is put back into: when it comes to nothing, all is as it was.

import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { accountForPostgres } from '../embedded-postgres/account.ts'
import { giveAway } from '../embedded-postgres/binaries.ts'
import { makeFolder, unmakeFolders } from '../embedded-postgres/make-folder.ts'
import { postmasterOf } from '../embedded-postgres/postmaster.ts'
import { besideDatabase } from './backup.ts'
import { CannotRestore } from './cannot-restore.ts'

/** What a start of the database makes in a data folder. */
const ofStart = /^(log|socket|postgresql-\d[\w.-]*)$/

export class Target {
  readonly #data: string
  /** The folders that were made for it, the innermost first. */
  readonly #made: readonly string[]
  /** The names that stood in it, and what its small files held. */
  readonly #stood: ReadonlySet<string>
  readonly #held: ReadonlyMap<string, Buffer>
  #isPut = false

  constructor(data: string) {
    this.#data = data
    this.#stood = new Set(existsSync(data) ? readdirSync(data) : [])
    this.#held = new Map(besideDatabase(data).flatMap((file) => (existsSync(file) ? [[file, readFileSync(file)]] : [])))
    this.#made = makeFolder(data)
  }

  /** Puts what stands in a draft into its place, the database last. */
  put(draft: string): void {
    const database = join(this.#data, 'database')
    if (existsSync(database)) throw new CannotRestore(`${this.#data} holds a database already`)
    const [from, account] = [join(draft, 'database'), accountForPostgres()]
    chmodSync(from, 0o700)
    if (account !== null) giveAway(from, account)
    for (const file of besideDatabase(this.#data)) {
      const copied = join(draft, basename(file))
      if (existsSync(copied)) renameSync(copied, file)
    }
    renameSync(from, database)
    this.#isPut = true
  }

  /** What somebody works with meanwhile is left alone. */
  asItWas(): void {
    const database = join(this.#data, 'database')
    if (postmasterOf(database) !== null) return
    if (this.#isPut) rmSync(database, { recursive: true, force: true })
    for (const file of besideDatabase(this.#data)) {
      const held = this.#held.get(file)
      if (held === undefined) rmSync(file, { force: true })
      else if (!existsSync(file) || !readFileSync(file).equals(held))
        writeFileSync(file, held, { mode: 0o600, flush: true })
    }
    for (const name of existsSync(this.#data) ? readdirSync(this.#data) : [])
      if (ofStart.test(name) && !this.#stood.has(name)) rmSync(join(this.#data, name), { recursive: true, force: true })
    unmakeFolders(this.#made)
  }
}
