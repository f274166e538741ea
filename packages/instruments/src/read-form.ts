// Which form was filled in, and totals taken over from paper: only the official form gives a validated score,
// and only from an official form is a total accepted without its items.

import type { Path, Problem, Result } from '@lende/engine'
import { accepted, nearest, refused } from '@lende/engine'
import type { Filled, Form } from './administration.ts'
import type { Instrument, Scale } from './instrument.ts'
import type { Mapping } from './read-key.ts'
import { readName, readWhole } from './read-key.ts'

/** What a reader of one structure found. */
export type Reading = Filled & { readonly form: Form }

/** The form of a patient who saw the words of this instrument: our own, unless authorised words stand in their place. */
export const formOf = (instrument?: Pick<Instrument, 'wording'>): Form =>
  instrument?.wording.validated === 'yes' ? 'official' : 'own-labels'

/** The form as stated, else that of the words that the instrument has. */
export const readForm = (written: Mapping, path: Path, instrument?: Pick<Instrument, 'wording'>): Result<Form> =>
  written['form'] === undefined
    ? accepted(formOf(instrument))
    : readName<Form>(written['form'], ['official', 'own-labels'], [...path, 'form'])

/** The total of `rated` items on an official form. */
export function readTotal(written: Mapping, rated: number, { min, max }: Scale, path: Path): Result<Reading> {
  const form = requireOfficial(written, path)
  if (!form.ok) return form
  const total = readWhole(written['total'], [rated * min.value, rated * max.value], [...path, 'total'])
  return total.ok ? accepted({ kind: 'total', total: total.value, rated, form: form.value }) : total
}

export function requireOfficial(written: Mapping, path: Path): Result<'official'> {
  if (written['form'] === undefined)
    return refused({ kind: 'missing-key', path, name: 'form', expected: ['form: official'] })
  return readName(written['form'], ['official'], [...path, 'form'])
}

/**
 * A form of another version is never taken for this one. Where other forms carry the same name,
 * an official form must say of which version it is, unless its words came with the instrument.
 */
export function versionProblems(written: Mapping, path: Path, instrument: Instrument): readonly Problem[] {
  const stated = written['version']
  if (stated === instrument.version) return []
  const expected = [`version: ${instrument.version}`]
  const others = Object.keys(instrument['other-forms'] ?? {})
  if (stated === undefined) {
    const mustSay = written['form'] === 'official' && others.length > 0 && formOf(instrument) !== 'official'
    return mustSay ? [{ kind: 'missing-key', path, name: 'version', expected }] : []
  }
  const near = typeof stated === 'string' ? nearest(stated, [instrument.version, ...others]) : undefined
  const meant = near === instrument.version ? { nearest: near } : {}
  return [{ kind: 'other-version', path: [...path, 'version'], expected: [instrument.version], ...meant }]
}
