// What may be done with patients, and what the ledger is told of it.

import { v7 as newId } from 'uuid'
import type { Work } from '../database/practice-database.ts'
import { endRecurrencesAcross } from '../episodes/recurrences.ts'
import type { Present } from '../http/present.ts'
import { isRefusal, type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { isWanted, type Wanted } from '../http/version.ts'
import { writeLedger, writeShown } from '../ledger/ledger.ts'
import { type Criteria, type Found, findPatients, type Place } from './find-patients.ts'
import type { Particulars, Patient } from './patient.ts'
import {
  duplicatesOf,
  firstDayOf,
  holderOf,
  insertPatient,
  type Kept,
  lineHeld,
  patientHeld,
  patientWith,
  setMerged,
  takeOwnNumberFrom,
  turnedOutToBe,
  updatePatient,
} from './repository.ts'
import { sought } from './sought.ts'

/** Who does it, when and within what. */
export interface At {
  readonly work: Work
  readonly present: Present
  readonly today: string
}

type Did = 'register-patient' | 'read-patient' | 'change-patient' | 'merge-patient' | 'unmerge-patient'

const tell = ({ work, present: { role } }: At, did: Did, patient: string, detail: Record<string, string> = {}) =>
  writeLedger(work, { did, about: 'patient', aboutId: patient, role, detail })

export async function registerPatient(at: At, one: Particulars): Promise<{ patient: string } | Refusal> {
  const { work, present } = at
  const patient = newId()
  const wrong = wrongParticulars(at, one) ?? (await takeNumber(at, patient, one.ownNumber))
  if (wrong !== null) return wrong
  await insertPatient(work, present.practice, patient, one)
  await tell(at, 'register-patient', patient)
  return { patient }
}

const wrongParticulars = ({ today }: At, { birthDate }: Pick<Particulars, 'birthDate'>): Refusal | null =>
  birthDate > today ? refuseInput('/birthDate', 'in-the-future') : null

/** Of nobody anything is known from before they were born. */
async function bornTooLate({ work, present }: At, { patient, birthDate }: Patient): Promise<Refusal | null> {
  const first = await firstDayOf(work, present.practice, patient)
  return first !== null && first < birthDate ? refuseInput('/birthDate', 'after-what-is-recorded') : null
}

/** The number of a duplicate is one's own: it moves, and stays where it went should they be two after all. */
async function takeNumber(at: At, patient: string, ownNumber: string | null): Promise<Refusal | null> {
  const { work, present } = at
  const holder = ownNumber === null ? null : await holderOf(work, present.practice, ownNumber)
  if (holder === null || holder === patient) return null
  if (!(await turnedOutToBe(work, present.practice, holder, patient)))
    return { ...refuseInput('/ownNumber', 'taken'), refused: 'own-number-taken' }
  await takeOwnNumberFrom(work, present.practice, holder)
  await tell(at, 'change-patient', holder)
  return null
}

export async function readPatient(at: At, id: string): Promise<(Patient & { duplicates: string[] }) | Refusal> {
  const { work, present } = at
  const found = known(await patientWith(work, present.practice, id))
  if (isRefusal(found)) return found
  const duplicates = [...(await duplicatesOf(work, present.practice, id))]
  await tell(at, 'read-patient', id)
  return { ...found, duplicates }
}

/** A patient that is there and was not erased. */
export function known(found: Kept | undefined): Kept | Refusal {
  if (found === undefined) return refuse('not-found')
  return found.isErased ? refuse('erased') : found
}

/** Returns the version that it has now. */
export async function changePatient(
  at: At,
  { id, version, change }: { id: string; version: Wanted; change: Partial<Particulars> },
): Promise<number | Refusal> {
  const { work, present } = at
  const found = known(await patientHeld(work, present.practice, id))
  if (isRefusal(found)) return found
  if (!isWanted(version, found.version)) return refuse('stale')
  if (found.mergedInto !== null) return refuse('patient-merged')
  const changed = { ...found, ...change }
  const wrong =
    wrongParticulars(at, changed) ??
    (change.birthDate === undefined ? null : await bornTooLate(at, changed)) ??
    (await takeNumber(at, id, changed.ownNumber))
  if (wrong !== null) return wrong
  await updatePatient(work, present.practice, changed)
  await tell(at, 'change-patient', id)
  return found.version + 1
}

/** Those that fit, and one more when there is a next page. Nobody leafs through all patients. */
export async function lookForPatients(
  at: At,
  by: Criteria,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<readonly Found[] | Refusal> {
  const { work, present } = at
  const name = by.name === undefined ? {} : { name: sought(by.name) }
  if (name.name === '') return refuseInput('/name', 'no-letters')
  if ((by.name ?? by.birthDate ?? by.ownNumber) === undefined) return refuseInput('', 'nothing-sought')
  const found = await findPatients(work, present.practice, { ...by, ...name }, { after, most: limit + 1 })
  const { role } = present
  const shown = found.slice(0, limit).map(({ patient }) => patient)
  await writeLedger(work, { did: 'find-patients', about: 'patient', role, detail: { shown: shown.length } })
  writeShown(work, { did: 'find-patients', about: 'patient', role }, shown)
  return found
}

/** A duplicate only points to the patient that it is: its episodes stay its own, so that it can be undone. */
export async function mergePatient(at: At, { id, into }: { id: string; into: string }): Promise<number | Refusal> {
  if (id === into) return refuseInput('/into', 'same-patient')
  const { work, present } = at
  // Always in one order, so that two merges at once wait for each other and neither for ever.
  const held = new Map<string, Kept | undefined>()
  for (const one of [id, into].toSorted()) held.set(one, await patientHeld(work, present.practice, one))
  const duplicate = known(held.get(id))
  if (isRefusal(duplicate)) return duplicate
  const remaining = known(held.get(into))
  if (isRefusal(remaining)) return refuseInput('/into', 'not-found')
  if (duplicate.mergedInto !== null || remaining.mergedInto !== null) return refuse('patient-merged')
  await setMerged(work, present.practice, id, into)
  await tell(at, 'merge-patient', id, { into })
  return duplicate.version + 1
}

/** What was taken for a recurrence of the other's episode is none. */
export async function unmergePatient(at: At, id: string): Promise<number | Refusal> {
  const { work, present } = at
  await lineHeld(work, present.practice, id)
  const found = known(await patientWith(work, present.practice, id))
  if (isRefusal(found)) return found
  if (found.mergedInto === null) return refuse('not-merged')
  await setMerged(work, present.practice, id, null)
  await tell(at, 'unmerge-patient', id, { from: found.mergedInto })
  for (const episode of await endRecurrencesAcross(work, present.practice, id))
    await writeLedger(work, { did: 'change-episode', about: 'episode', aboutId: episode, role: present.role })
  return found.version + 1
}
