// A command line as typed, checked: which command, on what, in which language, for whom, on which day.

import { parseArgs } from 'node:util'
import { isCivilDate, nearest } from '@lende/engine'
import type { Country, Language } from '@lende/wording'
import { countries, languages } from '@lende/wording'

/** A call that cannot be carried out, in a sentence for the person who typed it. */
export class UsageError extends Error {}

export interface Invocation {
  readonly command: string
  readonly operands: readonly string[]
  readonly language: Language
  readonly country: Country
  readonly role: string
  /** The day of the advice; today where none is given: only the door reads a clock. */
  readonly on: string
  readonly format: string | undefined
  /** For the pathway: a phase, and low-back or radicular. */
  readonly phase: string | undefined
  readonly kind: string | undefined
  /** A file with authorised words for an instrument. */
  readonly wording: string | undefined
  /** A folder for the printed book. */
  readonly html: string | undefined
  /** For a document: as what it is written, into which file, and to which role of several. */
  readonly to: string | undefined
  readonly out: string | undefined
  readonly recipient: string | undefined
  /** A made-up practice instead of one's own. */
  readonly demo: boolean
}

const options = {
  lang: { type: 'string' },
  country: { type: 'string' },
  role: { type: 'string' },
  on: { type: 'string' },
  format: { type: 'string' },
  phase: { type: 'string' },
  kind: { type: 'string' },
  wording: { type: 'string' },
  html: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  recipient: { type: 'string' },
  demo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the words of a command line; a mistake names what would have done. */
export function readInvocation(words: readonly string[], commands: readonly string[]): Invocation {
  const { values, positionals } = parsed(words)
  const [command, ...operands] = positionals
  const country = oneOf('country', values.country ?? 'be', countries)
  const invocation = {
    operands,
    language: oneOf('lang', values.lang ?? languageOfPlace(), languages),
    country,
    role: values.role ?? 'physiotherapist',
    on: dayOf(values.on),
    format: values.format,
    phase: values.phase,
    kind: values.kind,
    wording: values.wording,
    html: values.html,
    to: values.to,
    out: values.out,
    recipient: values.recipient,
    demo: values.demo ?? false,
  }
  if (values.help || command === undefined || command === 'help') return { ...invocation, command: 'help' }
  return { ...invocation, command: oneOf('command', command, commands) }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    const option = /'(-[^']*)'/.exec((error as Error).message)?.[1]?.split(' ')[0]
    const near = option === undefined ? undefined : nearest(option.replace(/^-+/, ''), Object.keys(options))
    throw new UsageError(
      `${option ?? 'this'} is not understood${near ? `; did you mean --${near}?` : '.'} See lende --help.`,
    )
  }
}

function oneOf<Name extends string>(what: string, given: string, expected: readonly Name[]): Name {
  const found = expected.find((name) => name === given)
  if (found !== undefined) return found
  const near = nearest(given, expected)
  throw new UsageError(`no such ${what}; expected ${expected.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`)
}

/** Dutch is the source language; a machine set to another of the four gets that. */
function languageOfPlace(): Language {
  const place = (process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '').slice(0, 2)
  return languages.find((language) => language === place) ?? 'nl'
}

function dayOf(on: string | undefined): string {
  if (on === undefined) return localDay(new Date())
  if (isCivilDate(on)) return on
  throw new UsageError('--on expects a day that exists, as YYYY-MM-DD.')
}

function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The operand at a place, or a sentence that says which one is missing. */
export function operand(invocation: Invocation, place: number, name: string): string {
  const found = invocation.operands[place]
  if (found !== undefined) return found
  throw new UsageError(`${invocation.command} needs ${name}. See lende --help.`)
}

/** The format asked for, among those the command has. */
export function formatOf<Name extends string>(invocation: Invocation, formats: readonly [Name, ...Name[]]): Name {
  return invocation.format === undefined ? formats[0] : oneOf('format', invocation.format, formats)
}

/** What a document is written as, among the ways there are; the first when nothing is asked. */
export const formOf = ({ to }: Pick<Invocation, 'to'>, forms: readonly string[]): string =>
  to === undefined ? (forms[0] ?? '') : oneOf('form after --to', to, forms)
