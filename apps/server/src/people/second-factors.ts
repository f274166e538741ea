// The second factor: a code of an authenticator app, or one of the recovery codes for when it is lost. Each counts once.

import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Attempts } from './attempts.ts'
import type { Key, Keys } from './keys.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { type Entered, type Refused, refused, type TooMany } from './present.ts'
import * as repository from './second-factor-repository.ts'
import type { Sessions, WhoIs } from './sessions.ts'
import { addressOf, makeSecret, stepOf } from './totp.ts'

/** Came in, with recovery codes to write down when the person had none; they are never shown again. */
export type EnteredWithCodes = Entered & { readonly recoveryCodes: readonly string[] }

type Shown = 'totp' | 'recovery-code'

const codesInASet = 10
/** Without those that look alike; 32 of them, five bits each. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz0'

interface Parts {
  readonly database: Kysely<never>
  readonly keys: Keys
  readonly attempts: Attempts
  readonly sessions: Sessions
  /** In milliseconds. */
  readonly now: () => number
}

export class SecondFactors {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A secret for an authenticator app; counts once a code of it is confirmed. Null while another factor is due first. */
  async offerTotp(signed: WhoIs): Promise<{ readonly secret: string; readonly address: string } | null> {
    if (signed.secondFactor === 'due') return null
    const { database, keys } = this.#parts
    const secret = makeSecret()
    await repository.offerTotp(database, signed.person, await keys.seal(secret))
    return { secret, address: addressOf(secret, 'Lende', signed.email) }
  }

  /** The app works: its first code is right. */
  async confirmTotp(signed: WhoIs, code: string, headers: Headers): Promise<EnteredWithCodes | Refused | TooMany> {
    if (signed.secondFactor === 'due') return refused
    const { database, attempts, sessions } = this.#parts
    const { person } = signed
    const tooMany = await attempts.on('second-factor', person)
    if (tooMany !== null) return tooMany
    const sealed = (await repository.totpOf(database, person))?.offered ?? null
    const step = await this.#stepOf(code, sealed)
    if (sealed === null || step === null) return refused
    if (!(await repository.confirmTotp(database, person, sealed, step))) return refused
    await attempts.forget('second-factor', person)
    const recoveryCodes = await this.firstRecoveryCodes(person)
    const entered = await sessions.enter(person, 'totp', headers)
    return entered.kind === 'entered' ? { ...entered, recoveryCodes } : entered
  }

  showTotp(signed: WhoIs, code: string, headers: Headers): Promise<Entered | Refused | TooMany> {
    return this.#showDue(signed, 'totp', code, headers)
  }

  showRecoveryCode(signed: WhoIs, code: string, headers: Headers): Promise<Entered | Refused | TooMany> {
    return this.#showDue(signed, 'recovery-code', code, headers)
  }

  /** A code of either kind, of who is in already and showed a first factor once more. */
  showAgain(person: string, code: string, headers: Headers): Promise<Entered | Refused | TooMany> {
    return this.#show(person, /^[\d ]+$/.test(code) ? 'totp' : 'recovery-code', code, headers)
  }

  async hasApp(person: string): Promise<boolean> {
    return typeof (await repository.totpOf(this.#parts.database, person))?.secret === 'string'
  }

  /** Those that still let in. */
  async recoveryCodesLeft(person: string): Promise<number> {
    const { database, keys } = this.#parts
    const kept = await repository.recoveryCodesOf(database, person)
    return kept.filter((one) => keysOf(one, keys).length > 0).length
  }

  /** New recovery codes; earlier ones no longer count. Null before both factors were shown. */
  async renewRecoveryCodes(signed: WhoIs): Promise<readonly string[] | null> {
    return signed.secondFactor === 'done' ? this.#makeRecoveryCodes(signed.person) : null
  }

  /** For a person who has none yet. */
  async firstRecoveryCodes(person: string): Promise<readonly string[]> {
    return (await this.recoveryCodesLeft(person)) > 0 ? [] : this.#makeRecoveryCodes(person)
  }

  async #makeRecoveryCodes(person: string): Promise<readonly string[]> {
    const codes = Array.from({ length: codesInASet }, makeRecoveryCode)
    const { database, keys } = this.#parts
    const kept = codes.map(async (code) => `${keys.mark}:${await hashPassword(hashOf(keys, person, code))}`)
    await repository.replaceRecoveryCodes(database, person, await Promise.all(kept))
    return codes
  }

  /** Only after a first factor: alone it proves nothing anew. */
  async #showDue({ person, secondFactor }: WhoIs, by: Shown, code: string, headers: Headers) {
    return secondFactor === 'due' ? this.#show(person, by, code, headers) : refused
  }

  async #show(person: string, by: Shown, code: string, headers: Headers): Promise<Entered | Refused | TooMany> {
    const { attempts, sessions } = this.#parts
    const tooMany = await attempts.on('second-factor', person)
    if (tooMany !== null) return tooMany
    if (!(await (by === 'totp' ? this.#usesTotp(person, code) : this.#usesRecoveryCode(person, code)))) return refused
    await attempts.forget('second-factor', person)
    return sessions.enter(person, by, headers)
  }

  async #usesTotp(person: string, code: string): Promise<boolean> {
    const { database } = this.#parts
    const sealed = (await repository.totpOf(database, person))?.secret ?? null
    const step = await this.#stepOf(code, sealed)
    return step !== null && repository.useStep(database, person, step)
  }

  /** Each has a salt of its own: a code is held against one after the other. */
  async #usesRecoveryCode(person: string, code: string): Promise<boolean> {
    const { database, keys } = this.#parts
    for (const kept of await repository.recoveryCodesOf(database, person))
      for (const key of keysOf(kept, keys))
        if (await isKept(kept, hashOf(key, person, code))) return repository.useRecoveryCode(database, person, kept)
    return false
  }

  async #stepOf(code: string, sealed: string | null): Promise<number | null> {
    if (sealed === null) return null
    const secret = await this.#parts.keys.openWithAny(sealed)
    return secret === null ? null : stepOf(code, secret, this.#parts.now())
  }

  /**
   * After the secret of the server was changed: what was sealed with the one before is sealed with that of now.
   * @returns how many were; and how many nobody can open.
   */
  async sealAnew(): Promise<{ readonly anew: number; readonly lost: number }> {
    const { database, keys } = this.#parts
    let [anew, lost] = [0, 0]
    for (const sealed of await repository.allSealed(database)) {
      if ((await keys.open(sealed)) !== null) continue
      const secret = await keys.openWithAny(sealed)
      if (secret === null) lost++
      else if (await repository.sealAnew(database, sealed, await keys.seal(secret))) anew++
    }
    return { anew, lost }
  }
}

const hashOf = (key: Pick<Key, 'hash'>, person: string, code: string): string =>
  key.hash('recovery-code', `${person}\n${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

/** Under which of the secrets a recovery code was kept. An earlier Lende did not write that down. */
const keysOf = (kept: string, { all }: Keys): readonly Key[] =>
  kept.includes(':') ? all.filter(({ mark }) => kept.startsWith(`${mark}:`)) : all

/** Codes that an earlier Lende made stand there without argon2id, until they are used or renewed. */
async function isKept(kept: string, given: string): Promise<boolean> {
  const hash = kept.slice(kept.indexOf(':') + 1)
  return hash.startsWith('$') ? isPassword({ hash, password: given }) : hash === given
}

const makeRecoveryCode = (): string => {
  const code = Array.from(randomBytes(12), (byte) => letters.charAt(byte % letters.length)).join('')
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}
