// What the secret of the server does: what is kept is hashed or sealed with it, so that a copy of the database alone opens nothing.

import { createHmac } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

export class Keys {
  readonly #secret: string

  constructor(secret: string) {
    if (secret.length < 32) throw new RangeError('the secret of the server has fewer than 32 characters')
    this.#secret = secret
  }

  /** Of something that is only ever compared. The purpose keeps two that look alike apart. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.#secret).update(`${purpose}\n${text}`).digest('base64url')
  }

  seal(text: string): Promise<string> {
    return symmetricEncrypt({ key: this.#secret, data: text })
  }

  open(sealed: string): Promise<string> {
    return symmetricDecrypt({ key: this.#secret, data: sealed })
  }
}
