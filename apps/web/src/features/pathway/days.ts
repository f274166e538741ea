// The days of the phases, as the guideline's pathway has them, and where a day lies on a line of phases of equal length.

import type { Guideline } from '@lende/engine'

export interface Days {
  readonly first: number
  /** None for the last phase: it has no end. */
  readonly last: number | null
}

/** From which day to which day a phase runs; null when the guideline gives it no days. */
export function daysOfPhase({ pathway }: Guideline, phase: string): Days | null {
  const { phases = [] } = pathway ?? {}
  const index = phases.findIndex(({ id }) => id === phase)
  const days = Object.values(phases[index]?.answers ?? {}).find(isRange)
  if (days === undefined) return null
  return { first: days.from, last: index === phases.length - 1 ? null : days.to }
}

const isRange = (value: unknown): value is { from: number; to: number } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value

/** Where a day lies, from 0 at the start to 1 at the end. */
export function placeOnLine(guideline: Guideline, day: number): number {
  const phases = (guideline.pathway?.phases ?? []).flatMap(({ id }) => daysOfPhase(guideline, id) ?? [])
  const index = phases.findIndex(({ last }) => last === null || day <= last)
  const phase = phases[index]
  if (phase === undefined) return 1
  const within = phase.last === null ? 0 : (day - phase.first) / (phase.last + 1 - phase.first)
  return (index + within) / phases.length
}
