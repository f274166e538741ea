// The code a patient brings along: it is the answers themselves, in letters that can be read aloud, typed and scanned.
//
// `lende1`, then in letters of bech32m (BIP-350): one for the format, eight for the length of the rest, the form, the
// day, the language and whether somebody helped; the answers; and six that show damage. Nothing in it says who it is of.

import type { CivilDate } from '@lende/engine'
import { elapsedDays, isCivilDate } from '@lende/engine'
import { bech32m } from '@scure/base'
import type { Digit } from './digits.ts'
import { DigitReader, lettersOf } from './digits.ts'
import type { Field } from './field.ts'
import { saidIn, stateOf, statesOf } from './field.ts'
import type { IntakeForm } from './form.ts'
import type { FilledIntake, IntakeLanguage, Said } from './said.ts'
import { languages } from './said.ts'
import { PREFIX, readTyped } from './typed.ts'

/** Raised when a code is built up in another way. */
const FORMAT = 0
const FIRST_DAY: CivilDate = '2026-01-01'
/** Day numbers last until June 2048. */
const DAYS = 8192
const HEAD = 8
const CHECKSUM = 6

export type CodeProblem = 'foreign' | 'incomplete' | 'damaged' | 'other-version' | 'future'

export type Decoded =
  | { readonly ok: true; readonly value: FilledIntake }
  | { readonly ok: false; readonly problem: CodeProblem }

/** The code in capitals, without spaces. Throws on answers that the form does not have. */
export function encodeIntake(form: IntakeForm, filled: FilledIntake): string {
  const stray = [...filled.said.keys()].find((id) => !form.fields.some((field) => field.id === id))
  if (stray !== undefined) throw new RangeError(`the form does not ask ${stray}`)
  const answers = lettersOf(answerDigits(form, filled.said))
  const head = lettersOf(headDigits(form, filled, answers.length), HEAD)
  return bech32m.encode(PREFIX, [FORMAT, ...head, ...answers], false).toUpperCase()
}

/** Reads a code as it was typed, pasted or scanned; never part of one, and never one of another form. */
export function decodeIntake(form: IntakeForm, typed: string, today: CivilDate): Decoded {
  const read = readTyped(typed)
  if (read.kind !== 'code') return refusal(read.kind)
  const code = bech32m.decodeUnsafe(`${PREFIX}1${read.letters}`, false)
  if (code === undefined) return refusal(isCutShort(read.letters) ? 'incomplete' : 'damaged')
  const [format, ...letters] = code.words
  if (format !== FORMAT) return refusal('other-version')
  const head = readHead(letters.slice(0, HEAD))
  if (head.fingerprint !== form.fingerprint) return refusal('other-version')
  const said = readAnswers(form, letters.slice(HEAD))
  const value: FilledIntake = { on: head.on, language: head.language, helped: head.helped, said }
  // One thing is said in one way: whatever else comes to the same answers was not written here.
  if (encodeIntake(form, value) !== `${PREFIX}1${read.letters}`.toUpperCase()) return refusal('damaged')
  return value.on > today ? refusal('future') : { ok: true, value }
}

/** In fours, for reading and typing. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

const refusal = (problem: CodeProblem): Decoded => ({ ok: false, problem })

function headDigits({ fingerprint }: IntakeForm, filled: FilledIntake, length: number): Digit[] {
  const day = isCivilDate(filled.on) ? elapsedDays(FIRST_DAY, filled.on) : -1
  if (day < 0 || day >= DAYS) throw new RangeError('no code can hold that day')
  return [
    [filled.helped ? 1 : 0, 2],
    [languages.indexOf(filled.language), languages.length],
    [day, DAYS],
    [fingerprint, 65536],
    [length, 256],
  ]
}

function readHead(letters: readonly number[]) {
  const digits = new DigitReader(letters)
  return {
    helped: digits.take(2) === 1,
    language: languages[digits.take(languages.length)] as IntakeLanguage,
    on: new Date(Date.parse(FIRST_DAY) + digits.take(DAYS) * 86_400_000).toISOString().slice(0, 10),
    fingerprint: digits.take(65536),
    length: digits.take(256),
  }
}

/** Its head stands there and announces more letters than follow, or not even the head does. */
function isCutShort(letters: string): boolean {
  const values = [...letters].map((letter) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter))
  const after = letters.length - 1 - HEAD - CHECKSUM
  return after < 0 || after < readHead(values.slice(1, 1 + HEAD)).length
}

const EACH_APART = 2

/** What stands on a page with "none of these" takes one digit while nothing, or none of these, was answered there. */
function answerDigits(form: IntakeForm, said: ReadonlyMap<string, Said>): Digit[] {
  const apart = (fields: readonly Field[]): Digit[] =>
    fields.map((field) => [stateOf(field, said.get(field.id)), statesOf(field)])
  return form.parts.flatMap((fields) => {
    if (fields.length === 1) return apart(fields)
    const common = [nothingSaid, noneSaid].findIndex((one) => fields.every((field) => one(field, said)))
    return common < 0 ? [[EACH_APART, 3] as const, ...apart(fields)] : [[common, 3] as const]
  })
}

function readAnswers(form: IntakeForm, letters: readonly number[]): ReadonlyMap<string, Said> {
  const digits = new DigitReader(letters)
  const said = new Map<string, Said>()
  const say = (field: Field, answer: Said | undefined): void => {
    if (answer !== undefined) said.set(field.id, answer)
  }
  for (const fields of form.parts) {
    const common = fields.length === 1 ? EACH_APART : digits.take(3)
    for (const field of fields)
      say(
        field,
        common === EACH_APART ? saidIn(field, digits.take(statesOf(field))) : [undefined, noneOf(field)][common],
      )
  }
  return said
}

const nothingSaid = ({ id }: Field, said: ReadonlyMap<string, Said>): boolean => !said.has(id)

function noneSaid(field: Field, said: ReadonlyMap<string, Said>): boolean {
  const answer = said.get(field.id)
  return field.kind === 'options' && answer?.kind === 'value' && answer.raw === field.none
}

const noneOf = (field: Field): Said | undefined =>
  field.kind === 'options' && field.none !== undefined ? { kind: 'value', raw: field.none } : undefined
