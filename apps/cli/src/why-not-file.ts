// Why a folder or a file does not serve: full, somebody else's, or something else than it should be.

import { statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Failed } from './failed.ts'

export const isFull = ({ code = '', message, path }: Failed, folder = path): boolean =>
  ['ENOSPC', 'EDQUOT', '53100'].includes(code) ||
  /No space left on device/.test(message) ||
  (code === 'EIO' && folder !== undefined && hasNoRoom(folder))

/** Some disks tell that they are full as if they were broken. */
function hasNoRoom(folder: string): boolean {
  try {
    return statfsSync(folder).bavail === 0
  } catch {
    // It was not made yet, or is gone already.
    return folder !== dirname(folder) && hasNoRoom(dirname(folder))
  }
}

/** Of the embedded database, and all that stands beside it. */
export function whyNotDataFolder(failed: Failed, folder: string): string | null {
  if (isFull(failed, folder))
    return `the disk is full (${folder}); make room on it, or choose a folder on another disk with LENDE_DATA_DIR.`
  if (failed.syscall === 'connect')
    return `the database in ${folder} does not answer; the last file in ${join(folder, 'log')} says why.`
  return whyNotWritten(failed, folder, 'choose a folder that can with LENDE_DATA_DIR')
}

/** Of a copy that is made there. */
export const whyNotCopy = (failed: Failed, folder: string): string | null =>
  isFull(failed, folder)
    ? `the disk is full (${folder}); make room on it, or name a folder on another disk.`
    : whyNotWritten(failed, folder, 'name another folder')

/** Of a file that is read. */
export function whyNotFile({ code = '' }: Failed, file: string): string | null {
  if (code === 'ENOENT') return `there is no such file: ${file}.`
  if (code === 'EISDIR') return `${file} is a folder; name the file.`
  return unusable.has(code) ? `${file} cannot be read by this account (${code}).` : null
}

const unusable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'EEXIST',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'EIO',
])

function whyNotWritten({ code = '', syscall, path = '' }: Failed, folder: string, wayOut: string): string | null {
  if (!unusable.has(code)) return null
  if (code === 'EIO')
    return `the disk of ${path || folder} does not do what it is asked (EIO); see the log of the system.`
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${path || folder} cannot be made, for a file stands in its place or above it; ${wayOut}.`
  if (code === 'ENOENT' && syscall === 'mkdir') return `no folder can be made at ${path || folder}; ${wayOut}.`
  // What is made in a folder, or on the way to it, is written; anything else is read.
  const isOnTheWay = path === '' || path.startsWith(folder) || folder.startsWith(path)
  return isOnTheWay
    ? `${path || folder} cannot be written by this account (${code}); ${wayOut}.`
    : `${path} cannot be read by this account (${code}); see whose it is.`
}
