// Who lost a password or every second factor: a lead of the one practice where they work vouches for one of them, never for both.

import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { PracticeDatabase, Work } from '../database/practice-database.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { Attempts } from './attempts.ts'
import type { Keys } from './keys.ts'
import { rolesHeld } from './membership-repository.ts'
import { keepPasswordHash } from './password-repository.ts'
import { hashPassword, type WeakPassword, weaknessOf } from './passwords.ts'
import { type From, type Present, type Refused, refused, type TooMany } from './present.ts'
import { endSessions, workplacesOf } from './session-repository.ts'
import * as repository from './vouching-repository.ts'

interface Parts {
  readonly practices: PracticeDatabase
  readonly database: Kysely<never>
  readonly keys: Keys
  readonly attempts: Attempts
}

export interface NotVouched {
  readonly kind: 'not-allowed' | 'oneself' | 'unknown-person' | 'works-elsewhere' | 'another-lead-needed'
}

export type ChosePassword =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'weak-password'; readonly why: WeakPassword }
  | Refused
  | TooMany

export class Vouching {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** All that stood as a second factor is gone, all sessions end; the password leads to setting up another. */
  async resetSecondFactorIn(
    work: Work,
    present: Present,
    person: string,
  ): Promise<{ readonly kind: 'reset' } | NotVouched> {
    const why = await whyNot(work, present, person, 'password')
    if (why !== null) return why
    await repository.voidLinks(work, person)
    await repository.removeSecondFactors(work, present.person, person)
    await endSessions(work, person)
    await this.#parts.attempts.forget('second-factor', person, work)
    await tell(work, 'reset-second-factor', person, present.role)
    return { kind: 'reset' }
  }

  /** A link to a new password, told once. The second factor stays, and is shown as ever. */
  async newPasswordLinkIn(
    work: Work,
    present: Present,
    person: string,
  ): Promise<{ readonly kind: 'link'; readonly token: string } | NotVouched> {
    const why = await whyNot(work, present, person, 'second-factor')
    if (why !== null) return why
    const token = randomBytes(32).toString('base64url')
    await repository.voidLinks(work, person)
    await repository.keepLink(work, present.person, person, this.#parts.keys.hash('password-link', token))
    await tell(work, 'link-to-new-password', person, present.role)
    return { kind: 'link', token }
  }

  /** Whoever holds the link chooses the password, once; then they sign in with it. All sessions of the person end. */
  async choosePassword(
    { token, password }: { readonly token: string; readonly password: string },
    { address }: From,
  ): Promise<ChosePassword> {
    const { database, practices, attempts, keys } = this.#parts
    const tooMany = await attempts.from(address)
    if (tooMany !== null) return tooMany
    const tokenHashes = keys.hashes('password-link', token)
    const link = await repository.linkOf(database, tokenHashes)
    if (link === null) return refused
    const { practice, person, practiceName, name, email } = link
    const why = weaknessOf(password, [practiceName, name, email.replace(/@.*/, ''), email])
    if (why !== null) return { kind: 'weak-password', why }
    const hash = await hashPassword(password)
    const isUsed = await practices.within({ practice, person }, async (work) => {
      // A lead who takes away the second factor at this moment waits, and is told that another has to.
      await rolesHeld(work, person)
      if (!(await repository.useLink(work, tokenHashes))) return false
      await keepPasswordHash(work, person, hash)
      await endSessions(work, person)
      await tell(work, 'choose-new-password', person, null)
      return true
    })
    if (!isUsed) return refused
    await attempts.forget('password', email)
    return { kind: 'chosen' }
  }
}

const tell = (work: Work, did: string, person: string, role: Present['role'] | null) =>
  writeLedger(work, { did, about: 'person', aboutId: person, role })

/** `other` is what this lead may not have vouched for already. */
async function whyNot(
  work: Work,
  present: Present,
  person: string,
  other: repository.Vouched,
): Promise<NotVouched | null> {
  if (present.role !== 'lead') return { kind: 'not-allowed' }
  if ((await rolesHeld(work, person)).length === 0) return { kind: 'unknown-person' }
  // Whoever waited for others may be a lead no longer.
  if (!(await rolesHeld(work, present.person)).includes('lead')) return { kind: 'not-allowed' }
  if (person === present.person) return { kind: 'oneself' }
  const workplaces = await workplacesOf(work, person)
  if (workplaces.some(({ practice }) => practice !== present.practice)) return { kind: 'works-elsewhere' }
  const isBoth = await repository.hasVouched(work, present.person, person, other)
  return isBoth ? { kind: 'another-lead-needed' } : null
}
