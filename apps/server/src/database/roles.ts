// Who may do what in the database. The server works as a role that owns nothing and cannot see past a practice; only a change
// of the tables is made by their owner.

import type { Client } from 'pg'

/** Owns the tables; changes their shape. */
export const owner = 'lende_owner'
/** What every server process connects as. */
export const server = 'lende_server'
/** What the server may do; a role that nobody connects as, so that any number of others may be given it. */
export const service = 'lende_service'

/** A role that could see past row level security, or change the tables it works with. */
export class UnsafeRole extends Error {
  readonly kind = 'unsafe-role'
  constructor(role: string, why: 'superuser' | 'bypasses-row-security' | 'owns-tables' | 'is-not-service') {
    super(`the database role ${role} will not do (${why}); see docs/how-to/run-a-practice.md`)
  }
}

/**
 * Refuses a connection whose role is more, or less, than the server should be.
 * @throws UnsafeRole
 */
export async function refuseUnsafeRole(client: Pick<Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{
    name: string
    superuser: boolean
    bypasses: boolean
    owns: boolean
    serves: boolean
  }>(`
    select current_user as name, rolsuper as superuser, rolbypassrls as bypasses,
      exists (select from pg_class c where c.relnamespace = to_regnamespace('lende')
        and pg_has_role(current_user, c.relowner, 'member')) as owns,
      pg_has_role(current_user, '${service}', 'usage') as serves
    from pg_roles where rolname = current_user`)
  const [role] = rows
  if (role === undefined) throw new RangeError('the database knows no role of this connection')
  const { name, superuser, bypasses, owns, serves } = role
  if (superuser) throw new UnsafeRole(name, 'superuser')
  if (bypasses) throw new UnsafeRole(name, 'bypasses-row-security')
  if (owns) throw new UnsafeRole(name, 'owns-tables')
  if (!serves) throw new UnsafeRole(name, 'is-not-service')
}
