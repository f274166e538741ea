// Where on a clock each class, or each piece of advice, can hold: the days are cut where some rule cuts them.

import type { Fact, Guideline } from '@lende/engine'
import type { Holds, Reach } from './reach.ts'

export interface TimelineRow {
  readonly of: { readonly classification: string; readonly class: string } | { readonly recommendation: string }
  /** One for each stretch of days. */
  readonly holds: readonly Holds[]
}

export interface Timeline {
  readonly clock: string
  /** The first day of each stretch. */
  readonly starts: readonly number[]
  readonly rows: readonly TimelineRow[]
}

/** One for each clock: of the classes it moves, or where it moves none, of the advice. */
export function timelines(reach: Reach): readonly Timeline[] {
  return reach.guideline.facts.filter(isClock).flatMap((fact) => timelineOf(reach, fact) ?? [])
}

const isClock = ({ derived }: Fact): boolean => derived?.kind === 'elapsed-days' || derived?.kind === 'calendar-day'

function timelineOf(reach: Reach, clock: Fact): Timeline | undefined {
  const cuts = reach.program.cutsOf.get(clock.id) ?? []
  if (cuts.length === 0 || clock.domain.kind !== 'number') return undefined
  const { min, step } = clock.domain
  const stretches = [0, ...cuts].map((_, cell) =>
    reach.both(reach.everybody, reach.known(clock.id), reach.inCell(clock.id, cell) as number),
  )
  const rowOf = (of: TimelineRow['of'], rule: string): TimelineRow => ({
    of,
    holds: stretches.map((kind) => reach.holds(rule, kind)),
  })
  const classes = movedClasses(reach.guideline, rowOf)
  const rows =
    classes.length > 0
      ? classes
      : reach.guideline.recommendations.map(({ id, rule }) => rowOf({ recommendation: id }, rule)).filter(isMoved)
  const starts = [min, ...cuts.map((cut) => cut * step)]
  return rows.length === 0 ? undefined : withoutIdleCuts({ clock: clock.id, starts, rows })
}

/** A day on which no row changes is no cut of this line. */
function withoutIdleCuts({ clock, starts, rows }: Timeline): Timeline {
  const kept = starts.map((_, at) => at === 0 || rows.some(({ holds }) => holds[at] !== holds[at - 1]))
  const only = <Kind>(values: readonly Kind[]): Kind[] => values.filter((_, at) => kept[at])
  return { clock, starts: only(starts), rows: rows.map(({ of, holds }) => ({ of, holds: only(holds) })) }
}

type RowOf = (of: TimelineRow['of'], rule: string) => TimelineRow

/** Every class of a classification of which the clock moves at least one. */
function movedClasses({ classifications }: Guideline, rowOf: RowOf): TimelineRow[] {
  return classifications.flatMap(({ id, classes }) => {
    const rows = classes.map((one) => rowOf({ classification: id, class: one.id }, one.proposed))
    return rows.some(isMoved) ? rows : []
  })
}

/** Can it hold on some days only? */
const isMoved = ({ holds }: TimelineRow): boolean => holds.includes('never') && holds.some((one) => one !== 'never')
