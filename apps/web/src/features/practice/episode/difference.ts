// In what one advice differs from another: how urgent it is, and what it recommends now. What waits is not given.

import type { Advice } from '@lende/engine'

export interface Difference {
  readonly urgency: { readonly before: string; readonly after: string } | null
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

type Told = Pick<Advice, 'urgency' | 'recommendations'>

export function differenceOf(before: Told, after: Told): Difference {
  const [then, now] = [given(before), given(after)]
  const [from, to] = [before.urgency.level, after.urgency.level]
  return {
    urgency: from === to ? null : { before: from, after: to },
    added: now.filter((id) => !then.includes(id)),
    gone: then.filter((id) => !now.includes(id)),
  }
}

const given = ({ recommendations }: Told): readonly string[] =>
  recommendations.filter(({ held }) => !held).map(({ id }) => id)

export const isNone = ({ urgency, added, gone }: Difference): boolean =>
  urgency === null && added.length === 0 && gone.length === 0
