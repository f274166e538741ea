// What may be done with episodes, and what the ledger is told of it.

import { v7 as newId } from 'uuid'
import { isRefusal, type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { patientHeld, patientWith } from '../patients/repository.ts'
import type { At } from '../patients/service.ts'
import { isErased } from '../rights/erased.ts'
import type { Beginning, CaredFor, Carer, Episode } from './episode.ts'
import {
  caredForBy,
  careTeamOf,
  episodeHeld,
  episodesOf,
  episodeWith,
  insertEpisode,
  isEpisodeOf,
  leaveSeat,
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
  const wrong = await wrongBeginning(at, { episode, patient, ...beginning })
  if (wrong !== null) return wrong
  await insertEpisode(work, present.practice, { episode, patient, ...beginning })
  await tell(at, 'open-episode', episode)
  return { episode }
}

async function wrongBeginning(
  { work, present, today }: At,
  { episode, patient, onsetFrom, onsetTo, recurrenceOf }: Beginning & { episode: string; patient: string },
): Promise<Refusal | null> {
  if (onsetTo < onsetFrom) return refuseInput('/onsetTo', 'before-onset-from')
  if (onsetTo > today) return refuseInput('/onsetTo', 'in-the-future')
  if (recurrenceOf === null) return null
  const isOther = recurrenceOf !== episode && (await isEpisodeOf(work, present.practice, recurrenceOf, patient))
  return isOther ? null : refuseInput('/recurrenceOf', 'not-another-episode-of-this-patient')
}

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
  { patient, after, limit }: { patient: string; after: string | undefined; limit: number },
): Promise<readonly Episode[] | Refusal> {
  const { work, present } = at
  const of = await patientWith(work, present.practice, patient)
  if (of === undefined) return refuse('not-found')
  if (of.isErased) return refuse('erased')
  const found = await episodesOf(work, present.practice, { patient, after, most: limit + 1 })
  await writeLedger(work, { did: 'list-episodes', about: 'patient', aboutId: patient, role: present.role })
  return found
}

interface Change {
  readonly id: string
  readonly version: number
}

/** What stands in the database, when it is still what was read. */
async function current({ work, present }: At, { id, version }: Change): Promise<Episode | Refusal> {
  const found = await episodeHeld(work, present.practice, id)
  if (found === undefined) return refuse('not-found')
  if (await isErased(work, present.practice, id)) return refuse('erased')
  return found.version === version ? found : refuse('stale')
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
  const wrong = (await wrongBeginning(at, changed)) ?? endsTooEarly(changed)
  return wrong ?? keep(at, 'change-episode', changed)
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
  return found
}
