// How a person comes to a practice: a lead invites, and whoever holds the link accepts, once, within three days.

import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 as newId } from 'uuid'
import type { PracticeDatabase, Work } from '../database/practice-database.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { Attempts } from './attempts.ts'
import * as repository from './invitation-repository.ts'
import type { Keys } from './keys.ts'
import { giveRole } from './membership-repository.ts'
import { keepPasswordHash } from './password-repository.ts'
import { hashPassword, type WeakPassword, weaknessOf } from './passwords.ts'
import { type Entered, type From, type Present, type Refused, refused, type Signed, type TooMany } from './present.ts'
import type { Sessions } from './sessions.ts'

interface Parts {
  readonly practices: PracticeDatabase
  readonly database: Kysely<never>
  readonly keys: Keys
  readonly sessions: Sessions
  readonly attempts: Attempts
}

/** The token goes into the link, and is never shown again. */
export interface Invited {
  readonly kind: 'invited'
  readonly invitation: string
  readonly token: string
}

export type Accepted =
  | Entered
  | Refused
  | TooMany
  | { readonly kind: 'weak-password'; readonly why: WeakPassword }
  /** The e-mail is of a person who works elsewhere too: they sign in first, and join then. */
  | { readonly kind: 'sign-in-first' }

export class Invitations {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async invite(present: Present, invitee: repository.Invitee): Promise<Invited | { readonly kind: 'not-allowed' }> {
    return this.#parts.practices.within(present, (work) => this.inviteIn(work, present, invitee))
  }

  /** Takes the place of an earlier invitation to the same e-mail. */
  async inviteIn(
    work: Work,
    { role }: Present,
    invitee: repository.Invitee,
  ): Promise<Invited | { readonly kind: 'not-allowed' }> {
    return role === 'lead' ? this.#keep(work, role, invitee) : { kind: 'not-allowed' }
  }

  /** The first lead of a practice that was just made; nobody is there yet who could invite. */
  inviteFirst(practice: string, invitee: Omit<repository.Invitee, 'roles'>): Promise<Invited> {
    return this.#parts.practices.within({ practice, person: null }, (work) =>
      this.#keep(work, null, { ...invitee, roles: ['lead'] }),
    )
  }

  list(present: Present): Promise<readonly repository.ListedInvitation[]> {
    return this.#parts.practices.within(present, repository.openInvitations)
  }

  /** False when it is not a lead who asks, or there is no such open invitation. */
  async withdraw(present: Present, invitation: string): Promise<boolean> {
    if (present.role !== 'lead') return false
    return this.#parts.practices.within(present, (work) => repository.withdrawInvitation(work, invitation))
  }

  /** What a link invites to; null when it is no longer good. */
  look(token: string): Promise<repository.OpenInvitation | null> {
    const { database, keys } = this.#parts
    return repository.invitationOf(database, keys.hashes('invitation', token))
  }

  /** A new person, with a password; a second factor is set up next. */
  async accept(
    { token, name, password }: { readonly token: string; readonly name: string; readonly password: string },
    { headers, address }: From,
  ): Promise<Accepted> {
    const { database, practices, sessions, attempts } = this.#parts
    const tooMany = await attempts.from(address)
    if (tooMany !== null) return tooMany
    const open = await this.look(token)
    if (open === null || name.trim() === '') return refused
    const why = weaknessOf(password, [open.practiceName, name, open.email.replace(/@.*/, ''), open.email])
    if (why !== null) return { kind: 'weak-password', why }
    if ((await repository.personOf(database, open.email)) !== null) return { kind: 'sign-in-first' }
    const hash = await hashPassword(password)
    const person = newId()
    try {
      await practices.within({ practice: open.practice, person }, (work) =>
        makePerson(work, open.invitation, { person, name: name.trim(), hash }),
      )
    } catch (failure) {
      if (failure instanceof Overtaken) return refused
      throw failure
    }
    return sessions.enterNew(person, open.email, headers)
  }

  /** A person who is signed in comes to work here too; false when the link is not for them, or no longer good. */
  async join({ person, secondFactor }: Signed, token: string): Promise<boolean> {
    const { database, practices } = this.#parts
    const open = await this.look(token)
    if (open === null || secondFactor !== 'done') return false
    if ((await repository.personOf(database, open.email)) !== person) return false
    return practices.within({ practice: open.practice, person }, async (work) => {
      const invitee = await repository.useInvitation(work, open.invitation)
      if (invitee !== null) await takeUp(work, person, invitee)
      return invitee !== null
    })
  }

  async #keep(work: Work, role: Present['role'] | null, invitee: repository.Invitee): Promise<Invited> {
    const token = randomBytes(32).toString('base64url')
    const written = { ...invitee, name: invitee.name.trim(), email: invitee.email.trim().toLowerCase() }
    const invitation = await repository.keepInvitation(work, this.#parts.keys.hash('invitation', token), written)
    const detail = { roles: invitee.roles.toSorted().join(' ') }
    await writeLedger(work, { did: 'invite-person', about: 'invitation', aboutId: invitation, role, detail })
    return { kind: 'invited', invitation, token }
  }
}

/** Somebody else was quicker with the same link, or the same e-mail: nothing of this is kept. */
class Overtaken extends Error {}

/** @throws Overtaken */
async function makePerson(
  work: Work,
  invitation: string,
  { person, name, hash }: { readonly person: string; readonly name: string; readonly hash: string },
): Promise<void> {
  const invitee = await repository.useInvitation(work, invitation)
  if (invitee === null) throw new Overtaken()
  const { email, language } = invitee
  if (!(await repository.keepPerson(work, { person_id: person, name, email, language }))) throw new Overtaken()
  await keepPasswordHash(work, person, hash)
  await takeUp(work, person, invitee)
}

async function takeUp(work: Work, person: string, { roles }: repository.Invitee): Promise<void> {
  for (const role of roles) await giveRole(work, person, role)
  const detail = { roles: roles.toSorted().join(' ') }
  await writeLedger(work, { did: 'accept-invitation', about: 'person', aboutId: person, detail })
}
