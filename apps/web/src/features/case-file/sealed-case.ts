// A case under a passphrase: AES-256-GCM with a key from PBKDF2-HMAC-SHA-256. What stands around the sealed text is bound
// to it, so that nothing in the file can be changed unseen. Nobody can open it without the passphrase; we cannot either.

import { fromBase64, toBase64 } from './base64.ts'

export const SEALED_SCHEMA = 'lende-sealed-case/1'

const KDF = 'PBKDF2-HMAC-SHA-256'
const CIPHER = 'AES-256-GCM'
const ITERATIONS = 600_000
/** Fewer than these protects too little; more would only keep a browser busy. */
const fewest = 100_000
const most = 5_000_000
const saltBytes = 16
const ivBytes = 12

interface Header {
  readonly schema: typeof SEALED_SCHEMA
  readonly kdf: { readonly name: typeof KDF; readonly iterations: number; readonly salt: string }
  readonly cipher: { readonly name: typeof CIPHER; readonly iv: string }
}

export interface SealedCase extends Header {
  readonly data: string
}

/** WebCrypto is there only on a secure page: https, or this device itself. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined

/** A passphrase that takes long to guess: twelve characters, or four words. */
export const isLongEnough = (passphrase: string): boolean =>
  passphrase.length >= 12 || passphrase.trim().split(/\s+/u).length >= 4

/** Seals a text. A new salt and vector each time: two files of one case have nothing in common. */
export async function seal(text: string, passphrase: string, iterations = ITERATIONS): Promise<SealedCase> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const header: Header = {
    schema: SEALED_SCHEMA,
    kdf: { name: KDF, iterations, salt: toBase64(crypto.getRandomValues(new Uint8Array(saltBytes))) },
    cipher: { name: CIPHER, iv: toBase64(iv) },
  }
  const key = await keyFrom(passphrase, header)
  const data = await crypto.subtle.encrypt(algorithm(header, iv), key, new TextEncoder().encode(text))
  return { ...header, data: toBase64(new Uint8Array(data)) }
}

/** The text, or undefined: the passphrase is another, or something in the file was changed. The two cannot be told apart. */
export async function unseal(sealed: SealedCase, passphrase: string): Promise<string | undefined> {
  const { data, ...header } = sealed
  const [iv, bytes] = [fromBase64(header.cipher.iv), fromBase64(data)]
  if (iv === undefined || bytes === undefined) return undefined
  const key = await keyFrom(passphrase, header)
  try {
    const text = await crypto.subtle.decrypt(algorithm(header, iv), key, bytes)
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return undefined
  }
}

/** A file's values as a sealed case; undefined when anything in it is not as we write it. */
export function readSealed(value: unknown): SealedCase | undefined {
  const file = withKeys(value, ['schema', 'kdf', 'cipher', 'data'])
  const kdf = withKeys(file?.['kdf'], ['name', 'iterations', 'salt'])
  const cipher = withKeys(file?.['cipher'], ['name', 'iv'])
  if (file?.['schema'] !== SEALED_SCHEMA || kdf?.['name'] !== KDF || cipher?.['name'] !== CIPHER) return undefined
  const [iterations, salt, iv, data] = [kdf['iterations'], kdf['salt'], cipher['iv'], file['data']]
  if (!isBounded(iterations) || !isBytes(salt, saltBytes) || !isBytes(iv, ivBytes) || !isBytes(data)) return undefined
  return { schema: SEALED_SCHEMA, kdf: { name: KDF, iterations, salt }, cipher: { name: CIPHER, iv }, data }
}

/** Was it meant to be a sealed case, whole or damaged? */
export const looksSealed = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'schema' in value &&
  String(value.schema).startsWith('lende-sealed-case')

const isBounded = (iterations: unknown): iterations is number =>
  Number.isInteger(iterations) && Number(iterations) >= fewest && Number(iterations) <= most

const isBytes = (text: unknown, length?: number): text is string => {
  const bytes = typeof text === 'string' ? fromBase64(text) : undefined
  return bytes !== undefined && (length === undefined || bytes.length === length)
}

function withKeys(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const own = Object.keys(value)
  return own.length === keys.length && keys.every((key) => own.includes(key))
    ? (value as Record<string, unknown>)
    : undefined
}

/** Letters with an accent are typed in two ways; both are one passphrase. */
async function keyFrom(passphrase: string, { kdf }: Header): Promise<CryptoKey> {
  const salt = fromBase64(kdf.salt)
  if (salt === undefined) throw new RangeError('the salt of a sealed case is no base64')
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: kdf.iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const algorithm = ({ schema, kdf, cipher }: Header, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(
    JSON.stringify([schema, kdf.name, kdf.iterations, kdf.salt, cipher.name, cipher.iv]),
  ),
})
