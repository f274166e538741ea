// Sessions as they stand in the database.

import { type QueryExecutorProvider, sql } from 'kysely'
import type { SecondFactor, Workplace } from './present.ts'

export const longestIdleMinutes = 30
export const justProvedMinutes = 10

/** By what a second factor was shown. */
export type ShownBy = 'totp' | 'recovery-code' | 'passkey'

export interface SessionRow {
  readonly session: string
  readonly person: string
  readonly email: string
  readonly name: string
  readonly secondFactor: SecondFactor
  /** Both factors were shown in the last ten minutes; each time they are, another session begins. */
  readonly hasJustProved: boolean
  /** Where the person chose to work. */
  readonly practice: string | null
  readonly role: string | null
  /** Where the person works at all. */
  readonly workplaces: readonly Workplace[]
}

/** The session of a token that still holds, of a person who may still sign in; it counts as used. */
export async function sessionOf(database: QueryExecutorProvider, token: string): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow & { isStale: boolean }>`
    select s.id as session, s.person_id as person, p.email, p.name, s.practice_id as practice, s.role,
      case when s.second_factor is not null then 'done'
        when exists (select from lende.totp t where t.person_id = s.person_id and t.secret is not null)
          or exists (select from lende.passkey k where k.person_id = s.person_id) then 'due'
        else 'to-set-up' end as "secondFactor",
      s.second_factor is not null and s.created_at > now() - make_interval(mins => ${justProvedMinutes}) as "hasJustProved",
      s.seen_at < now() - interval '1 minute' as "isStale",
      coalesce((select json_agg(json_build_object('practice', w.practice_id, 'name', w.practice, 'role', w.role,
        'country', w.country)) from lende.workplaces(s.person_id) w), '[]') as workplaces
    from lende.session s cross join lateral lende.person_to_sign_in(s.person_id, null) p
    where s.token = ${token} and s.expires_at > now()
      and s.seen_at > now() - make_interval(mins => ${longestIdleMinutes})`.execute(database)
  const [found] = rows
  if (found === undefined) return null
  const { isStale, ...session } = found
  if (isStale) await sql`update lende.session set seen_at = now() where token = ${token}`.execute(database)
  return session
}

export async function markSecondFactor(database: QueryExecutorProvider, token: string, by: ShownBy): Promise<void> {
  await sql`update lende.session set second_factor = ${by} where token = ${token}`.execute(database)
}

/** A session takes the place of an earlier one of the same person: nothing of it is new but its token. */
export async function takePlaceOf(database: QueryExecutorProvider, token: string, earlier: string): Promise<void> {
  await sql`update lende.session s set second_factor = e.second_factor, practice_id = e.practice_id, role = e.role,
      created_at = e.created_at, expires_at = e.expires_at
    from lende.session e
    where s.token = ${token} and e.token = ${earlier} and e.person_id = s.person_id`.execute(database)
}

/** A session goes on where an earlier one of the same person worked. */
export async function workAsBefore(database: QueryExecutorProvider, token: string, earlier: string): Promise<void> {
  await sql`update lende.session s set practice_id = e.practice_id, role = e.role from lende.session e
    where s.token = ${token} and e.token = ${earlier} and e.person_id = s.person_id`.execute(database)
}

export async function endSessionOfToken(database: QueryExecutorProvider, token: string): Promise<void> {
  await sql`delete from lende.session where token = ${token}`.execute(database)
}

/** False when the person has no such session. */
export async function endSession(database: QueryExecutorProvider, person: string, session: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from lende.session where person_id = ${person} and id::text = ${session}`.execute(database)
  return numAffectedRows === 1n
}

/** Returns how many ended. */
export async function endSessions(
  database: QueryExecutorProvider,
  person: string,
  except: string | null = null,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from lende.session where person_id = ${person} and id is distinct from ${except}::uuid`.execute(database)
  return Number(numAffectedRows)
}

export interface ListedSession {
  readonly session: string
  readonly browser: string
  readonly since: Date
  readonly seen: Date
}

export async function sessionsOf(database: QueryExecutorProvider, person: string): Promise<readonly ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    select id as session, coalesce(user_agent, '') as browser, created_at as since, seen_at as seen
    from lende.session
    where person_id = ${person} and expires_at > now()
      and seen_at > now() - make_interval(mins => ${longestIdleMinutes})
    order by seen_at desc, id`.execute(database)
  return rows
}

export async function workplacesOf(database: QueryExecutorProvider, person: string): Promise<readonly Workplace[]> {
  const { rows } = await sql<Workplace>`
    select practice_id as practice, practice as name, role, country from lende.workplaces(${person})`.execute(database)
  return rows
}

export async function chooseWorkplace(
  database: QueryExecutorProvider,
  session: string,
  { practice, role }: Pick<Workplace, 'practice' | 'role'>,
): Promise<void> {
  await sql`update lende.session set practice_id = ${practice}, role = ${role} where id = ${session}`.execute(database)
}

/** Unless the person chose themselves meanwhile. */
export async function chooseFirstWorkplace(
  database: QueryExecutorProvider,
  session: string,
  { practice, role }: Pick<Workplace, 'practice' | 'role'>,
): Promise<void> {
  await sql`update lende.session set practice_id = ${practice}, role = ${role}
    where id = ${session} and practice_id is null`.execute(database)
}

/** What nobody can use any more. */
export async function forgetExpired(database: QueryExecutorProvider): Promise<void> {
  await sql`delete from lende.session where expires_at < now()
    or seen_at < now() - make_interval(mins => ${longestIdleMinutes})`.execute(database)
  await sql`delete from lende.verification where expires_at < now()`.execute(database)
  await sql`delete from lende.passkey_challenge where expires_at < now()`.execute(database)
  await sql`delete from lende.attempt where until < now()`.execute(database)
}
