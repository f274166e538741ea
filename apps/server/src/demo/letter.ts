// A letter of a made-up contact, as the page would make it of the same answers.

import { agreedSoFar, readAgreed } from '@lende/care'
import {
  type Document,
  type DocumentKind,
  dayInWords,
  documentMessages,
  doneByDefault,
  makeDocument,
} from '@lende/documents'
import { advise } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import { type Wording, wordsFor } from '@lende/wording'
import { stoodThen } from '../assessments/advise-on.ts'
import type { Onset } from '../assessments/assessment.ts'
import { builtFile } from '../editions/built-file.ts'
import type { Edition } from '../editions/edition.ts'
import type { Answers, MadeUp } from './courses.ts'

export interface Told {
  readonly kind: string
  readonly on: string
  /** In which the letter is written. */
  readonly role: string
  readonly onset: Onset
  /** Those up to this day, each with its day. */
  readonly assessments: readonly Answers[]
  /** Over it. */
  readonly patient: { readonly name: string; readonly born: string }
  readonly from: string
  readonly to: string | null
}

export function letterOf(told: Told, edition: Edition, { practice: { country, language } }: MadeUp): Document {
  const { kind, on, role, onset, assessments } = told
  const stood = stoodThen(edition, { on, onset, assessments })
  if (!stood.ok) throw new RangeError(`a made-up contact cannot be read (${JSON.stringify(stood.problems)})`)
  const { answers, newSigns } = stood.value
  const advice = advise(edition.engine, answers, { on, role, country }, { newSigns, reasons: false })
  const words = wordsFor(language, country, builtFile<Wording>(`wording.${language}.json`))
  const agreed = assessments.flatMap((one) => {
    const read = readAgreed(one['agreed'] ?? {}, [])
    return read.ok ? [read.value] : []
  })
  const made = makeDocument(kind as DocumentKind, {
    product: { ...edition, aids: builtFile<Aids>('aids.json'), words },
    consult: { on, role, painAreas: [] },
    outcome: { ...stood.value, advice },
    agreed: agreedSoFar(agreed),
    done: doneByDefault(advice),
    say: documentMessages(language),
  })
  if (made === null) throw new RangeError(`there is no ${kind}`)
  const over: Readonly<Record<string, string | null>> = {
    [words.text('documents.label.patient')]: told.patient.name,
    [words.text('documents.label.person')]: told.patient.name,
    [words.text('documents.label.born')]: dayInWords(told.patient.born, words),
    [words.text('documents.label.from')]: told.from,
    [words.text('documents.label.to')]: told.to,
  }
  return { ...made, head: made.head.map((line) => ({ ...line, value: over[line.label] ?? line.value })) }
}
