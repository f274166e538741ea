// Which documents are offered, in groups: by who reads them.

import type { DocumentKind } from '@lende/documents'

export type Group = 'letters' | 'work' | 'patient' | 'record'

const groupOf: Readonly<Record<DocumentKind, Group>> = {
  'letter-general-practitioner': 'letters',
  'letter-physiotherapist': 'letters',
  'letter-specialist': 'letters',
  'letter-psychologist': 'letters',
  'letter-occupational-physician': 'work',
  'employer-sheet': 'work',
  leaflet: 'patient',
  'exercise-sheet': 'patient',
  'safety-net-card': 'patient',
  'record-note': 'record',
}

const groups: readonly Group[] = ['letters', 'work', 'patient', 'record']

export interface OfferedGroup {
  readonly group: Group
  readonly kinds: readonly DocumentKind[]
}

/** In groups, without those of which nothing is offered. */
export const inGroups = (kinds: readonly DocumentKind[]): readonly OfferedGroup[] =>
  groups
    .map((group) => ({ group, kinds: kinds.filter((kind) => groupOf[kind] === group) }))
    .filter((one) => one.kinds.length > 0)

/** The kind that an address names, `/documents/leaflet`; none where it names no kind that is offered here. */
export const kindIn = (address: string, kinds: readonly DocumentKind[]): DocumentKind | undefined =>
  kinds.find((kind) => address === `/documents/${kind}`)

/** The own record has a screen of its own. */
export const placeOf = (kind: DocumentKind): string => (kind === 'record-note' ? '/note' : `/documents/${kind}`)
