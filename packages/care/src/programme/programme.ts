// What is done at home and how it is built up, as it was agreed with the patient.

import type { Path, Problem, Result } from '@lende/engine'
import { refused } from '@lende/engine'
import { date, list, mapping, number, oneOf, type Read, text } from '../read.ts'

export const units = ['times', 'seconds', 'minutes'] as const
export type Unit = (typeof units)[number]

export const programmeWays = ['time-contingent', 'pain-guided', 'free'] as const
export type ProgrammeWay = (typeof programmeWays)[number]

export const legAfter = ['better', 'same', 'worse'] as const
export type LegAfter = (typeof legAfter)[number]

const amount = number(1, 999)

/** Fixed steps: so much more, every so many days, up to the goal. */
const steps = mapping({ by: amount, every: number(1, 28), to: amount }, {})
export type Steps = ValueOf<typeof steps>

const item = mapping(
  {
    unit: oneOf(...units),
    /** The day on which its amount began. */
    from: date,
  },
  {
    /** An exercise of the content, or an activity: one of the content's, or in own words. */
    exercise: text,
    activity: text,
    /** What was managed on the trial days. */
    tried: list(amount, 3),
    /** What it begins with; not there until it was tried. */
    amount,
    steps,
  },
)
export type Item = ValueOf<typeof item>

const logged = mapping({ week: number(1, 52), kept: number(0, 7) }, { after: oneOf(...legAfter) })
export type Logged = ValueOf<typeof logged>

const change = mapping({ on: date, reason: text }, {})

const programme = mapping(
  {
    from: date,
    weeks: number(1, 52),
    /** Sessions a week; everything is done in each. */
    sessions: number(1, 7),
    way: oneOf(...programmeWays),
    items: list(item, 8),
  },
  { log: list(logged, 52), changes: list(change, 100) },
)
export type Programme = ValueOf<typeof programme>

type ValueOf<Reader> = Reader extends Read<infer Value> ? Value : never

/** From `agreed.programme` of a case file. */
export function readProgramme(raw: unknown, path: Path): Result<Programme> {
  const read = programme(raw, path)
  if (!read.ok) return read
  const problems = problemsIn(read.value, path)
  return problems.length > 0 ? refused(...problems) : read
}

function problemsIn({ items, way, log = [] }: Programme, path: Path): Problem[] {
  const weeks = log.map(({ week }) => week)
  return [
    ...(items.length === 0 ? [{ kind: 'missing-item', path: [...path, 'items'] } as const] : []),
    ...items.flatMap((one, place) => problemsOf(one, way, [...path, 'items', place])),
    ...weeks.flatMap((week, place) =>
      weeks.indexOf(week) < place ? [{ kind: 'stands-twice', path: [...path, 'log', place, 'week'] } as const] : [],
    ),
  ]
}

function problemsOf(one: Item, way: ProgrammeWay, path: Path): Problem[] {
  const { exercise, activity, steps: built } = one
  if (exercise === undefined && activity === undefined)
    return [{ kind: 'missing-key', path: [...path, 'exercise'], name: 'exercise' }]
  if (exercise !== undefined && activity !== undefined) return [{ kind: 'contradiction', path: [...path, 'activity'] }]
  return built === undefined ? [] : problemsOfSteps(one, built, way, [...path, 'steps'])
}

/** Only what follows the calendar has steps; they begin at an amount, and come out at the goal. */
function problemsOfSteps(one: Item, { by, to }: Steps, way: ProgrammeWay, path: Path): Problem[] {
  if (way !== 'time-contingent') return [{ kind: 'contradiction', path }]
  if (one.amount === undefined) return [{ kind: 'missing-key', path: [...path.slice(0, -1), 'amount'], name: 'amount' }]
  if (to < one.amount) return [{ kind: 'out-of-range', path: [...path, 'to'], expected: [`${one.amount} -`] }]
  return (to - one.amount) % by === 0 ? [] : [{ kind: 'not-a-step', path: [...path, 'to'], expected: [String(by)] }]
}
