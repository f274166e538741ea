// How much of what on which day. It follows from what was agreed and the calendar, and from nothing that happens meanwhile.

import type { CivilDate } from '@lende/engine'
import { elapsedDays } from '@lende/engine'
import type { ProgrammeContent } from './offer.ts'
import type { Item, Programme, Steps, Unit } from './programme.ts'

/** What is due of an item on a day; null while it has still to be tried. */
export function quotaOn({ amount, from, steps }: Item, on: CivilDate): number | null {
  if (amount === undefined) return null
  if (steps === undefined) return amount
  const taken = Math.max(0, Math.floor(elapsedDays(from, on) / steps.every))
  return Math.min(steps.to, amount + taken * steps.by)
}

/** Has everything that is built up come to its goal? */
export function isAtGoal({ items }: Programme, on: CivilDate): boolean {
  const built = items.filter(({ steps }) => steps !== undefined)
  return built.length > 0 && built.every((one) => quotaOn(one, on) === one.steps?.to)
}

/** The day on which an item comes to its goal. */
export const goalDay = ({ amount = 0, from }: Item, { by, every, to }: Steps): CivilDate =>
  dayAfter(from, Math.ceil((to - amount) / by) * every)

export const dayAfter = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The days on which it is done, from one day on, spread over each week. */
export function trainingDays({ from, weeks, sessions }: Programme): readonly CivilDate[] {
  return Array.from({ length: weeks * sessions }, (_, place) => {
    const week = Math.floor(place / sessions)
    return dayAfter(from, week * 7 + Math.floor(((place % sessions) * 7) / sessions))
  })
}

/** In which week of the programme a day is; the first is 1, before it begins 0. */
export const weekOn = ({ from }: Programme, on: CivilDate): number =>
  Math.max(0, Math.floor(elapsedDays(from, on) / 7) + 1)

/** A share of an amount, rounded down, and never above it. */
export function shareOf(amount: number, share: number, round: number): number {
  // 0.57 x 100 is 56.99... to a computer.
  const exact = Math.max(1, Math.floor(amount * share + 1e-9))
  return exact < round ? exact : exact - (exact % round)
}

export const mean = (tried: readonly number[]): number => tried.reduce((sum, one) => sum + one, 0) / tried.length

/** Where to begin, below what was managed; undefined when nothing was tried. */
export const startFrom = (tried: readonly number[], unit: Unit, content: ProgrammeContent): number | undefined =>
  tried.length === 0 ? undefined : shareOf(mean(tried), content.start.share, unitOf(unit, content).round)

/** The steps that are proposed from there on. */
export function stepsFrom(amount: number, tried: readonly number[], unit: Unit, content: ProgrammeContent): Steps {
  const { by, most } = unitOf(unit, content)
  const wished = (tried.length === 0 ? amount : mean(tried)) * content.goal.share
  const count = Math.max(1, Math.round((wished - amount) / by.first))
  return { by: by.first, every: content.every.first, to: goalWithin(amount, by.first, amount + count * by.first, most) }
}

/** The highest goal in whole steps that is not above one that was wished, nor above the most. */
export const goalWithin = (amount: number, by: number, wished: number, most: number): number =>
  amount + Math.max(0, Math.floor((Math.min(wished, Math.max(most, amount)) - amount) / by)) * by

export function unitOf(unit: Unit, { units }: ProgrammeContent): ProgrammeContent['units']['of'][number] {
  const found = units.of.find((one) => one.unit === unit)
  if (found === undefined) throw new RangeError(`the content has no unit ${unit}`)
  return found
}
