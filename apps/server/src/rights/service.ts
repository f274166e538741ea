// What a patient may ask of a practice, and how long a practice keeps a record; each told to the ledger.

import { v7 as newId } from 'uuid'
import { isRefusal, type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { patientHeld, patientWith } from '../patients/repository.ts'
import { type At, known } from '../patients/service.ts'
import type { Consent, NewConsent } from './consent.ts'
import { type Exported, exportOf } from './export.ts'
import {
  consentsOf,
  erase,
  insertConsent,
  type PastRetention,
  pastRetention,
  retentionOf,
  setRetention,
} from './repository.ts'
import { tellOfAll } from './tell-of-all.ts'

export async function recordConsent(at: At, patient: string, said: NewConsent): Promise<{ consent: string } | Refusal> {
  const { work, present, today } = at
  const found = known(await patientHeld(work, present.practice, patient))
  if (isRefusal(found)) return found
  if (found.mergedInto !== null) return refuse('patient-merged')
  if (said.on > today) return refuseInput('/on', 'in-the-future')
  if (said.on < found.birthDate) return refuseInput('/on', 'before-birth')
  const consent = newId()
  await insertConsent(work, present.practice, { ...said, id: consent, patient, person: present.person })
  await writeLedger(work, { did: 'record-consent', about: 'patient', aboutId: patient, role: present.role })
  return { consent }
}

export async function listConsents(at: At, patient: string): Promise<Consent[] | Refusal> {
  const found = known(await patientWith(at.work, at.present.practice, patient))
  if (isRefusal(found)) return found
  const consents = await consentsOf(at.work, at.present.practice, patient)
  await tellOfAll(at, 'list-consents', patient)
  return consents
}

export async function exportPatient(at: At, patient: string): Promise<Exported | Refusal> {
  const found = known(await patientWith(at.work, at.present.practice, patient))
  if (isRefusal(found)) return found
  const all = await exportOf(at.work, at.present.practice, patient)
  await tellOfAll(at, 'export-patient', patient)
  return all
}

/** Returns how many ids are tombstones now. The database itself tells the ledger, in the same moment. */
export async function erasePatient(at: At, patient: string, reason: string): Promise<number | Refusal> {
  const erased = await erase(at.work, patient, reason)
  if (erased > 0) return erased
  const found = known(await patientWith(at.work, at.present.practice, patient))
  return isRefusal(found) ? found : refuse('patient-merged')
}

export async function chooseRetention({ work, present }: At, years: number): Promise<void> {
  await setRetention(work, present.practice, years)
  await writeLedger(work, {
    did: 'choose-retention',
    about: 'practice',
    aboutId: present.practice,
    role: present.role,
    detail: { years },
  })
}

/** Those whose record is past it, and one more when there is a next page. */
export async function listPastRetention(
  { work, present, today }: At,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ years: number | null; found: readonly PastRetention[] }> {
  const { practice, role } = present
  const years = await retentionOf(work, practice)
  const found = years === null ? [] : await pastRetention(work, practice, { years, today, after, most: limit + 1 })
  await writeLedger(work, { did: 'list-past-retention', about: 'practice', aboutId: practice, role })
  return { years, found }
}
