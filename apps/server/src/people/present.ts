// Who is there: a person who signed in, at the practice and in the role they work in now.

export const roles = [
  'lead',
  'desk',
  'general-practitioner',
  'physiotherapist',
  'other-clinician',
  'occupational-physician',
  'auditor',
] as const

export type Role = (typeof roles)[number]

export interface Present {
  readonly practice: string
  /** Where the practice is. */
  readonly country: 'be' | 'nl'
  readonly person: string
  readonly role: Role
  readonly session: string
}

/** From where somebody asks: what their browser sends, and the address as the server itself, or a proxy it trusts, saw it. */
export interface From {
  readonly headers: Headers
  readonly address: string
}

/** `to-set-up`: the person has none yet, and can do nothing else before. `due`: still to be shown in this session. */
export type SecondFactor = 'to-set-up' | 'due' | 'done'

/** A session that holds, and whose it is. */
export interface Signed {
  readonly person: string
  readonly session: string
  readonly secondFactor: SecondFactor
}

/** Where a person works, and as what. */
export interface Workplace {
  readonly practice: string
  readonly name: string
  readonly role: Role
  readonly country: 'be' | 'nl'
}

/** Came in; the browser has to be given these cookies. */
export interface Entered {
  readonly kind: 'entered'
  readonly person: string
  readonly secondFactor: SecondFactor
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[]
}

/** Whatever was wrong: who tries does not learn what. */
export interface Refused {
  readonly kind: 'refused'
}

export interface TooMany {
  readonly kind: 'too-many'
  readonly retryAfterSeconds: number
}

export const refused: Refused = { kind: 'refused' }
