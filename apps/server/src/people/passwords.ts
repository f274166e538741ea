// Passwords: long, not among the first that anybody would try, and kept as argon2id. No rule on what they are made of.

import { hash, verify } from '@node-rs/argon2'
import { asCompared, readCommonPasswords } from './common-passwords.ts'

const shortest = 12
const longest = 128

/** In kibibytes, passes and threads: what OWASP asks of argon2id at least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Letters that make up the passwords people take first, with whatever digits and marks around them. */
const common = [
  'password',
  'passphrase',
  'wachtwoord',
  'motdepasse',
  'passwort',
  'kennwort',
  'welkom',
  'welcome',
  'bienvenue',
  'willkommen',
  'geheim',
  'secret',
  'admin',
  'administrator',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'qwertzuiop',
  'azerty',
  'azertyuiop',
  'asdfghjkl',
  'abcdefghijkl',
  'iloveyou',
  'changeme',
  'rugpijn',
  'lagerugpijn',
  'physio',
  'fysio',
  'praktijk',
  'lende',
]
const digits = '0123456789'.repeat(longest / 10 + 1)
const leastDifferent = 5
let mostUsed: ReadonlySet<string> | null = null

export type WeakPassword = 'too-short' | 'too-long' | 'too-common'

/** What is wrong with a password; null is nothing. `names` are those of the practice and of the person, and their e-mail. */
export function weaknessOf(password: string, names: readonly string[]): WeakPassword | null {
  const plain = password.normalize('NFKC')
  const length = [...plain].length
  if (length < shortest) return 'too-short'
  if (length > longest) return 'too-long'
  return isCommon(plain, names) ? 'too-common' : null
}

function isCommon(password: string, names: readonly string[]): boolean {
  if (new Set(password).size < leastDifferent) return true
  // Read when a password is chosen for the first time, and kept.
  mostUsed ??= readCommonPasswords(shortest)
  if (mostUsed.has(asCompared(password))) return true
  if (digits.includes(password) || digits.includes([...password].reverse().join(''))) return true
  const letters = lettersOf(password)
  if (names.filter((name) => name.includes('@')).some((email) => letters.includes(lettersOf(email)))) return true
  return letters !== '' && isMadeOf(letters, [...common, ...names.flatMap(wordsOf)])
}

/** Is it these words, one after another or over and over, and nothing else? */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  const longestFirst = words.filter((word) => word.length > 1).toSorted((one, other) => other.length - one.length)
  return longestFirst.reduce((left, word) => left.replaceAll(word, ''), letters) === ''
}

const wordsOf = (name: string): readonly string[] => [lettersOf(name), ...name.split(/[^\p{L}\p{M}]+/u).map(lettersOf)]

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

export const isPassword = ({ hash: kept, password }: { readonly hash: string; readonly password: string }) =>
  verify(kept, password.normalize('NFKC'))
