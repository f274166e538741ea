// Everything of a patient as a document to read: who it is, each episode with all that was recorded in it, what was
// consented to, and who saw it.

import type { Line } from '@lende/documents'
import type { Page, PagePart } from '@lende/pdf'
import type { Country } from '@lende/wording'
import type { Edition } from '../../editions/edition.ts'
import { episodeParts } from './episode-parts.ts'
import { type InCopy, said, tabled } from './in-copy.ts'
import type { PatientRow, Rows } from './rows.ts'
import { copyWords, day, named, roleName, stamp } from './words.ts'

export interface ToCopy {
  readonly rows: Rows
  /** Whose record it is; the others turned out to be them. */
  readonly patient: string
  readonly practice: { readonly name: string; readonly country: Country }
  /** Those that something was recorded under, by name. */
  readonly editions: ReadonlyMap<string, Edition>
  readonly today: string
}

export function copyOfRecord({ rows, patient, practice, editions, today }: ToCopy): Page {
  const one = rows.patients.find((row) => row.patient_id === patient)
  if (one === undefined) throw new RangeError('an export without its patient')
  const say = copyWords(one.language, practice.country)
  const names = new Map(rows.people.map(({ person, name }) => [person, name]))
  const copy: InCopy = { rows, say, editions, nameOf: (person) => names.get(person) ?? say.own.somebody }
  const { own } = say
  return {
    kind: 'record-copy',
    language: one.language,
    title: own.title,
    head: headOf(one, copy),
    parts: [
      ...(rows.episodes.length === 0 ? [{ part: 'episodes', lines: [said(own.noEpisodes)] }] : []),
      ...rows.episodes.flatMap((episode) => episodeParts(episode, copy)),
      { part: 'consents', heading: own.consents, lines: consentLines(copy) },
      { part: 'seen', heading: own.seen, lines: [seenTable(copy, names)] },
    ] satisfies PagePart[],
    foot: { edition: practice.name, on: day(say, today), sources: [], superseded: [], disclaimer: own.about },
  }
}

function headOf(one: PatientRow, { rows, say }: InCopy): Page['head'] {
  const { words, own } = say
  const nameOf = ({ given_name, family_name, birth_date }: PatientRow): string =>
    `${given_name} ${family_name}, ${day(say, birth_date)}`
  const others = rows.patients.filter((other) => other !== one)
  return [
    { label: words.text('documents.label.person'), value: `${one.given_name} ${one.family_name}` },
    { label: words.text('documents.label.born'), value: day(say, one.birth_date) },
    ...(one.own_number === null ? [] : [{ label: own.ownNumber, value: one.own_number }]),
    { label: own.language, value: own.languages[one.language] },
    ...(one.is_synthetic ? [{ label: own.madeUp, value: words.word('option', 'yes') }] : []),
    ...others.map((other) => ({ label: own.alsoKnownAs, value: nameOf(other) })),
  ]
}

function consentLines({ rows, say, nameOf }: InCopy): Line[] {
  const { own } = say
  if (rows.consents.length === 0) return [said(own.noConsents)]
  return [
    tabled(
      own.consents,
      [own.day, own.purpose, own.decision, own.writtenDown],
      rows.consents.map((one) => [
        day(say, one.said_on),
        named(own.purposes, one.purpose),
        named(own.decisions, one.decision),
        `${nameOf(one.person_id)}, ${stamp(one.recorded_at)}`,
      ]),
    ),
  ]
}

/** By name who cared and recorded; of who else works here the role alone tells. */
function seenTable({ rows, say }: InCopy, names: ReadonlyMap<string, string>): Line {
  const { own } = say
  const who = (person: string | null): string => (person === null ? own.program : (names.get(person) ?? own.somebody))
  return tabled(
    own.seen,
    [own.when, own.who, own.role, own.what],
    rows.ledger.map((one) => [
      stamp(one.at),
      who(one.person),
      one.role === null ? '' : roleName(say, one.role),
      named(own.deeds, one.did),
    ]),
  )
}
