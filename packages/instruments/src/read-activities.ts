// Activities that the patient chose, each with a number, or the total of an official form.
// The words of an activity are the patient's: no problem here repeats them.

import type { Path, Result } from '@lende/engine'
import { accepted, isMapping, refused } from '@lende/engine'
import type { RatedActivity } from './administration.ts'
import { activityKey } from './administration.ts'
import type { ActivitiesStructure } from './instrument.ts'
import type { Reading } from './read-form.ts'
import { readForm, readTotal } from './read-form.ts'
import type { Mapping } from './read-key.ts'
import { gather, readMapping, readRating, readWhole } from './read-key.ts'

const shapes = ['{activities: [{activity: ..., score: ...}]}', '{total: ..., activities-rated: ..., form: official}']

export function readActivities(structure: ActivitiesStructure, raw: unknown, path: Path): Result<Reading> {
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected: shapes })
  const fromPaper = 'total' in raw || 'activities-rated' in raw
  if (fromPaper && 'activities' in raw) return refused({ kind: 'wrong-shape', path, expected: shapes })
  return fromPaper ? readPaperTotal(structure, raw, path) : readChosen(structure, raw, path)
}

function readPaperTotal({ count, scale }: ActivitiesStructure, raw: Mapping, path: Path): Result<Reading> {
  const written = readMapping(raw, ['total', 'activities-rated'], ['form'], path)
  if (!written.ok) return written
  const range = [count.min, count.max] as const
  const rated = readWhole(raw['activities-rated'], range, [...path, 'activities-rated'], 'activities')
  return rated.ok ? readTotal(raw, rated.value, scale, path) : rated
}

function readChosen(structure: ActivitiesStructure, raw: Mapping, path: Path): Result<Reading> {
  const written = readMapping(raw, ['activities'], ['form'], path)
  if (!written.ok) return written
  const form = readForm(raw, path)
  const activities = readList(structure, raw['activities'], [...path, 'activities'])
  if (form.ok && activities.ok) return accepted({ kind: 'activities', activities: activities.value, form: form.value })
  return refused(...[form, activities].flatMap((part) => (part.ok ? [] : part.problems)))
}

function readList({ count, scale }: ActivitiesStructure, raw: unknown, path: Path): Result<readonly RatedActivity[]> {
  const expected = [`${count.min} - ${count.max} activities`]
  if (!Array.isArray(raw)) return refused({ kind: 'not-a-list', path, expected })
  if (raw.length < count.min || raw.length > count.max) return refused({ kind: 'out-of-range', path, expected })
  const read = gather(raw.map((one: unknown, index) => readActivity(scale, one, [...path, index])))
  if (!read.ok) return read
  const keys = read.value.map(({ activity }) => activityKey(activity))
  const again = keys.findIndex((key, index) => keys.indexOf(key) < index)
  return again < 0 ? read : refused({ kind: 'contradiction', path: [...path, again], expected: ['another activity'] })
}

function readActivity(scale: ActivitiesStructure['scale'], raw: unknown, path: Path): Result<RatedActivity> {
  const written = readMapping(raw, ['activity'], ['score'], path)
  if (!written.ok) return written
  const activity = written.value['activity']
  const rating = readRating(written.value['score'], scale, [...path, 'score'])
  if (typeof activity !== 'string' || activity.trim() === '')
    return refused({ kind: 'not-text', path: [...path, 'activity'] }, ...(rating.ok ? [] : rating.problems))
  return rating.ok ? accepted({ activity, rating: rating.value }) : rating
}
