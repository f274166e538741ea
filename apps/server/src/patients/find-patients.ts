// Whom the practice finds: by what is written down of a patient, and of whoever turned out to be that patient.

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import { survivorOf } from './merged.ts'
import { ownNumberOf } from './patient.ts'
import { columns, type Kept } from './repository.ts'

export interface Criteria {
  /** As `sought` writes it. */
  readonly name?: string
  readonly birthDate?: string
  readonly ownNumber?: string
}

/** Where somebody stands among those who fit: what fitted, of the patient or of a duplicate. */
export interface Place {
  readonly sought: string
  readonly id: string
}

export interface Found extends Kept {
  readonly place: Place
}

/** In the order of the names that fit, byte by byte, which is the same in every database; each patient once, at the first. */
export async function findPatients(
  work: Work,
  practice: string,
  by: Criteria,
  { after, most }: { readonly after: Place | null; readonly most: number },
): Promise<readonly Found[]> {
  const fitting = sql<{ survivor: string; place: Place }>`(
    select ${survivorOf(practice, 'one')} as survivor, name.sought as by_name, one.patient_id as by_id
    from lende.patient one cross join lateral ${namesThatFit(practice, by, 'one')} name
    where ${fits(practice, by, 'one')} and ${followsAfter(after)} and ${isFirst(practice, by)}
    order by name.sought using ~<~, one.patient_id limit ${sql.lit(most)}
  )`
  return work
    .selectFrom('lende.patient')
    .innerJoin(fitting.as('fitting'), 'fitting.survivor', 'lende.patient.patient_id')
    .where('lende.patient.practice_id', '=', practice)
    .select((row) => [
      ...columns(row),
      sql<Place>`json_build_object('sought', fitting.by_name, 'id', fitting.by_id)`.as('place'),
    ])
    .orderBy(sql`fitting.by_name using ~<~`)
    .orderBy(sql`fitting.by_id`)
    .execute()
}

/**
 * Of all who turned out to be the same, does no name that fits stand before this one? They are walked from one to the next:
 * asked in any other way the database would look through everybody.
 */
const isFirst = (practice: string, by: Criteria): RawBuilder<unknown> => sql`not exists (
  with recursive same as (
    select ${looked} from lende.patient p where p.practice_id = ${practice} and p.patient_id = ${survivorOf(practice, 'one')}
    union
    select ${looked} from lende.patient p join same on p.merged_into = same.patient_id where p.practice_id = ${practice}
  ) select from same other cross join lateral ${namesThatFit(practice, by, 'other')} earlier
    where ${fits(practice, by, 'other')} and earlier.sought ~<=~ name.sought
      and (earlier.sought ~<~ name.sought or other.patient_id < one.patient_id)
)`

/** What `fits` and `namesThatFit` look at. */
const looked = sql`p.practice_id, p.patient_id, p.sought, p.birth_date, p.own_number, p.erased_at`

/** After every text that begins with what stands before it. */
const last = '\u{10ffff}'

/**
 * The names of one from each word on and round, where a name is sought; else the name as it is. The bounds are written out, since
 * only such comparisons may use the index past row level security; `like` may not.
 */
function namesThatFit(practice: string, { name }: Criteria, one: string): RawBuilder<unknown> {
  return name === undefined
    ? sql`(select ${sql.ref(`${one}.sought`)} as sought)`
    : sql`(
        select n.sought from lende.patient_name n
        where n.practice_id = ${practice} and n.patient_id = ${sql.ref(`${one}.patient_id`)}
          and n.sought ~>=~ ${name} and n.sought ~<~ ${name + last}
      )`
}

function fits(practice: string, { birthDate, ownNumber }: Criteria, one: string): RawBuilder<unknown> {
  const column = (of: string) => sql.ref(`${one}.${of}`)
  const wanted = [
    sql`${column('practice_id')} = ${practice} and ${column('erased_at')} is null`,
    ...(birthDate === undefined ? [] : [sql`${column('birth_date')} = ${birthDate}`]),
    ...(ownNumber === undefined ? [] : [sql`${column('own_number')} in (${ownNumber}, ${ownNumberOf(ownNumber)})`]),
  ]
  return sql.join(wanted, sql` and `)
}

/** Where the page before ended; the bound on its own lets the index begin there. */
const followsAfter = (after: Place | null): RawBuilder<unknown> =>
  after === null
    ? sql`true`
    : sql`name.sought ~>=~ ${after.sought} and (name.sought ~>~ ${after.sought} or one.patient_id > ${after.id})`
