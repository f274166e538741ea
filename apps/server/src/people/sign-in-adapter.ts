// What better-auth reads and writes, on our tables. Persons it only ever reads, one at a time, through the one function that
// sees them before a practice is known.

import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from 'better-auth/adapters'
import { CamelCasePlugin, type Kysely, type RawBuilder, sql } from 'kysely'

type Row = Record<string, unknown>

const signs: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

/** Names in columns are snake_case here, and camelCase there. */
export const signInAdapter = (database: Kysely<never>) =>
  createAdapterFactory({
    config: {
      adapterId: 'lende',
      supportsBooleans: true,
      supportsDates: true,
      supportsJSON: true,
      supportsNumericIds: false,
      supportsUUIDs: true,
      transaction: false,
    },
    adapter: () => adapterOn(database.withPlugin(new CamelCasePlugin())),
  })

function adapterOn(database: Kysely<never>): CustomAdapter {
  const rowsOf = async <Found>(query: RawBuilder<unknown>): Promise<Found[]> =>
    (await query.execute(database)).rows as Found[]
  const changed = async (query: RawBuilder<unknown>): Promise<number> =>
    Number((await query.execute(database)).numAffectedRows ?? 0n)
  const find = async <Found>(model: string, where: readonly CleanedWhere[], rest = sql``): Promise<Found[]> =>
    model === 'user'
      ? ((await personWhere(database, where)) as Found[])
      : rowsOf<Found>(sql`select * from ${table(model)} where ${all(where)} ${rest}`)
  return {
    async create({ model, data }) {
      const columns = sql.join(Object.keys(data).map((column) => sql.ref(column)))
      const values = sql.join(Object.values(data))
      const [row] = await rowsOf<typeof data>(
        sql`insert into ${table(model)} (${columns}) values (${values}) returning *`,
      )
      return row ?? data
    },
    findOne: async ({ model, where }) => (await find<never>(model, where, sql`limit 1`))[0] ?? null,
    findMany: ({ model, where = [], limit, sortBy }) =>
      find(model, where, sql`${sortBy === undefined ? sql`` : ordered(sortBy)} limit ${limit}`),
    async update({ model, where, update }) {
      const query = sql`update ${table(model)} set ${set(update as Row)} where ${all(where)} returning *`
      return (await rowsOf<never>(query))[0] ?? null
    },
    updateMany: ({ model, where, update }) =>
      changed(sql`update ${table(model)} set ${set(update)} where ${all(where)}`),
    async delete({ model, where }) {
      await changed(sql`delete from ${table(model)} where ${all(where)}`)
    },
    deleteMany: ({ model, where }) => changed(sql`delete from ${table(model)} where ${all(where)}`),
    consumeOne: async ({ model, where }) =>
      (await rowsOf<never>(sql`delete from ${table(model)} where ${all(where)} returning *`))[0] ?? null,
    async count({ model, where = [] }) {
      const [found] = await rowsOf<{ count: number }>(
        sql`select count(*)::int as count from ${table(model)} where ${all(where)}`,
      )
      return found?.count ?? 0
    },
  }
}

function table(model: string): RawBuilder<unknown> {
  if (!['session', 'account', 'verification'].includes(model)) throw new RangeError(`no table for ${model}`)
  return sql.table(`lende.${model}`)
}

const all = (where: readonly CleanedWhere[]): RawBuilder<unknown> =>
  where.length === 0 ? sql`true` : sql.join(where.map(condition), sql` and `)

function condition({ field, operator, value, connector }: CleanedWhere): RawBuilder<unknown> {
  if (connector === 'OR') throw new RangeError('conditions are only ever joined by and')
  if (operator === 'in') return sql`${sql.ref(field)} = any(${value})`
  const sign = signs[operator ?? 'eq']
  if (sign === undefined) throw new RangeError(`no condition ${operator}`)
  return value === null ? sql`${sql.ref(field)} is null` : sql`${sql.ref(field)} ${sql.raw(sign)} ${value}`
}

const set = (update: Row): RawBuilder<unknown> =>
  sql.join(Object.entries(update).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))

const ordered = ({ field, direction }: { readonly field: string; readonly direction: 'asc' | 'desc' }) =>
  sql`order by ${sql.ref(field)} ${sql.raw(direction === 'asc' ? 'asc' : 'desc')}`

/** Of an id or an e-mail. Whoever was invited was vouched for by a lead: their e-mail counts as theirs. */
async function personWhere(database: Kysely<never>, where: readonly CleanedWhere[]): Promise<Row[]> {
  const [{ field, value } = { field: '', value: null }, ...more] = where
  if (more.length > 0 || !['id', 'email'].includes(field)) throw new RangeError('a person is found by id or by e-mail')
  const asked = Array.isArray(value) ? value : [value]
  const found = asked.map(async (one) => {
    const [id, email] = field === 'id' ? [one, null] : [null, one]
    const { rows } = await sql<Row>`
      select person_id as id, name, email, true as email_verified, null as image, made_at as created_at, made_at as updated_at
      from lende.person_to_sign_in(${id}, ${email})`.execute(database)
    return rows
  })
  return (await Promise.all(found)).flat()
}
