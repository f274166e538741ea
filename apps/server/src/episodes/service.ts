// What may be done with episodes, and what the ledger is told of it.

import { v7 as newId } from 'uuid'
import type { Place } from '../http/fields.ts'
import { isRefusal, type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { isWanted, type Wanted } from '../http/version.ts'
import { writeLedger, writeShown } from '../ledger/ledger.ts'
import { birthHeld, patientHeld, patientWith } from '../patients/repository.ts'
import type { At } from '../patients/service.ts'
import { isErased } from '../rights/erased.ts'
import { tellOfAll } from '../rights/tell-of-all.ts'
import type { Beginning, CaredFor, Carer, Episode } from './episode.ts'
import {
  caredForBy,
  careTeamOf,
  contactsIn,
  episodeHeld,
  episodeOf,
  episodesOf,
  episodeWith,
  insertEpisode,
  leaveSeat,
  recursOf,
  type Seat,
  takeSeat,
  updateEpisode,
  worksHere,
} from './repository.ts'

type Did =
  | 'open-episode'
  | 'read-episode'
  | 'change-episode'
  | 'close-episode'
  | 'reopen-episode'
  | 'add-to-care-team'
  | 'end-in-care-team'

const tell = ({ work, present: { role } }: At, did: Did, episode: string, detail: Record<string, string> = {}) =>
  writeLedger(work, { did, about: 'episode', aboutId: episode, role, detail })

export async function openEpisode(
  at: At,
  patient: string,
  beginning: Beginning,
): Promise<{ episode: string } | Refusal> {
  const { work, present } = at
  // Held, so that it is not merged or erased meanwhile.
  const of = await patientHeld(work, present.practice, patient)
  if (of === undefined) return refuse('not-found')
  if (of.isErased) return refuse('erased')
  if (of.mergedInto !== null) return refuse('patient-merged')
  const episode = newId()
  const one = { episode, patient, ...beginning }
  const wrong = wrongOnset(at, one) ?? beganUnborn(one, of) ?? (await wrongRecurrence(at, one))
  if (wrong !== null) return wrong
  await insertEpisode(work, present.practice, { episode, patient, ...beginning })
  await tell(at, 'open-episode', episode)
  await joinCareTeam(at, episode)
  return { episode }
}

/** Who opens an episode or has a contact in it cares for the patient: without that the patient would be in nobody's list. */
export async function joinCareTeam(at: At, episode: string): Promise<void> {
  const { work, present } = at
  const { person, role } = present
  const seat = { episode, person, role }
  if (!(await worksHere(work, present.practice, seat))) return
  if (await takeSeat(work, present.practice, seat)) await tell(at, 'add-to-care-team', episode, { person, as: role })
}

function wrongOnset({ today }: At, { onsetFrom, onsetTo }: Beginning): Refusal | null {
  if (onsetTo < onsetFrom) return refuseInput('/onsetTo', 'before-onset-from')
  return onsetTo > today ? refuseInput('/onsetTo', 'in-the-future') : null
}

/** Nobody has pain before they are born: one of the two days is wrong. */
const beganUnborn = ({ onsetFrom }: Beginning, { birthDate }: { readonly birthDate: string }): Refusal | null =>
  onsetFrom < birthDate ? refuseInput('/onsetFrom', 'before-birth') : null

type Begun = Beginning & Pick<Episode, 'episode' | 'patient'>

/** What an episode recurs of is of the same patient and began before it; it never goes round. Of two at once the key holds one. */
async function wrongRecurrence({ work, present: { practice } }: At, one: Begun): Promise<Refusal | null> {
  const { episode, patient, recurrenceOf } = one
  if (recurrenceOf === null) return null
  const of = recurrenceOf === episode ? undefined : await episodeOf(work, practice, recurrenceOf, patient)
  if (of === undefined) return refuseInput('/recurrenceOf', 'not-another-episode-of-this-patient')
  const isEarlier = beganBefore(of, one) && !(await recursOf(work, practice, recurrenceOf, episode))
  return isEarlier ? null : refuseInput('/recurrenceOf', 'not-an-earlier-episode')
}

/** As far as the days tell: of neither it may be known on which day it was. */
const beganBefore = (one: Beginning, other: Beginning): boolean =>
  one.onsetFrom < other.onsetFrom || one.onsetTo < other.onsetTo

export async function readEpisode(at: At, id: string): Promise<(Episode & { careTeam: Carer[] }) | Refusal> {
  const { work, present } = at
  const found = await episodeWith(work, present.practice, id)
  if (found === undefined) return refuse('not-found')
  if (await isErased(work, present.practice, id)) return refuse('erased')
  const careTeam = await careTeamOf(work, present.practice, id)
  await tell(at, 'read-episode', id)
  return { ...found, careTeam }
}

/** Those that fit, and one more when there is a next page; those of merged duplicates among them. */
export async function listEpisodes(
  at: At,
  { patient, after, limit }: { patient: string; after: Place | null; limit: number },
): Promise<readonly Episode[] | Refusal> {
  const { work, present } = at
  const of = await patientWith(work, present.practice, patient)
  if (of === undefined) return refuse('not-found')
  if (of.isErased) return refuse('erased')
  const last = after === null ? null : await episodeOf(work, present.practice, after.id, patient)
  if (last === undefined) return refuseInput('/after', 'not-of-this-list')
  // Where it stands now, others may have come before it that were never shown.
  if (last !== null && last.version !== after?.version) return refuse('conflict')
  const found = await episodesOf(work, present.practice, { patient, after: last, most: limit + 1 })
  await tellOfAll(at, 'list-episodes', patient)
  return found
}

interface Change {
  readonly id: string
  readonly version: Wanted
}

/** What stands in the database, when it is still what was read. */
async function current({ work, present }: At, { id, version }: Change): Promise<Episode | Refusal> {
  const found = await episodeHeld(work, present.practice, id)
  if (found === undefined) return refuse('not-found')
  if (await isErased(work, present.practice, id)) return refuse('erased')
  return isWanted(version, found.version) ? found : refuse('stale')
}

async function keep(at: At, did: Did, changed: Episode): Promise<number> {
  await updateEpisode(at.work, at.present.practice, changed)
  await tell(at, did, changed.episode)
  return changed.version + 1
}

/** Returns the version that it has now, as do the others. */
export async function changeEpisode(
  at: At,
  { change, ...which }: Change & { change: Partial<Beginning> },
): Promise<number | Refusal> {
  const found = await current(at, which)
  if (isRefusal(found)) return found
  const changed = { ...found, ...change }
  const wrong =
    wrongOnset(at, changed) ??
    endsTooEarly(changed) ??
    (change.onsetFrom === undefined ? null : await beganOffTheRecord(at, changed)) ??
    (change.recurrenceOf === undefined ? null : await wrongRecurrence(at, changed))
  return wrong ?? keep(at, 'change-episode', changed)
}

async function beganOffTheRecord(at: At, changed: Episode): Promise<Refusal | null> {
  const born = await birthHeld(at.work, at.present.practice, changed.patient)
  return beganUnborn(changed, born) ?? beginsTooLate(at, changed)
}

/** Nobody was seen for pain that was still to begin. */
async function beginsTooLate({ work, present }: At, { episode, onsetFrom }: Episode): Promise<Refusal | null> {
  const contacts = await contactsIn(work, present.practice, episode)
  return contacts !== null && contacts.first < onsetFrom ? refuseInput('/onsetFrom', 'after-first-contact') : null
}

const endsTooEarly = ({ closedOn, onsetFrom }: Episode): Refusal | null =>
  closedOn !== null && closedOn < onsetFrom ? refuseInput('/onsetFrom', 'after-it-closed') : null

export async function closeEpisode(
  at: At,
  { on, because, ...which }: Change & { on: string; because: NonNullable<Episode['closedBecause']> },
): Promise<number | Refusal> {
  const found = await current(at, which)
  if (isRefusal(found)) return found
  if (found.closedOn !== null) return refuse('already-closed')
  if (on > at.today) return refuseInput('/on', 'in-the-future')
  if (on < found.onsetFrom) return refuseInput('/on', 'before-onset')
  const contacts = await contactsIn(at.work, at.present.practice, which.id)
  if (contacts !== null && on < contacts.last) return refuseInput('/on', 'before-last-contact')
  return keep(at, 'close-episode', { ...found, closedOn: on, closedBecause: because })
}

export async function reopenEpisode(at: At, which: Change): Promise<number | Refusal> {
  const found = await current(at, which)
  if (isRefusal(found)) return found
  if (found.closedOn === null) return refuse('not-closed')
  return keep(at, 'reopen-episode', { ...found, closedOn: null, closedBecause: null })
}

export async function addToCareTeam(at: At, seat: Seat): Promise<readonly Carer[] | Refusal> {
  const { work, present } = at
  if ((await episodeHeld(work, present.practice, seat.episode)) === undefined) return refuse('not-found')
  if (await isErased(work, present.practice, seat.episode)) return refuse('erased')
  if (!(await worksHere(work, present.practice, seat))) return refuseInput('/person', 'not-here-in-this-role')
  await takeSeat(work, present.practice, seat)
  return toldTeam(at, 'add-to-care-team', seat)
}

export async function endInCareTeam(at: At, seat: Seat): Promise<readonly Carer[] | Refusal> {
  if (!(await leaveSeat(at.work, at.present.practice, seat))) return refuse('not-found')
  return toldTeam(at, 'end-in-care-team', seat)
}

async function toldTeam(at: At, did: Did, { episode, person, role }: Seat): Promise<readonly Carer[]> {
  const team = await careTeamOf(at.work, at.present.practice, episode)
  await tell(at, did, episode, { person, as: role })
  return team
}

/** Those that fit, and one more when there is a next page. */
export async function listCaredFor(
  at: At,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<readonly CaredFor[]> {
  const { work, present } = at
  const { person, role } = present
  const found = await caredForBy(work, present, { after, most: limit + 1 })
  await writeLedger(work, { did: 'list-cared-for', about: 'person', aboutId: person, role })
  const shown = found.slice(0, limit).map(({ episode }) => episode)
  writeShown(work, { did: 'list-cared-for', about: 'episode', role }, shown)
  return found
}
