// Who stands before a door: the person behind a request, the practice they work for now, and in which role.

import type { Present, Role } from '../people/present.ts'

export { type Present, type Role, roles } from '../people/present.ts'

/** They see and write what is clinical. */
export const clinicians = ['general-practitioner', 'physiotherapist', 'other-clinician'] as const satisfies Role[]

/** Null is nobody that we know. */
export type WhoIs = (headers: Headers) => Promise<Present | null>
