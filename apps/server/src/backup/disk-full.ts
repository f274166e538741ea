// A disk that runs full while a copy is made or put back is named by its folder: there are two of them, and one is full.

import { statfsSync } from 'node:fs'

/** A disk without room. */
export class DiskFull extends Error {
  readonly kind = 'disk-full'
  constructor(folder: string) {
    super(`the disk of ${folder} is full; make room on it, or choose a folder on another disk`)
  }
}

/**
 * Does what writes to the disk of a folder.
 * @throws DiskFull
 */
export async function onDiskOf<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (failure) {
    throw isFull(failure, folder) ? new DiskFull(folder) : failure
  }
}

/** Of the system, and of PostgreSQL. */
const codes = new Set(['ENOSPC', 'EDQUOT', '53100'])

function isFull(failure: unknown, folder: string): boolean {
  if (!(failure instanceof Error) || failure instanceof DiskFull) return false
  const {
    code = '',
    kind,
    syscall,
  } = failure as { readonly code?: string; readonly kind?: string; readonly syscall?: string }
  if (codes.has(code) || /No space left on device|ENOSPC/.test(failure.message)) return true
  // Node says EIO where it copies a whole folder, and PostgreSQL may end before it said why.
  return ((code === 'EIO' && syscall !== 'read') || kind === 'postgres-failed') && isNearlyFull(folder)
}

/** In bytes: PostgreSQL starts no next piece of its log of changes with less. */
const least = 16 * 1024 * 1024

function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < least
  } catch {
    return false
  }
}
