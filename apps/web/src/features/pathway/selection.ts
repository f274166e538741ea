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

/** What an address selects; where it names nothing the guideline has, the role of the settings and the first of each. */
export function selectionIn(search: string, guideline: Guideline, role: string): Selection {
  const asked = new URLSearchParams(search)
  const { kinds = [], phases = [] } = guideline.pathway ?? {}
  const named = (what: string, known: readonly string[], otherwise = known[0] ?? ''): string =>
    known.find((one) => one === asked.get(what)) ?? otherwise
  return {
    role: named('role', guideline.roles, guideline.roles.includes(role) ? role : guideline.roles[0]),
    kind: named(
      'kind',
      kinds.map(({ id }) => id),
    ),
    phase: named(
      'phase',
      phases.map(({ id }) => id),
    ),
    contact: contacts.find((one) => one === asked.get('contact')) ?? 'first',
  }
}

/** The address of a selection. */
export const searchOf = ({ role, kind, phase, contact }: Selection): string =>
  new URLSearchParams({ role, kind, phase, contact }).toString()
