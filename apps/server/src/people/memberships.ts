// Who works at a practice, and as what. Only a lead changes it, and a practice always keeps one.

import type { PracticeDatabase, Work } from '../database/practice-database.ts'
import { leaveSeats } from '../episodes/repository.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { voidInvitations } from './invitation-repository.ts'
import * as repository from './membership-repository.ts'
import type { Present, Role } from './present.ts'
import { endSessions, workplacesOf } from './session-repository.ts'
import { voidLinksBy } from './vouching-repository.ts'

export type Changed =
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-allowed' | 'unknown-person' | 'last-lead' | 'no-role' }

export class Memberships {
  readonly #practices: PracticeDatabase

  constructor(practices: PracticeDatabase) {
    this.#practices = practices
  }

  list(present: Present): Promise<readonly repository.Member[]> {
    return this.#practices.within(present, repository.members)
  }

  /** From now on these are the roles of a colleague, and no others. */
  changeRoles(present: Present, person: string, roles: readonly Role[]): Promise<Changed> {
    return roles.length === 0 ? Promise.resolve({ kind: 'no-role' }) : this.#change(present, person, roles)
  }

  /** A colleague works here no longer; what they wrote stays. */
  end(present: Present, person: string): Promise<Changed> {
    return this.#change(present, person, [])
  }

  async #change(present: Present, person: string, roles: readonly Role[]): Promise<Changed> {
    return this.#practices.within(present, (work) => changeRolesIn(work, present, person, roles))
  }
}

/** No roles at all: they work here no longer, and are signed out when they work nowhere else. */
export async function changeRolesIn(
  work: Work,
  present: Present,
  person: string,
  roles: readonly Role[],
): Promise<Changed> {
  if (present.role !== 'lead') return { kind: 'not-allowed' }
  const held = await repository.rolesHeld(work, person)
  if (held.length === 0) return { kind: 'unknown-person' }
  // Whoever waited for others may be a lead no longer.
  const own = person === present.person ? held : await repository.rolesHeld(work, present.person)
  if (!own.includes('lead')) return { kind: 'not-allowed' }
  const ended = held.filter((role) => !roles.includes(role))
  if (ended.includes('lead') && (await repository.otherLeads(work, person)) === 0) return { kind: 'last-lead' }
  for (const role of ended) await endRole(work, present, person, role)
  for (const role of roles) await repository.giveRole(work, person, role)
  await writeLedger(work, {
    did: roles.length === 0 ? 'end-membership' : 'change-roles',
    about: 'person',
    aboutId: person,
    role: present.role,
    detail: { roles: roles.toSorted().join(' ') },
  })
  if ((await workplacesOf(work, person)).length === 0) await endSessions(work, person)
  return { kind: 'changed' }
}

/** What was made or held in a role ends with it: whoever gets the role again later is invited, and asked to care, anew. */
async function endRole(work: Work, { practice, role: by }: Present, person: string, role: Role): Promise<void> {
  await repository.endRole(work, person, role)
  if (role === 'lead') {
    await voidInvitations(work, person)
    await voidLinksBy(work, person)
  }
  const detail = { person, as: role }
  for (const episode of await leaveSeats(work, practice, { person, role }))
    await writeLedger(work, { did: 'end-in-care-team', about: 'episode', aboutId: episode, role: by, detail })
}
