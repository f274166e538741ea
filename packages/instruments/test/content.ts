// The instruments and worked cases as they stand in `content/`, for tests only: the package itself reads no files.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Administration, Instrument, ItemsStructure } from '../src/index.ts'
import { readAdministration } from '../src/index.ts'

const folder = new URL('../../../content/instruments/', import.meta.url)

export interface WorkedCase {
  readonly case: string
  readonly earlier?: unknown
  readonly given: unknown
  readonly scores?: Readonly<Record<string, unknown>>
  readonly changes?: Readonly<Record<string, unknown>>
  readonly outcome: string
}

const read = (name: string, file: string): unknown =>
  parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'), { version: '1.2' })

export const instrumentNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
export const instruments: readonly Instrument[] = instrumentNames.map(
  (name) => read(name, 'instrument.yaml') as Instrument,
)

export function worked(name: string): { readonly instrument: string; readonly cases: readonly WorkedCase[] } {
  return read(name, 'cases.yaml') as { instrument: string; cases: WorkedCase[] }
}

export function instrumentNamed(name: string): Instrument {
  const found = instruments.find(({ instrument }) => instrument === name)
  if (found === undefined) throw new Error(`no instrument ${name}`)
  return found
}

export const nrs = instrumentNamed('nrs-pain')
export const psk = instrumentNamed('psk')
export const qbpds = instrumentNamed('qbpds')
export const startBack = instrumentNamed('start-back')
export const orebro = instrumentNamed('ompsq-sf')

/** The items of an instrument that has a fixed list of them. */
export function itemsOf({ structure }: Instrument): ItemsStructure {
  if (structure.kind !== 'items') throw new Error('this instrument has no fixed list of items')
  return structure
}

/** An administration that must be readable. */
export function administered(instrument: Instrument, raw: unknown): Administration {
  const read = readAdministration(instrument, raw, [])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** Activities `a`, `b`, ... with these scores; undefined is not rated. */
export const chosen = (...scores: (number | undefined)[]): unknown => ({
  activities: scores.map((score, index) => ({ activity: 'abcde'[index], score })),
})

/** All twenty items at one value, but for those given. */
export const filled = (value: number, except: Readonly<Record<string, unknown>> = {}): unknown => ({
  items: { ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`q${index + 1}`, value])), ...except },
})

export const total = (points: number): unknown => ({ total: points, form: 'official' })
