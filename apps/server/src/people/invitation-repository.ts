// Invitations, and what an accepted one makes, as they stand in the database.

import { type QueryExecutorProvider, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { PersonRow } from '../database/tables.ts'
import type { Role } from './present.ts'

export const validHours = 72

export interface Invitee {
  readonly name: string
  readonly email: string
  readonly language: PersonRow['language']
  readonly roles: readonly Role[]
}

export async function keepInvitation(work: Work, tokenHash: string, invitee: Invitee): Promise<string> {
  const { name, email, language, roles } = invitee
  // Names and addresses of who was invited are kept no longer than they serve.
  await sql`delete from lende.invitation
    where practice_id = lende.practice() 
      and (accepted_at is not null or expires_at < now() or email = ${email})`.execute(work)
  const { rows } = await sql<{ id: string }>`
    insert into lende.invitation (practice_id, token_hash, name, email, language, roles, made_by, expires_at)
    values (lende.practice(), ${tokenHash}, ${name}, ${email}, ${language}, ${roles}, lende.person(),
      now() + make_interval(hours => ${validHours}))
    returning invitation_id as id`.execute(work)
  const [kept] = rows
  if (kept === undefined) throw new RangeError('an invitation was not kept')
  return kept.id
}

export interface OpenInvitation {
  readonly practice: string
  readonly practiceName: string
  readonly invitation: string
  readonly name: string
  readonly email: string
}

/** `tokenHashes` are of the same token, under one secret after another. */
export async function invitationOf(
  database: QueryExecutorProvider,
  tokenHashes: readonly string[],
): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select practice_id as practice, practice as "practiceName", invitation_id as invitation, name, email
    from unnest(${tokenHashes}::text[]) as hash, lende.invitation_to_accept(hash)`.execute(database)
  return rows[0] ?? null
}

/** By a lead who is one still, or by nobody: the first lead of a practice. */
const isByLead = sql`(made_by is null or lende.leads_since(practice_id, made_by, made_at))`

export type ListedInvitation = Invitee & { readonly invitation: string; readonly until: Date }

export async function openInvitations(work: Work): Promise<readonly ListedInvitation[]> {
  const { rows } = await sql<ListedInvitation>`
    select invitation_id as invitation, name, email, language, roles, expires_at as until from lende.invitation
    where practice_id = lende.practice() and accepted_at is null and expires_at > now() and ${isByLead}
    order by made_at, invitation_id`.execute(work)
  return rows
}

/** False when there is no such open invitation. */
export async function withdrawInvitation(work: Work, invitation: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from lende.invitation
    where practice_id = lende.practice() and invitation_id::text = ${invitation} and accepted_at is null`.execute(work)
  return numAffectedRows === 1n
}

/** Of who is a lead no longer. */
export async function voidInvitations(work: Work, lead: string): Promise<void> {
  await sql`delete from lende.invitation
    where practice_id = lende.practice() and made_by = ${lead} and accepted_at is null`.execute(work)
}

/** Uses an invitation up; null when it was used before. Of two at once, one is first. */
export async function useInvitation(work: Work, invitation: string): Promise<Invitee | null> {
  const { rows } = await sql<Invitee>`
    update lende.invitation set accepted_at = now()
    where practice_id = lende.practice() and invitation_id = ${invitation} and accepted_at is null and expires_at > now()
      and ${isByLead}
    returning name, email, language, roles`.execute(work)
  return rows[0] ?? null
}

/** The person of an e-mail, wherever they work. */
export async function personOf(database: QueryExecutorProvider, email: string): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from lende.person_to_sign_in(null, ${email})`.execute(database)
  return rows[0]?.person ?? null
}

/** False when the e-mail is already somebody's. */
export async function keepPerson(
  work: Work,
  person: Pick<PersonRow, 'person_id' | 'name' | 'email' | 'language'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into lende.person (person_id, name, email, language)
    values (${person.person_id}, ${person.name}, ${person.email}, ${person.language})
    on conflict do nothing`.execute(work)
  return numAffectedRows === 1n
}
