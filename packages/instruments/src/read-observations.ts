// One number for one site and one period of recall: a bare number, an observation, or a list of them.

import type { Path, Result } from '@lende/engine'
import { accepted, isMapping, refused } from '@lende/engine'
import type { Form, Observation } from './administration.ts'
import { sameSiteAndRecall } from './administration.ts'
import type { SingleStructure, Texts } from './instrument.ts'
import type { Reading } from './read-form.ts'
import { readForm } from './read-form.ts'
import type { Mapping } from './read-key.ts'
import { gather, itemAbsences, readMapping, readName, readWhole } from './read-key.ts'

interface Read {
  readonly observation: Observation
  readonly form: Form
}

/** Observations in the instrument's order of interest, no two of the same site and recall. */
export function readObservations(structure: SingleStructure, raw: unknown, path: Path): Result<Reading> {
  const read = Array.isArray(raw)
    ? gather(raw.map((one: unknown, index) => readObservation(structure, one, [...path, index])))
    : gather([readObservation(structure, raw, path)])
  if (!read.ok) return read
  const observations = read.value.map(({ observation }) => observation)
  const again = observations.findIndex((one, index) => observations.findIndex((o) => sameSiteAndRecall(o, one)) < index)
  if (again >= 0)
    return refused({ kind: 'contradiction', path: [...path, again], expected: ['another site or recall'] })
  const [first, ...others] = inOrder(structure, observations)
  if (first === undefined) return refused({ kind: 'wrong-shape', path, expected: accepts(structure) })
  const form = read.value.every((one) => one.form === 'official') ? 'official' : 'own-labels'
  return accepted({ kind: 'observations', observations: [first, ...others], form })
}

function readObservation(structure: SingleStructure, raw: unknown, path: Path): Result<Read> {
  if (typeof raw === 'number') {
    const value = readWhole(raw, rangeOf(structure), path)
    return value.ok ? accepted({ observation: { value: value.value }, form: 'own-labels' }) : value
  }
  if (!isMapping(raw)) return refused({ kind: 'not-a-number', path, expected: accepts(structure) })
  const written = readMapping(raw, ['site', 'recall', 'value'], ['form'], path)
  return written.ok ? readStated(structure, written.value, path) : written
}

function readStated(structure: SingleStructure, raw: Mapping, path: Path): Result<Read> {
  const site = readName(raw['site'], Object.keys(structure.sites), [...path, 'site'])
  const recall = readName(raw['recall'], Object.keys(structure.recalls), [...path, 'recall'])
  const value = readWhole(raw['value'], rangeOf(structure), [...path, 'value'])
  const form = readForm(raw, path)
  if (site.ok && recall.ok && value.ok && form.ok)
    return accepted({ observation: { site: site.value, recall: recall.value, value: value.value }, form: form.value })
  return refused(...[site, recall, value, form].flatMap((part) => (part.ok ? [] : part.problems)))
}

const rangeOf = ({ scale }: SingleStructure): readonly [number, number] => [scale.min.value, scale.max.value]

const accepts = ({ scale }: SingleStructure): string[] => [
  `${scale.min.value} - ${scale.max.value} points`,
  '{site: ..., recall: ..., value: ...}',
  ...itemAbsences,
]

/** By site, then by recall, as the instrument lists them; a bare number comes first. */
function inOrder({ sites, recalls }: SingleStructure, observations: readonly Observation[]): Observation[] {
  const rank = (texts: Texts, name: string | undefined): number =>
    name === undefined ? -1 : Object.keys(texts).indexOf(name)
  const siteRank = ({ site }: Observation): number => rank(sites, site)
  const recallRank = ({ recall }: Observation): number => rank(recalls, recall)
  return [...observations].sort((a, b) => siteRank(a) - siteRank(b) || recallRank(a) - recallRank(b))
}
