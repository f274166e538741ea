// What PostgreSQL tells: a file a day, turned over by itself and kept for two weeks. What it says before it has begun
// that file stands apart, anew at each start.

import { existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

/** In milliseconds. */
const kept = 14 * 24 * 60 * 60_000

const atStart = 'at-start.log'

/** Its process that writes the file goes on, and turns it over, while no server of ours is there. */
export const logSettings = (folder: string): Readonly<Record<string, string>> => ({
  logging_collector: 'on',
  log_directory: folder,
  log_filename: 'postgresql-%Y-%m-%d.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_file_mode: '0600',
})

/** Open for a program that is about to start, to write at the end of. */
export function openStartLog(folder: string): number {
  const file = join(folder, atStart)
  if (existsSync(file)) truncateSync(file)
  return openSync(file, 'a', 0o600)
}

/** Throws away what nothing was added to for two weeks. */
export function forgetOldLogs(folder: string, now = Date.now()): void {
  try {
    for (const { file, at } of logsIn(folder)) if (at < now - kept) rmSync(file, { force: true })
  } catch {
    // What stays today is tried again tomorrow: nobody is held up by a log.
  }
}

/** That it begins the file of the day is said at every start, and tells nothing. */
const begins = /redirecting log output to logging collector/

/** The last lines that were told, for who has to see why it does not start. */
export const endOfLog = (folder: string): string =>
  logsIn(folder)
    .toSorted((one, other) => one.at - other.at)
    .slice(-2)
    .flatMap(({ file }) => readFileSync(file, 'utf8').trimEnd().split('\n'))
    .filter((line) => !begins.test(line))
    .slice(-3)
    .join(' / ')

interface Log {
  readonly file: string
  /** When something was last told in it. */
  readonly at: number
}

/** Another Lende may throw one away meanwhile. */
const logsIn = (folder: string): Log[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .flatMap((name) => {
      const file = join(folder, name)
      const found = statSync(file, { throwIfNoEntry: false })
      return found === undefined || found.size === 0 ? [] : [{ file, at: found.mtimeMs }]
    })
