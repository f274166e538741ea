// The mark of a data folder that holds a demo: a demo is never filled into a practice, and a practice is never kept in a demo.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../embedded-postgres/make-folder.ts'

export interface Mark {
  /** The day that it was made on. */
  readonly made: string
  /** A filling that was broken off leaves it half made. */
  readonly isWhole: boolean
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'demo.json')

/** Null where there is no demo. */
export function markOf(dataFolder: string): Mark | null {
  const file = fileIn(dataFolder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : null
}

export function mark(dataFolder: string, as: Mark): void {
  makeFolder(dataFolder)
  writeFileSync(fileIn(dataFolder), JSON.stringify(as), { flush: true })
}

/** A folder that will not do for what was asked; its message has the way out. */
export class WrongFolder extends Error {
  readonly kind = 'wrong-folder'
}

/** @throws WrongFolder */
export function refuseDemo(dataFolder: string): void {
  if (markOf(dataFolder) !== null)
    throw new WrongFolder(
      `${dataFolder} holds a demo; start it with --demo, or choose another folder with LENDE_DATA_DIR`,
    )
}
