// Which stage is shown, kept in the address so that it can be passed on. Nothing of a patient can stand there: every part
// is one of the names the guideline itself has.

import type { Contact, Guideline } from '@lende/engine'

export interface Selection {
  readonly role: string
  readonly kind: string
  readonly phase: string
  readonly contact: Contact
}

export const contacts: readonly Contact[] = ['first', 'follow-up']

/** What a path selects; where it names nothing the guideline has, the role of the settings and the first of each. */
export function selectionIn(path: string, guideline: Guideline, role: string): Selection {
  const parts = path.split('/')
  const { kinds = [], phases = [] } = guideline.pathway ?? {}
  const named = <Name extends string>(known: readonly Name[]): Name | undefined =>
    known.find((one) => parts.includes(one))
  const firstOf = (list: readonly { readonly id: string }[]): string => list[0]?.id ?? ''
  const ownRole = guideline.roles.includes(role) ? role : (guideline.roles[0] ?? '')
  return {
    role: named(guideline.roles) ?? ownRole,
    kind: named(kinds.map(({ id }) => id)) ?? firstOf(kinds),
    phase: named(phases.map(({ id }) => id)) ?? firstOf(phases),
    contact: named(contacts) ?? 'first',
  }
}

/** The path of a selection. */
export const pathOf = ({ role, kind, phase, contact }: Selection): string => [role, kind, phase, contact].join('/')
