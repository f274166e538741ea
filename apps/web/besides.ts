// What the content knows besides the guideline itself: documents, made-up patients and what is expected of them, which
// answer raises which danger, and where the guidelines disagree.

import type { Compiled } from '@lende/guideline'
import { CASE_DAY, patientAnswers } from '@lende/guideline'
import { disagreementsIn } from '../cli/src/book/findings/disagreements.ts'
import { signTables } from '../cli/src/book/findings/sign-table.ts'
import type { Besides, Expectation, WorkedCase } from './src/features/explorer/explorer-shapes.ts'

/** Everything of it that the explorer shows, without words. */
export function besidesIn({ content, guideline }: Compiled): Besides {
  const patients = content.patients.flatMap(({ value }) => value.patients)
  const cases = content.cases.flatMap(({ value }) => value.cases)
  return {
    documents: content.sources
      .flatMap(({ value }) => value.documents)
      .map(({ document, publisher, year, language }) => ({ id: document, publisher, year, language })),
    day: CASE_DAY,
    patients: Object.fromEntries(patients.map(({ patient }) => [patient, patientAnswers(content, patient) ?? {}])),
    cases: cases.map(workedCase),
    signs: Object.fromEntries(signTables(guideline)),
    disagreements: disagreementsIn(guideline).map(({ action, pair: [one, other], roles }) => ({
      action,
      pair: [one.id, other.id],
      roles,
    })),
  }
}

type Written = Compiled['content']['cases'][number]['value']['cases'][number]

/** A case of several contacts is told, but cannot be tried from one set of answers. */
function workedCase({ case: id, of, but, file, on, role, country, expect }: Written): WorkedCase {
  const told: Readonly<Record<Expectation, readonly string[] | undefined>> = {
    recommended: expect.recommends,
    'not-recommended': expect['does-not-recommend'],
    held: expect.holds,
    'check-first': expect['checks-first'],
  }
  const expects = Object.entries(told).flatMap(([how, ids]) =>
    (ids ?? []).map((one) => [one, how as Expectation] as const),
  )
  const canBeTried = file === undefined && of !== undefined
  return {
    id,
    expects,
    dangers: Object.entries(expect.conditions ?? {}).filter(([, tier]) => tier === 'suspected' || tier === 'possible'),
    classes: Object.entries(expect.classes ?? {}).flatMap(([one, of]) => (of === null ? [] : [[one, of] as const])),
    ...(canBeTried ? { of, but: but ?? {} } : {}),
    ...(on === undefined ? {} : { on }),
    ...(role === undefined ? {} : { role }),
    ...(country === undefined ? {} : { country }),
  }
}
