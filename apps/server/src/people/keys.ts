// What the secret of the server does: what is kept is hashed or sealed with it, so that a copy of the database alone opens
// nothing. When it is changed, the secret before it goes on opening what was kept under it, for as long as it is told.

import { createHmac } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

export interface Secrets {
  readonly secret: string
  /** The one before it. */
  readonly earlier?: string
}

/** One secret. */
export class Key {
  readonly #secret: string
  /** Tells it from other secrets, and nothing of it. */
  readonly mark: string

  constructor(secret: string) {
    if (secret.length < 32) throw new RangeError('the secret of the server has fewer than 32 characters')
    this.#secret = secret
    this.mark = this.hash('mark', '').slice(0, 8)
  }

  /** Of something that is only ever compared. The purpose keeps two that look alike apart. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.#secret).update(`${purpose}\n${text}`).digest('base64url')
  }

  seal(text: string): Promise<string> {
    return symmetricEncrypt({ key: this.#secret, data: text })
  }

  /** Null when it was sealed with another. */
  open(sealed: string): Promise<string | null> {
    return symmetricDecrypt({ key: this.#secret, data: sealed }).catch(() => null)
  }
}

/** The secret of now, and the one before it. */
export class Keys extends Key {
  /** What still opens something: that of now first. */
  readonly all: readonly Key[]

  constructor({ secret, earlier }: Secrets) {
    super(secret)
    this.all = earlier === undefined ? [this] : [this, new Key(earlier)]
  }

  /** Under each secret: one of them is what was kept. */
  hashes(purpose: string, text: string): readonly string[] {
    return this.all.map((key) => key.hash(purpose, text))
  }

  /** Null when it was sealed with none of them. */
  async openWithAny(sealed: string): Promise<string | null> {
    for (const key of this.all) {
      const text = await key.open(sealed)
      if (text !== null) return text
    }
    return null
  }
}
