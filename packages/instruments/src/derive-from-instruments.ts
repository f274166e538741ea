// What the instruments of a case say, as answers to facts: the latest score, a part of it, and the change since the
// baseline. Only the last administration speaks of now; its baseline is the first one that it can be compared with.

import type { Answer, Assessment, InstrumentDerivation } from '@lende/engine'
import type { Administration } from './administration.ts'
import { principal } from './administration.ts'
import { answerOf, notPossible } from './answer-of.ts'
import type { MeasuredChange } from './change.ts'
import { change } from './change.ts'
import { partsOf, TOTAL } from './completions.ts'
import type { Instrument } from './instrument.ts'
import { latestPart } from './latest-part.ts'
import { tally } from './tally.ts'

/** What a fact may read from any instrument: points, points since the baseline (below 0 is a fall), percent likewise. */
export const readings = ['latest', 'change-since-baseline', 'percent-change-since-baseline'] as const
type Reading = (typeof readings)[number]

/** What a fact may read from this instrument: also a subscale by its id, and the points of one item by its id. */
export const readingsOf = (instrument: Instrument): readonly string[] => [
  ...readings,
  ...[...partsOf(instrument).keys()].filter((part) => part !== TOTAL),
]

/**
 * Answers derived facts, to a tenth: a value, an interval where items are missing, `absent` when it cannot be known
 * (declined; nothing to compare today with; no percentage of 0), undefined when it has still to be asked.
 * Throws on an instrument or a reading that does not exist, which the loader of the guideline refuses.
 */
export function instrumentDerivation(instruments: readonly Instrument[]): InstrumentDerivation {
  const made = derivations.get(instruments) ?? makeDerivation(instruments)
  derivations.set(instruments, made)
  return made
}

const derivations = new WeakMap<readonly Instrument[], InstrumentDerivation>()

function makeDerivation(instruments: readonly Instrument[]): InstrumentDerivation {
  const known = new Map(
    instruments.map((one) => [one.instrument, { instrument: one, reads: new Set(readingsOf(one)) }]),
  )
  return ({ instrument: name, reads }, assessments) => {
    const found = known.get(name)
    if (found === undefined) throw new RangeError('no instrument of that name')
    if (!found.reads.has(reads)) throw new RangeError('no such reading of an instrument')
    return derive(found.instrument, reads, assessments)
  }
}

function derive(instrument: Instrument, reads: string, assessments: readonly Assessment[]): Answer | undefined {
  const given = assessments.flatMap((assessment) => administrationIn(assessment, instrument) ?? [])
  const telling = given.filter((administration) => saysSomething(instrument, administration))
  const isToday = assessments.at(-1)?.instruments.has(instrument.instrument) === true
  const hasBaseline = assessments
    .slice(0, -1)
    .some((assessment) => administrationIn(assessment, instrument) !== undefined)
  const course = { given, telling, isToday, hasBaseline }
  const reading = readings.find((one) => one === reads)
  return reading === undefined ? partOf(instrument, reads, course) : wholeOf(instrument, reading, course)
}

function wholeOf(instrument: Instrument, reading: Reading, course: Course): Answer | undefined {
  const { telling } = course
  const answer = reading === 'latest' ? latest(instrument, telling) : sinceBaseline(instrument, reading, telling)
  return answer ?? whyNot(instrument, reading, course)
}

/** A subscale or an item, of the same administration that `latest` is of, so that the two always fit. */
function partOf(instrument: Instrument, part: string, course: Course): Answer | undefined {
  const last = course.telling.at(-1)
  return last === undefined ? whyNot(instrument, 'latest', course) : latestPart(instrument, part, last)
}

interface Course {
  readonly given: readonly Administration[]
  readonly telling: readonly Administration[]
  /** The last one given belongs to the last assessment. */
  readonly isToday: boolean
  /** An earlier assessment has it too. */
  readonly hasBaseline: boolean
}

/** Absent when it cannot be known now, undefined when it is still to be asked. */
function whyNot(
  instrument: Instrument,
  reading: Reading,
  { given, telling, isToday, hasBaseline }: Course,
): Answer | undefined {
  if (reading !== 'latest' && !hasBaseline) return notPossible
  const last = given.at(-1)
  if (last === undefined) return undefined
  if (last.kind === 'absent') return { kind: 'absent', because: last.because }
  return reading !== 'latest' && isToday && cannotCompare(instrument, telling, last) ? notPossible : undefined
}

/** Readers of this package put it there, under the instrument's own name. */
const administrationIn = (assessment: Assessment, instrument: Instrument): Administration | undefined =>
  assessment.instruments.get(instrument.instrument) as Administration | undefined

/** A form with nothing filled in has still to be asked. */
function saysSomething(instrument: Instrument, administration: Administration): boolean {
  const { missing, count } = tally(instrument, administration)
  return missing.length < count
}

/** Nothing that could still be filled in today would make today comparable. */
function cannotCompare(instrument: Instrument, telling: readonly Administration[], today: Administration): boolean {
  const first = telling.every((administration) => administration === today)
  return first || tally(instrument, today).missing.length === 0
}

function latest(instrument: Instrument, telling: readonly Administration[]): Answer | undefined {
  const last = telling.at(-1)
  if (last === undefined) return undefined
  const { least, most, divisor } = tally(instrument, last)
  return answerOf([least / divisor, most / divisor])
}

/** Of several observations, the change is that of the one that `latest` reads. */
function sinceBaseline(
  instrument: Instrument,
  reading: Exclude<Reading, 'latest'>,
  telling: readonly Administration[],
): Answer | undefined {
  const last = telling.at(-1)
  if (last === undefined) return undefined
  for (const baseline of telling.slice(0, -1)) {
    const changed = change(instrument, baseline, principal(last))
    if (!changed.comparable) continue
    return reading === 'change-since-baseline' ? answerOf(changed.differenceBounds) : percent(changed)
  }
  return undefined
}

function percent({ percentBounds, importantByPercent }: MeasuredChange): Answer | undefined {
  if (percentBounds !== null) return answerOf(percentBounds)
  return importantByPercent === 'not-defined' ? notPossible : undefined
}
