// The way back to work, care, study or volunteering, as it was agreed with the patient. It holds what somebody does and
// can do, hours and tasks: never what somebody has.

import type { Path, Problem, Result } from '@lende/engine'
import { elapsedDays, refused } from '@lende/engine'
import type { Read } from '../read.ts'
import { date, list, mapping, number, oneOf, text } from '../read.ts'

export const workKinds = ['paid', 'care', 'study', 'volunteering'] as const
export type WorkKind = (typeof workKinds)[number]

/** In what a week is counted: hours, half days, or days. */
export const workUnits = ['hours', 'blocks', 'days'] as const
export type WorkUnit = (typeof workUnits)[number]

/** Who else may read of it. */
export const planReaders = ['occupational-physician', 'employer'] as const
export type PlanReader = (typeof planReaders)[number]

/** A week has 168 hours; people count in halves. */
const amount = number(0, 168, 0.5)

const week = mapping({ from: date, amount }, { tasks: text })
export type PlanWeek = ValueOf<typeof week>

const barrier = mapping({ barrier: text }, { who: text, what: text })
export type PlanBarrier = ValueOf<typeof barrier>

const may = oneOf('yes', 'no')

const plan = mapping(
  { kind: oneOf(...workKinds), unit: oneOf(...workUnits) },
  {
    /** Where on the ladder, by a name of the content. */
    rung: text,
    usual: amount,
    now: amount,
    from: date,
    goal: text,
    weeks: list(week, 52),
    barriers: list(barrier, 20),
    /** Asked or not: what is not there was not asked, and is no consent. */
    consent: mapping({}, { 'occupational-physician': may, employer: may }),
  },
)
export type WorkPlan = ValueOf<typeof plan>

type ValueOf<Reader> = Reader extends Read<infer Value> ? Value : never

/** From `agreed.work` of a case file. */
export function readWorkPlan(raw: unknown, path: Path): Result<WorkPlan> {
  const read = plan(raw, path)
  if (!read.ok) return read
  const problems = problemsIn(read.value, path)
  return problems.length > 0 ? refused(...problems) : read
}

/** Weeks follow each other, each amount is within the usual, and a barrier stands there once. */
function problemsIn({ weeks = [], usual, barriers = [] }: WorkPlan, path: Path): Problem[] {
  const names = barriers.map((one) => one.barrier)
  return [
    ...weeks.flatMap((one, place): Problem[] => {
      const before = weeks[place - 1]
      const follows = before === undefined || elapsedDays(before.from, one.from) === 7
      return follows ? [] : [{ kind: 'date-order', path: [...path, 'weeks', place, 'from'] }]
    }),
    ...weeks.flatMap((one, place): Problem[] =>
      usual === undefined || one.amount <= usual
        ? []
        : [{ kind: 'out-of-range', path: [...path, 'weeks', place, 'amount'], expected: [`0 - ${usual}`] }],
    ),
    ...names.flatMap((name, place): Problem[] =>
      names.indexOf(name) < place ? [{ kind: 'stands-twice', path: [...path, 'barriers', place, 'barrier'] }] : [],
    ),
  ]
}
