// A folder and those above it, made; and taken away again where what was to stand in them came to nothing.

import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing; returns the ones it made, the innermost first. Node's own `recursive` never
 * ends where the system takes no folder, as under /proc.
 */
export function makeFolder(folder: string): readonly string[] {
  const made: string[] = []
  try {
    for (const one of missingFolders(folder).toReversed()) if (makeOne(one)) made.unshift(one)
    return made
  } catch (failure) {
    unmakeFolders(made)
    throw failure
  }
}

/** The innermost first. Somebody may have put something there meanwhile: that stays. */
export function unmakeFolders(made: readonly string[]): void {
  for (const folder of made) {
    try {
      rmdirSync(folder)
    } catch (failure) {
      const { code } = failure as NodeJS.ErrnoException
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw failure
    }
  }
}

/** False where somebody else made it meanwhile. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 })
    return true
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST' && isFolder(folder)) return false
    throw failure
  }
}

const missingFolders = (folder: string): readonly string[] =>
  isFolder(folder) ? [] : [folder, ...missingFolders(dirname(folder))]

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
