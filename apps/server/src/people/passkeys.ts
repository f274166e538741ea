// Passkeys: a key in a device that answers a challenge once its owner has unlocked it. It stands for both factors.

import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Kysely } from 'kysely'
import type { Attempts } from './attempts.ts'
import * as repository from './passkey-repository.ts'
import { type Entered, type From, type Refused, refused, type TooMany } from './present.ts'
import type { EnteredWithCodes, SecondFactors } from './second-factors.ts'
import type { Sessions, WhoIs } from './sessions.ts'

interface Parts {
  readonly database: Kysely<never>
  readonly sessions: Sessions
  readonly secondFactors: SecondFactors
  readonly attempts: Attempts
  readonly baseUrl: string
}

export type ListedPasskey = Pick<repository.PasskeyRow, 'credential' | 'name' | 'since' | 'used'>

export interface Asked {
  readonly kind: 'asked'
  readonly options: PublicKeyCredentialRequestOptionsJSON
}

export class Passkeys {
  readonly #parts: Parts
  readonly #origin: string
  readonly #host: string

  constructor(parts: Parts) {
    this.#parts = parts
    const { origin, hostname } = new URL(parts.baseUrl)
    this.#origin = origin
    this.#host = hostname
  }

  /** What a browser needs to make a passkey; null while another factor is due first. */
  async offer(signed: WhoIs): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
    if (signed.secondFactor === 'due') return null
    const { database } = this.#parts
    const known = await repository.passkeysOf(database, signed.person)
    const options = await generateRegistrationOptions({
      rpName: 'Lende',
      rpID: this.#host,
      userID: new Uint8Array(Buffer.from(signed.person.replaceAll('-', ''), 'hex')),
      userName: signed.email,
      userDisplayName: signed.name,
      attestationType: 'none',
      excludeCredentials: known.map(({ credential }) => ({ id: credential })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await repository.keepChallenge(database, options.challenge, signed.person)
    return options
  }

  async register(
    signed: WhoIs,
    { name, answer }: { readonly name: string; readonly answer: RegistrationResponseJSON },
    headers: Headers,
  ): Promise<EnteredWithCodes | Refused> {
    if (signed.secondFactor === 'due') return refused
    const { database, sessions, secondFactors } = this.#parts
    const { person } = signed
    const registered = await this.#registered(person, answer)
    if (registered === null) return refused
    const { credential } = registered
    const isNew = await repository.keepPasskey(database, {
      credential: credential.id,
      person,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name,
    })
    if (!isNew) return refused
    const recoveryCodes = await secondFactors.firstRecoveryCodes(person)
    const entered = await sessions.enter(person, 'passkey', headers)
    return entered.kind === 'entered' ? { ...entered, recoveryCodes } : entered
  }

  /** What a browser needs to ask for a passkey, whosever it is. */
  async ask({ address }: From): Promise<Asked | TooMany> {
    const { database, attempts } = this.#parts
    const tooMany = await attempts.from(address)
    if (tooMany !== null) return tooMany
    const options = await generateAuthenticationOptions({ rpID: this.#host, userVerification: 'required' })
    await repository.keepChallenge(database, options.challenge, null)
    return { kind: 'asked', options }
  }

  async signIn(answer: AuthenticationResponseJSON, { headers, address }: From): Promise<Entered | Refused | TooMany> {
    const { database, sessions, attempts } = this.#parts
    const tooMany = await attempts.from(address)
    if (tooMany !== null) return tooMany
    const known = await repository.passkey(database, answer.id)
    if (known === null) return refused
    const counter = await this.#answered(known, answer)
    if (counter === null || !(await repository.countUse(database, known.credential, counter))) return refused
    return sessions.enter(known.person, 'passkey', headers)
  }

  /** Whose passkey somebody tried, for the log; null is nobody’s. */
  async ownerOf(credential: string): Promise<string | null> {
    return (await repository.passkey(this.#parts.database, credential))?.person ?? null
  }

  async list(person: string): Promise<readonly ListedPasskey[]> {
    const known = await repository.passkeysOf(this.#parts.database, person)
    return known.map(({ credential, name, since, used }) => ({ credential, name, since, used }))
  }

  /** False when there is no such passkey, or nothing else would be left to sign in with. */
  async remove(signed: WhoIs, credential: string): Promise<boolean> {
    return signed.secondFactor === 'done' && repository.removePasskey(this.#parts.database, signed.person, credential)
  }

  /** What a browser says it answered may be any text. */
  async #uses(challenge: string, person: string | null): Promise<boolean> {
    return /^[\w-]+$/.test(challenge) && repository.useChallenge(this.#parts.database, challenge, person)
  }

  async #registered(person: string, answer: RegistrationResponseJSON) {
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (challenge) => this.#uses(challenge, person),
      expectedOrigin: this.#origin,
      expectedRPID: this.#host,
      requireUserVerification: true,
    }).catch(refuseUnlessOurs)
    return verified?.verified === true ? verified.registrationInfo : null
  }

  /** The counter that came with a right answer; null is a wrong one. */
  async #answered(known: repository.PasskeyRow, answer: AuthenticationResponseJSON): Promise<number | null> {
    const verified = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => this.#uses(challenge, null),
      expectedOrigin: this.#origin,
      expectedRPID: this.#host,
      requireUserVerification: true,
      credential: {
        id: known.credential,
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
        transports: known.transports as AuthenticatorTransport[],
      },
    }).catch(refuseUnlessOurs)
    return verified?.verified === true ? verified.authenticationInfo.newCounter : null
  }
}

/** The library throws what it refuses; what the database throws goes on. */
function refuseUnlessOurs(failure: unknown): null {
  if (failure instanceof Error && 'code' in failure && 'severity' in failure) throw failure
  return null
}
