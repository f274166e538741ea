// Which form was filled in, and totals taken over from paper: only the official form gives a validated score,
// and only from an official form is a total accepted without its items.

import type { Path, Result } from '@lende/engine'
import { accepted, refused } from '@lende/engine'
import type { Filled, Form } from './administration.ts'
import type { Scale } from './instrument.ts'
import type { Mapping } from './read-key.ts'
import { readName, readWhole } from './read-key.ts'

/** What a reader of one structure found. */
export type Reading = Filled & { readonly form: Form }

/** The form, which is our own unless it says otherwise. */
export const readForm = (written: Mapping, path: Path): Result<Form> =>
  written['form'] === undefined
    ? accepted('own-labels')
    : readName<Form>(written['form'], ['official', 'own-labels'], [...path, 'form'])

/** The total of `rated` items on an official form. */
export function readTotal(written: Mapping, rated: number, { min, max }: Scale, path: Path): Result<Reading> {
  const form = requireOfficial(written, path)
  if (!form.ok) return form
  const total = readWhole(written['total'], [rated * min.value, rated * max.value], [...path, 'total'])
  return total.ok ? accepted({ kind: 'total', total: total.value, rated, form: form.value }) : total
}

function requireOfficial(written: Mapping, path: Path): Result<'official'> {
  if (written['form'] === undefined)
    return refused({ kind: 'missing-key', path, name: 'form', expected: ['form: official'] })
  return readName(written['form'], ['official'], [...path, 'form'])
}
