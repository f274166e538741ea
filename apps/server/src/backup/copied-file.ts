// A file copied in pieces, and told what was copied: what is listed is what was read, once.

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeFileSync } from 'node:fs'

/** In bytes. */
const piece = 1024 * 1024
const buffer = Buffer.alloc(piece)

export interface Copied {
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** Copies a file to a place where there is none, for nobody else to read; it is on the disk when this is done. */
export function copyFile(from: string, to: string): Copied {
  return opened(from, 'r', (source) =>
    opened(to, 'wx', (target) => {
      const copied = readThrough(source, (part) => writeFileSync(target, part))
      fsyncSync(target)
      return copied
    }),
  )
}

/** What a file holds. */
export const digestOf = (file: string): Copied => opened(file, 'r', (source) => readThrough(source, () => undefined))

function opened<Result>(file: string, flag: 'r' | 'wx', work: (opened: number) => Result): Result {
  const number = openSync(file, flag, 0o600)
  try {
    return work(number)
  } finally {
    closeSync(number)
  }
}

function readThrough(source: number, take: (part: Buffer) => void): Copied {
  const hash = createHash('sha256')
  for (let bytes = 0; ; ) {
    const read = readSync(source, buffer, 0, piece, null)
    if (read === 0) return { bytes, sha256: hash.digest('hex') }
    const part = buffer.subarray(0, read)
    hash.update(part)
    take(part)
    bytes += read
  }
}
