// An authenticator in software: makes a key of P-256 for a site, and answers challenges with it, as a phone would.

import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

const present = 0x01
const unlocked = 0x04
const withKey = 0x40

export class Authenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #id = randomBytes(32)
  /** What a site would see it at. */
  origin: string
  /** Whether its owner unlocks it. */
  isUnlocked = true
  counter = 0
  #user = ''

  constructor(origin: string) {
    this.origin = origin
  }

  register({ challenge, user }: PublicKeyCredentialCreationOptionsJSON): RegistrationResponseJSON {
    this.#user = user.id
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const key = map([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.#id.length)
    const about = Buffer.concat([this.#about(withKey), Buffer.alloc(16), length, this.#id, key])
    const attestation = map([
      ['fmt', 'none'],
      ['attStmt', map([])],
      ['authData', about],
    ])
    return {
      ...this.#credential,
      response: {
        clientDataJSON: this.#seen('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  answer({ challenge }: PublicKeyCredentialRequestOptionsJSON): AuthenticationResponseJSON {
    const seen = this.#seen('webauthn.get', challenge)
    const about = this.#about(0)
    const signed = createSign('sha256').update(about).update(sha256(seen)).sign(this.#keys.privateKey)
    return {
      ...this.#credential,
      response: {
        clientDataJSON: seen.toString('base64url'),
        authenticatorData: about.toString('base64url'),
        signature: signed.toString('base64url'),
        userHandle: this.#user,
      },
    }
  }

  get #credential() {
    const id = this.#id.toString('base64url')
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  }

  #seen(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  #about(more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const flags = present | (this.isUnlocked ? unlocked : 0) | more
    return Buffer.concat([sha256(Buffer.from(new URL(this.origin).hostname)), Buffer.from([flags]), counter])
  }
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** CBOR of the little that is needed. A map is bytes as well, and goes in as it is. */
type Part = number | string | Buffer

function encode(part: Part): Buffer {
  if (typeof part === 'number') return part >= 0 ? head(0, part) : head(1, -1 - part)
  if (typeof part === 'string') return Buffer.concat([head(3, Buffer.byteLength(part)), Buffer.from(part)])
  return maps.has(part) ? part : Buffer.concat([head(2, part.length), part])
}

const maps = new WeakSet<Buffer>()

function map(entries: readonly (readonly [Part, Part])[]): Buffer {
  const made = Buffer.concat([head(5, entries.length), ...entries.flat().map(encode)])
  maps.add(made)
  return made
}

function head(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(kind << 5) | length])
  return length < 256
    ? Buffer.from([(kind << 5) | 24, length])
    : Buffer.from([(kind << 5) | 25, length >> 8, length & 0xff])
}
