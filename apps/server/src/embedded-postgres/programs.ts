// The programs of PostgreSQL: making a database, and serving it. Their settings are here and nowhere else.

import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { clearDrafts } from './drafts.ts'
import type { Folders } from './folders.ts'
import { ownFolder, syncFolder } from './folders.ts'
import { logSettings, openStartLog } from './logs.ts'

/** Who may do everything in the embedded database. */
export const keeper = 'lende_keeper'

export interface Programs {
  readonly folders: Folders
  /** With `bin`, `lib` and `share`. */
  readonly binaries: string
  readonly account: Account | null
}

/** A program of PostgreSQL that failed, with what it said. */
export class PostgresFailed extends Error {
  readonly kind = 'postgres-failed'
}

/** Makes a new, empty database, whole or not at all: what was half made before is thrown away. */
export function makeDatabase({ folders, binaries, account }: Programs, password: string): void {
  clearDrafts(folders.data)
  if (existsSync(folders.database)) return
  const draft = draftOf(folders, process.pid)
  ownFolder(draft, account)
  const passwordFile = join(folders.socket, `password.${process.pid}`)
  const given = [`--username=${keeper}`, '--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions']
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account !== null) chownSync(passwordFile, account.uid, account.gid)
    const made = onceFree(() =>
      spawnSync(join(binaries, 'bin', 'initdb'), ['-D', draft, ...given, ...locale, `--pwfile=${passwordFile}`], {
        ...as(account),
        cwd: folders.socket,
        env: plain,
        encoding: 'utf8',
      }),
    )
    if (made.status !== 0) throw new PostgresFailed(`initdb failed: ${made.stderr || made.error?.message || ''}`.trim())
    renameSync(draft, folders.database)
  } catch (failure) {
    // Another process was quicker, unless it did not make one either.
    if (!existsSync(join(folders.database, 'PG_VERSION'))) throw failure
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
  syncFolder(folders.data)
}

const draftOf = ({ database }: Folders, pid: number): string => `${database}.${pid}.tmp`

/** Nothing of the environment reaches PostgreSQL. */
const plain = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

const as = (account: Account | null): { readonly uid?: number; readonly gid?: number } =>
  account === null ? {} : { uid: account.uid, gid: account.gid }

/** Durability as PostgreSQL has it by default; small memory; no value of a patient in its log. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  wal_level: 'replica',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ',
  log_error_verbosity: 'terse',
  // An error of a statement repeats the value that it could not read; whoever sent it is told.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}

/**
 * Starts to serve the database, on a socket only; it goes on when this process is killed.
 * @returns null while its program is busy.
 */
export function serveDatabase({ folders, binaries, account }: Programs): ChildProcess | null {
  const all = { ...settings, ...logSettings(folders.log), unix_socket_directories: folders.socket }
  const log = openStartLog(folders.log)
  try {
    const child = spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', folders.database, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // A group of its own: what stops the server from a terminal leaves the database time to finish.
      { ...as(account), cwd: folders.socket, env: plain, stdio: ['ignore', log, log], detached: true },
    )
    child.unref()
    return child
  } catch (failure) {
    if (isBusy(failure)) return null
    throw failure
  } finally {
    closeSync(log)
  }
}

/** A program that was copied a moment ago is still open for writing in what another thread is starting just then. */
const isBusy = (failure: unknown): boolean => (failure as NodeJS.ErrnoException | undefined)?.code === 'ETXTBSY'

/** In milliseconds; what is being started has let go long before. */
const longestBusy = 5_000

/** It may also be the program that this one starts. */
const saysBusy = /: Text file busy$/m

function onceFree<Ran extends { readonly error?: Error | undefined; readonly stderr: string }>(run: () => Ran): Ran {
  const since = Date.now()
  for (;;) {
    const ran = run()
    if ((!isBusy(ran.error) && !saysBusy.test(ran.stderr)) || Date.now() - since > longestBusy) return ran
  }
}
