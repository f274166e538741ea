// A sealed case opens with its passphrase and in no other way; whatever is changed in it, it stays shut.

import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'
import type { SealedCase } from './sealed-case.ts'
import { canSeal, isLongEnough, looksSealed, readSealed, seal, unseal } from './sealed-case.ts'

const text = '{"schema":"lende-case/1","assessments":[{"on":"2026-11-22","answers":{"fever":"no"}}]}'
const passphrase = 'vier woorden zijn genoeg'
const fewest = 100_000

let sealed: SealedCase
/** So small that every byte of it can be tried. */
let small: SealedCase
beforeAll(async () => {
  small = await seal('{}', passphrase, fewest)
  sealed = await seal(text, passphrase, fewest)
})

/** Opens a file as it is written: undefined when it is refused, for whatever reason. */
async function opened(written: string, with_ = passphrase): Promise<string | undefined> {
  try {
    const read = readSealed(JSON.parse(written))
    return read === undefined ? undefined : await unseal(read, with_)
  } catch {
    return undefined
  }
}

describe('a sealed case', () => {
  it('opens with its passphrase, also when it was written to a file', async () => {
    expect(canSeal()).toBe(true)
    expect(await opened(JSON.stringify(sealed))).toBe(text)
  })

  it('opens when the same letters are typed another way', async () => {
    const composed = await seal(text, 'é'.repeat(12).normalize('NFC'), fewest)
    expect(await opened(JSON.stringify(composed), 'é'.repeat(12).normalize('NFD'))).toBe(text)
  })

  it('stays shut for another passphrase', async () => {
    for (const wrong of ['', `${passphrase} `, passphrase.toUpperCase()])
      expect(await opened(JSON.stringify(sealed), wrong)).toBeUndefined()
  })

  it('shows nothing of the answers', () => {
    expect(JSON.stringify(sealed)).not.toMatch(/fever|answers|2026/)
  })

  it('is another file each time', async () => {
    const again = await seal(text, passphrase, fewest)
    expect(again.kdf.salt).not.toBe(sealed.kdf.salt)
    expect(again.cipher.iv).not.toBe(sealed.cipher.iv)
    expect(again.data).not.toBe(sealed.data)
  })

  it('takes 600000 rounds unless a test says otherwise', async () => {
    expect((await seal(text, passphrase)).kdf.iterations).toBe(600_000)
  })
})

describe('a damaged file', () => {
  it('stays shut whichever character of it is changed', async () => {
    const written = JSON.stringify(small)
    expect(await opened(written)).toBe('{}')
    for (let place = 0; place < written.length; place++) {
      const other = written[place] === 'A' ? 'B' : 'A'
      expect(
        await opened(`${written.slice(0, place)}${other}${written.slice(place + 1)}`),
        `at ${place}`,
      ).toBeUndefined()
    }
  })

  it('stays shut whichever byte of the sealed text is changed, added or taken away', async () => {
    const bytes = fromBase64(small.data)
    if (bytes === undefined) throw new ReferenceError('nothing is sealed')
    const changed = [...bytes.keys()].map((place) => bytes.map((byte, index) => (index === place ? byte ^ 1 : byte)))
    for (const data of [...changed, bytes.slice(1), bytes.slice(0, -1), Uint8Array.from([...bytes, 0])])
      expect(await opened(JSON.stringify({ ...small, data: toBase64(data) }))).toBeUndefined()
  })

  it('stays shut with a valid header of another file', async () => {
    const other = await seal('{}', passphrase, fewest)
    for (const part of [{ kdf: other.kdf }, { cipher: other.cipher }, { data: other.data }])
      expect(await opened(JSON.stringify({ ...sealed, ...part }))).toBeUndefined()
    expect(await opened(JSON.stringify({ ...sealed, kdf: { ...sealed.kdf, iterations: fewest + 1 } }))).toBeUndefined()
  })
})

describe('a file that is no sealed case of ours', () => {
  it.each([
    ['fewer rounds than protect', { kdf: { iterations: 99_999 } }],
    ['more rounds than a browser should be made to do', { kdf: { iterations: 5_000_001 } }],
    ['no whole number of rounds', { kdf: { iterations: 100_000.5 } }],
    ['rounds as text', { kdf: { iterations: '600000' } }],
    ['another derivation', { kdf: { name: 'PBKDF2-HMAC-SHA-1' } }],
    ['another cipher', { cipher: { name: 'AES-128-CBC' } }],
    ['a short salt', { kdf: { salt: toBase64(new Uint8Array(8)) } }],
    ['a long vector', { cipher: { iv: toBase64(new Uint8Array(16)) } }],
    ['text that is no base64', { data: '%' }],
    ['base64 written another way', { cipher: { iv: 'AAAAAAAAAAAAAAAA\n' } }],
    ['a key more', { hint: 'the dog' }],
    ['another version', { schema: 'lende-sealed-case/2' }],
  ])('is refused before any work is done: %s', (_, change: object) => {
    const { kdf, cipher, ...rest } = change as { kdf?: object; cipher?: object }
    const file = { ...sealed, ...rest, kdf: { ...sealed.kdf, ...kdf }, cipher: { ...sealed.cipher, ...cipher } }
    expect(readSealed(file)).toBeUndefined()
    expect(looksSealed(file)).toBe(true)
  })

  it.each([null, [], 'text', {}, { schema: 'lende-case/1' }])('is not taken for one: %j', (value) => {
    expect(readSealed(value)).toBeUndefined()
    expect(looksSealed(value)).toBe(false)
  })
})

describe('a passphrase', () => {
  it('is long enough with twelve characters or four words, whatever they are', () => {
    for (const good of ['abcdefghijkl', 'een twee drie vier', 'à é ï ö']) expect(isLongEnough(good)).toBe(true)
    for (const short of ['', 'abcdefghijk', 'een twee']) expect(isLongEnough(short)).toBe(false)
  })
})
