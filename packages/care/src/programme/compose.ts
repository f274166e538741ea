// Putting a programme together, one choice at a time. Each choice gives a whole programme, ready to be agreed.

import type { CivilDate } from '@lende/engine'
import type { ProgrammeContent } from './offer.ts'
import type { Item, Programme, ProgrammeWay, Steps, Unit } from './programme.ts'
import { goalWithin, quotaOn, shareOf, startFrom, stepsFrom, unitOf } from './quota.ts'

/** What can be chosen: an exercise or an activity, by name. */
export type Chosen = { readonly unit: Unit } & ({ readonly exercise: string } | { readonly activity: string })

export const isSame = (one: Pick<Item, 'exercise' | 'activity'>, other: Pick<Item, 'exercise' | 'activity'>): boolean =>
  one.exercise === other.exercise && one.activity === other.activity

/** The programme with one more, or a new one with only that. */
export function withChosen(
  programme: Programme | null,
  chosen: Chosen,
  { on, way, content }: { readonly on: CivilDate; readonly way: ProgrammeWay; readonly content: ProgrammeContent },
): Programme {
  if (programme === null)
    return {
      from: on,
      weeks: content.weeks.first,
      sessions: content.sessions.first,
      way,
      items: [{ ...chosen, from: on }],
    }
  const { items } = programme
  if (items.length >= content.items.most || items.some((one) => isSame(one, chosen))) return programme
  const from = on > programme.from ? on : programme.from
  return { ...programme, items: [...items, { ...chosen, from }] }
}

/** Without one; without the last there is no programme. */
export function withoutItem(programme: Programme, place: number): Programme | null {
  const items = programme.items.filter((_, at) => at !== place)
  return items.length === 0 ? null : { ...programme, items }
}

/** Chosen when it was not, left out when it was. */
export function toggled(
  programme: Programme | null,
  chosen: Chosen,
  how: Parameters<typeof withChosen>[2],
): Programme | null {
  const place = programme?.items.findIndex((one) => isSame(one, chosen)) ?? -1
  return programme !== null && place >= 0 ? withoutItem(programme, place) : withChosen(programme, chosen, how)
}

const withItem = (programme: Programme, place: number, change: (item: Item) => Item): Programme => ({
  ...programme,
  items: programme.items.map((one, at) => (at === place ? change(one) : one)),
})

/** What was managed on the trial days, and what follows: where to begin, and how to go on. */
export const withTried = (
  programme: Programme,
  place: number,
  tried: readonly number[],
  content: ProgrammeContent,
): Programme => withItem(programme, place, (one) => laidOut({ ...one, tried }, programme.way, content))

/** In another unit nothing that was counted holds. */
export const withUnit = (programme: Programme, place: number, unit: Unit): Programme =>
  withItem(programme, place, (one) => ({ ...named(one), from: one.from, unit }))

/** Built up in another way from a day on; what was tried stays. */
export const inWay = (
  programme: Programme,
  way: ProgrammeWay,
  on: CivilDate,
  content: ProgrammeContent,
): Programme => ({
  ...programme,
  way,
  items: programme.items.map((one) => laidOut({ ...one, from: on > one.from ? on : one.from }, way, content)),
})

/** The same from another day on. */
export const beginningOn = (programme: Programme, from: CivilDate): Programme => ({
  ...programme,
  from,
  items: programme.items.map((one) => ({ ...one, from })),
})

/** Other steps, in whole steps to a goal that is not above the one that was wished. */
export const withSteps = (
  programme: Programme,
  place: number,
  change: Partial<Steps>,
  content: ProgrammeContent,
): Programme =>
  withItem(programme, place, (one) => {
    if (one.steps === undefined || one.amount === undefined) return one
    const { by, every, to } = { ...one.steps, ...change }
    return { ...one, steps: { by, every, to: goalWithin(one.amount, by, to, unitOf(one.unit, content).most) } }
  })

/** Lighter from a day on: again below what was due, towards the same goal. */
export const lowered = (programme: Programme, on: CivilDate, content: ProgrammeContent): Programme => ({
  ...programme,
  items: programme.items.map((one) => {
    const due = quotaOn(one, on)
    if (due === null) return one
    const amount = shareOf(due, content.lower.share, unitOf(one.unit, content).round)
    const { steps } = one
    if (steps === undefined) return { ...one, from: on, amount }
    return { ...one, from: on, amount, steps: { ...steps, to: goalWithin(amount, steps.by, steps.to, steps.to) } }
  }),
})

/** Another exercise in the place of one; it is tried first, as every new one. */
export const exchanged = (programme: Programme, place: number, chosen: Chosen, on: CivilDate): Programme =>
  withItem(programme, place, () => ({ ...chosen, from: on }))

/** The programme as it was changed, with the day and the reason. */
export const changedFor = (programme: Programme, on: CivilDate, reason: string): Programme => ({
  ...programme,
  changes: [...(programme.changes ?? []), { on, reason }],
})

function laidOut(one: Item, way: ProgrammeWay, content: ProgrammeContent): Item {
  const { unit, from, tried = [] } = one
  const bare = { ...named(one), unit, from, ...(tried.length === 0 ? {} : { tried }) }
  const amount = startFrom(tried, unit, content)
  if (amount === undefined) return bare
  const steps = way === 'time-contingent' ? { steps: stepsFrom(amount, tried, unit, content) } : {}
  return { ...bare, amount, ...steps }
}

const named = ({ exercise, activity }: Item): Pick<Item, 'exercise' | 'activity'> => ({
  ...(exercise === undefined ? {} : { exercise }),
  ...(activity === undefined ? {} : { activity }),
})
