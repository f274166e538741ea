// What else an entry of the ledger tells, in words. It never holds a name or an answer: ids, roles, numbers, named reasons.

import type { PracticeMessages } from '../../../messages/practice/nl.ts'

interface Wording {
  readonly say: PracticeMessages['patients']
  readonly roleOf: (role: string) => string
  readonly nameOf: (person: string) => string
}

type Detail = Readonly<Record<string, unknown>>

export function detailOf({ detail }: { readonly detail: string }, { say, roleOf, nameOf }: Wording): string {
  const told = read(detail)
  const reasons: Readonly<Record<string, string>> = say.reasons
  const ways: Readonly<Record<string, (value: string) => string>> = {
    roles: (value) => value.split(' ').filter(Boolean).map(roleOf).join(', '),
    as: roleOf,
    person: nameOf,
    reason: (value) => reasons[value] ?? value,
    years: (value) => say.yearsLong(Number(value)),
    shown: (value) => say.shown(Number(value)),
    after: (value) => say.fromEntry(Number(value) + 1),
  }
  return ['person', 'as', 'roles', 'reason', 'years', 'shown', 'after']
    .flatMap((key) => (told[key] === undefined ? [] : [ways[key]?.(String(told[key])) ?? '']))
    .filter((part) => part !== '')
    .join(', ')
}

/** Text of another server than this page knows is not told. */
function read(detail: string): Detail {
  try {
    const value: unknown = JSON.parse(detail)
    return typeof value === 'object' && value !== null ? (value as Detail) : {}
  } catch {
    return {}
  }
}
