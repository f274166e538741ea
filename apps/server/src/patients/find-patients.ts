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
    select ${survivorOf(practice, 'one')} as survivor, one.sought as by_name, one.patient_id as by_id
    from lende.patient one
    where ${fits(practice, by, 'one')} and ${followsAfter(after)} and ${isFirst(practice, by)}
    order by one.sought using ~<~, one.patient_id limit ${sql.lit(most)}
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
 * Of all who turned out to be the same, does nobody who fits stand before this one? They are walked from one to the next:
 * asked in any other way the database would look through everybody.
 */
const isFirst = (practice: string, by: Criteria): RawBuilder<unknown> => sql`not exists (
  with recursive same as (
    select ${looked} from lende.patient p where p.practice_id = ${practice} and p.patient_id = ${survivorOf(practice, 'one')}
    union
    select ${looked} from lende.patient p join same on p.merged_into = same.patient_id where p.practice_id = ${practice}
  ) select from same other where ${fits(practice, by, 'other')}
    and other.sought ~<=~ one.sought and (other.sought ~<~ one.sought or other.patient_id < one.patient_id)
)`

/** What `fits` looks at. */
const looked = sql`p.practice_id, p.patient_id, p.sought, p.birth_date, p.own_number, p.erased_at`

/** After every text that begins with what stands before it. */
const last = '\u{10ffff}'

/** The bounds are written out, since only such comparisons may use the index past row level security; `like` may not. */
function fits(practice: string, { name, birthDate, ownNumber }: Criteria, one: string): RawBuilder<unknown> {
  const column = (of: string) => sql.ref(`${one}.${of}`)
  const wanted = [
    sql`${column('practice_id')} = ${practice} and ${column('erased_at')} is null`,
    ...(name === undefined ? [] : [sql`${column('sought')} ~>=~ ${name} and ${column('sought')} ~<~ ${name + last}`]),
    ...(birthDate === undefined ? [] : [sql`${column('birth_date')} = ${birthDate}`]),
    ...(ownNumber === undefined ? [] : [sql`${column('own_number')} in (${ownNumber}, ${ownNumberOf(ownNumber)})`]),
  ]
  return sql.join(wanted, sql` and `)
}

/** Where the page before ended; the bound on its own lets the index begin there. */
const followsAfter = (after: Place | null): RawBuilder<unknown> =>
  after === null
    ? sql`true`
    : sql`one.sought ~>=~ ${after.sought} and (one.sought ~>~ ${after.sought} or one.patient_id > ${after.id})`
