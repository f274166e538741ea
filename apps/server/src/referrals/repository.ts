// Referrals in the database: written once, then stamped as they are seen, answered or withdrawn.

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import { clinicians, type Present } from '../http/present.ts'
import { closedTo } from '../rights/closed.ts'
import type { Answered, NewReferral, Referral } from './referral.ts'

const moment = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** While a patient keeps their episode closed to who is asked, nobody sees the question and nobody answers it. */
const isClosedToAddressee = (practice: string) =>
  sql`case r.to_role when 'occupational-physician'
    then ${closedTo({ practice, role: 'occupational-physician' }, sql`r.episode_id`)} else false end`

const worksAs = (person: string, roles: RawBuilder<unknown>) => sql`exists (select from lende.membership m
  where m.practice_id = r.practice_id and m.person_id = ${sql.ref(person)} and m.role = any (${roles}) and m.ended_at is null)`

const known = (practice: string) => sql`select r.referral_id as referral, r.episode_id as episode,
  json_build_object('givenName', p.given_name, 'familyName', p.family_name, 'birthDate', p.birth_date::text) as patient,
  r.from_person as from, sender.name as "fromName", r.from_role as "fromRole",
  r.to_person as to, coalesce(addressee.name, r.to_name) as "toName", r.to_role as "toRole",
  r.question, r.document_id as document, ${moment('r.sent_at')} as "sentAt", ${moment('r.seen_at')} as "seenAt",
  ${moment('r.answered_at')} as "answeredAt", r.answer, r.answer_document_id as "answerDocument",
  ${moment('r.withdrawn_at')} as "withdrawnAt", ${isClosedToAddressee(practice)} as "isClosedToAddressee",
  not ${worksAs('r.from_person', sql`${clinicians}::text[]`)} as "hasSenderLeft",
  r.to_person is not null and not ${worksAs('r.to_person', sql`array[r.to_role]`)} as "hasAddresseeLeft"
  from lende.referral r
  join lende.episode e on e.practice_id = r.practice_id and e.episode_id = r.episode_id
  join lende.patient p on p.practice_id = e.practice_id and p.patient_id = e.patient_id
  join lende.person sender on sender.person_id = r.from_person
  left join lende.person addressee on addressee.person_id = r.to_person`

export async function insertReferral(
  work: Work,
  { practice, person, role }: Present,
  { referral, episode, to, toName, question, document }: NewReferral & { readonly referral: string },
): Promise<void> {
  await sql`insert into lende.referral
    (practice_id, referral_id, episode_id, from_person, from_role, to_person, to_role, to_name, question, document_id)
    values (${practice}, ${referral}, ${episode}, ${person}, ${role}, ${to?.person ?? null}, ${to?.role ?? null},
      ${toName}, ${question}, ${document})`.execute(work)
}

/** Nobody else stamps it until this work is done. */
export async function referralHeld(work: Work, practice: string, referral: string): Promise<Referral | undefined> {
  const { rows } = await sql<Referral>`${known(practice)}
    where r.practice_id = ${practice} and r.referral_id = ${referral} for update of r`.execute(work)
  return rows[0]
}

interface Part {
  readonly after: string | undefined
  /** Null is all of them. */
  readonly most: number | null
}

/** The newest first: the id of a referral tells when it was sent. */
async function those(
  work: Work,
  practice: string,
  where: RawBuilder<unknown>,
  { after, most }: Part,
): Promise<Referral[]> {
  const { rows } =
    await sql<Referral>`${known(practice)} where r.practice_id = ${practice} and ${where} and p.erased_at is null
    and (${after ?? null}::uuid is null or r.referral_id < ${after ?? null}::uuid)
    order by r.referral_id desc limit ${most}`.execute(work)
  return rows
}

export const referralsOf = (work: Work, practice: string, episode: string, part: Part): Promise<Referral[]> =>
  those(work, practice, sql`r.episode_id = ${episode}`, part)

/** Who reads work only does not get to know of what was withdrawn before they saw it; of what they saw, that it is asked no more. */
const to = ({ person, role }: Present) =>
  sql`r.to_person = ${person} and r.to_role = ${role}
    and (${role !== 'occupational-physician'} or r.withdrawn_at is null or r.seen_at is not null)`

/** Those that somebody is asked, in the role they work in now; none of an episode that is closed to them. */
export const referralsTo = (work: Work, present: Present, part: Part): Promise<Referral[]> =>
  those(work, present.practice, sql`${to(present)} and not ${closedTo(present, sql`r.episode_id`)}`, part)

/** The same of one episode, all of them. */
export const referralsToAbout = (work: Work, present: Present, episode: string): Promise<Referral[]> =>
  those(work, present.practice, sql`${to(present)} and r.episode_id = ${episode}`, { after: undefined, most: null })

export const referralsFrom = (work: Work, { practice, person }: Present, part: Part): Promise<Referral[]> =>
  those(work, practice, sql`r.from_person = ${person}`, part)

/** What the ledger tells already of this person reading these in a list of their own, and how they stood then. */
export async function readsTold(
  work: Work,
  { practice, person }: Present,
  those: readonly Referral[],
): Promise<readonly { readonly referral: string; readonly detail: string }[]> {
  const ids = those.map(({ referral }) => referral)
  const { rows } = await sql<{ referral: string; detail: string }>`
    select about_id as referral, detail from lende.ledger_entry
    where practice_id = ${practice} and about_id = any (${ids}::uuid[]) and person_id = ${person}
      and did = 'list-own-referrals'`.execute(work)
  return rows
}

export async function markSeen(work: Work, practice: string, referral: string): Promise<void> {
  await sql`update lende.referral set seen_at = now()
    where practice_id = ${practice} and referral_id = ${referral} and seen_at is null`.execute(work)
}

export async function keepAnswer(
  work: Work,
  practice: string,
  { referral, answer, document }: Answered & { readonly referral: string },
): Promise<void> {
  await sql`update lende.referral
    set seen_at = coalesce(seen_at, now()), answered_at = now(), answer = ${answer}, answer_document_id = ${document}
    where practice_id = ${practice} and referral_id = ${referral}`.execute(work)
}

export async function markWithdrawn(work: Work, practice: string, referral: string): Promise<void> {
  await sql`update lende.referral set withdrawn_at = now()
    where practice_id = ${practice} and referral_id = ${referral}`.execute(work)
}
