// Who works at a practice, as it stands in the database.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Role } from './present.ts'

export interface Member {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

export async function members(work: Work): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select p.person_id as person, p.name, p.email, array_agg(m.role order by m.role) as roles
    from lende.membership m join lende.person p using (person_id)
    where m.practice_id = lende.practice() and m.ended_at is null
    group by p.person_id, p.name, p.email order by p.name, p.person_id`.execute(work)
  return rows
}

/** The roles of a person at the practice of this transaction; nobody else changes those of a lead meanwhile. */
export async function rolesHeld(work: Work, person: string): Promise<readonly Role[]> {
  await sql`select from lende.practice where practice_id = lende.practice() for no key update`.execute(work)
  const { rows } = await sql<{ role: Role }>`
    select role from lende.membership
    where practice_id = lende.practice() and person_id = ${person} and ended_at is null order by role`.execute(work)
  return rows.map(({ role }) => role)
}

export async function otherLeads(work: Work, person: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from lende.membership
    where practice_id = lende.practice() and role = 'lead' and person_id <> ${person} and ended_at is null`.execute(
    work,
  )
  return rows[0]?.count ?? 0
}

export async function giveRole(work: Work, person: string, role: Role): Promise<void> {
  await sql`insert into lende.membership (practice_id, person_id, role) values (lende.practice(), ${person}, ${role})
    on conflict (practice_id, person_id, role) do update set since = now(), ended_at = null
    where membership.ended_at is not null`.execute(work)
}

export async function endRole(work: Work, person: string, role: Role): Promise<void> {
  await sql`update lende.membership set ended_at = now()
    where practice_id = lende.practice() and person_id = ${person} and role = ${role} and ended_at is null`.execute(
    work,
  )
}
