// What another answer does to an advice: everything that is otherwise than before, and nothing else.

import type { Advice, Urgency } from '@lende/engine'

export type Difference =
  | { readonly kind: 'urgency'; readonly from: Urgency; readonly to: Urgency }
  /** How far the urgency may still rise. */
  | { readonly kind: 'possible'; readonly from: Urgency; readonly to: Urgency }
  | { readonly kind: 'danger'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly kind: 'scope'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'class'
      readonly id: string
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly kind: 'recommendation'; readonly id: string; readonly from: Standing; readonly to: Standing }

/** How a recommendation stands in an advice. */
export type Standing = 'absent' | 'given' | 'held' | 'check-first'

/** From one advice to another, the most urgent first. */
export function differencesBetween(before: Advice, after: Advice): Difference[] {
  return [
    ...(before.urgency.level === after.urgency.level
      ? []
      : [{ kind: 'urgency' as const, from: before.urgency.level, to: after.urgency.level }]),
    ...(before.urgency.possibleUpTo === after.urgency.possibleUpTo
      ? []
      : [{ kind: 'possible' as const, from: before.urgency.possibleUpTo, to: after.urgency.possibleUpTo }]),
    ...dangers(before, after),
    ...(before.scope.status === after.scope.status
      ? []
      : [{ kind: 'scope' as const, from: before.scope.status, to: after.scope.status }]),
    ...classes(before, after),
    ...recommendations(before, after),
  ]
}

function dangers(before: Advice, after: Advice): Difference[] {
  return after.conditions.flatMap(({ id, tier }): Difference[] => {
    const was = before.conditions.find((one) => one.id === id)?.tier ?? 'open'
    return was === tier ? [] : [{ kind: 'danger', id, from: was, to: tier }]
  })
}

function classes(before: Advice, after: Advice): Difference[] {
  return Object.entries(after.classifications).flatMap(([id, { effective }]): Difference[] => {
    const was = before.classifications[id]?.effective ?? null
    return was === effective ? [] : [{ kind: 'class', id, from: was, to: effective }]
  })
}

function recommendations(before: Advice, after: Advice): Difference[] {
  const [were, are] = [standings(before), standings(after)]
  const ids = new Set([...are.keys(), ...were.keys()])
  return [...ids].flatMap((id): Difference[] => {
    const [from, to] = [were.get(id) ?? 'absent', are.get(id) ?? 'absent']
    return from === to ? [] : [{ kind: 'recommendation', id, from, to }]
  })
}

const standings = ({ recommendations: given, checkFirst }: Advice): Map<string, Standing> =>
  new Map([
    ...checkFirst.map(({ id }) => [id, 'check-first'] as const),
    ...given.map(({ id, held }) => [id, held ? 'held' : 'given'] as const),
  ])
