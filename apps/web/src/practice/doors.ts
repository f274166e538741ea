// What the page may ask of the server. Written by scripts/doors.ts from the doors themselves; nobody edits it by hand.

export type ProblemKind = 'invalid-input' | 'malformed-request' | 'idempotency-key-needed' | 'not-signed-in' | 'sign-in-refused' | 'second-factor-needed' | 'workplace-needed' | 'prove-again' | 'role-may-not' | 'not-yours' | 'other-site' | 'first-run-closed' | 'metrics-closed' | 'unknown-route' | 'not-found' | 'wrong-method' | 'under-way' | 'own-number-taken' | 'patient-merged' | 'not-merged' | 'sign-in-first' | 'last-lead' | 'oneself' | 'works-elsewhere' | 'another-lead-needed' | 'already-answered' | 'consent-withdrawn' | 'withdrawn' | 'already-closed' | 'not-closed' | 'conflict' | 'erased' | 'stale' | 'too-large' | 'not-json' | 'key-used-otherwise' | 'version-needed' | 'too-many' | 'no-pdf' | 'fault' | 'database-away'

export interface Doors {
  /** Is there no practice yet? Then: does it take the token that the server told when it started? */
  readonly 'GET /api/first-run': {
    readonly answer: { readonly needsToken: boolean }
  }
  /** Make the first practice and its lead: once, at the machine itself or with the token that it told */
  readonly 'POST /api/first-run': {
    readonly body: { readonly practiceName: string; readonly country: 'be' | 'nl'; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly name: string; readonly email: string; readonly password: string; readonly token?: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** In which ways can people sign in, besides with a password or a passkey? */
  readonly 'GET /api/sign-in': {
    readonly answer: { readonly provider: boolean }
  }
  /** Sign in with a password: the first of two factors */
  readonly 'POST /api/sign-in/password': {
    readonly body: { readonly email: string; readonly password: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** Where the browser goes, so that a provider of OpenID Connect says who this is: the first of two factors */
  readonly 'POST /api/sign-in/provider': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly to: string }
  }
  /** Where a provider sends the browser back to */
  readonly 'GET /api/auth/callback/oidc': {
    readonly answer: null
  }
  /** What a browser needs to ask for a passkey */
  readonly 'POST /api/sign-in/passkey/ask': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly options: Readonly<Record<string, unknown>> }
  }
  /** Sign in with a passkey: both factors at once */
  readonly 'POST /api/sign-in/passkey': {
    readonly body: { readonly answer: { readonly id: string; readonly rawId: string; readonly type: 'public-key'; readonly clientExtensionResults: Readonly<Record<string, unknown>>; readonly response: { readonly clientDataJSON: string; readonly attestationObject?: string; readonly authenticatorData?: string; readonly signature?: string; readonly userHandle?: string; readonly transports?: readonly (string)[] } } }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** Sign out: the session ends here, and in the database */
  readonly 'POST /api/sign-out': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly ended: number }
  }
  /** Choose a new password with a link, once; then sign in with it */
  readonly 'POST /api/password/with-link': {
    readonly body: { readonly token: string; readonly password: string }
    readonly answer: { readonly done: boolean }
  }
  /** What one can sign in with */
  readonly 'GET /api/second-factor': {
    readonly answer: { readonly hasPassword: boolean; readonly hasApp: boolean; readonly recoveryCodesLeft: number; readonly passkeys: readonly ({ readonly credential: string; readonly name: string; readonly since: string; readonly used: string | null })[] }
  }
  /** A secret for an authenticator app; it counts once a code of it is confirmed */
  readonly 'POST /api/second-factor/app/offer': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly secret: string; readonly address: string }
  }
  /** The first code of an authenticator app: from now on it is the second factor */
  readonly 'POST /api/second-factor/app/confirm': {
    readonly body: { readonly code: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** Show a code of the authenticator app */
  readonly 'POST /api/second-factor/app': {
    readonly body: { readonly code: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** Show a recovery code; it counts once */
  readonly 'POST /api/second-factor/recovery-code': {
    readonly body: { readonly code: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** New recovery codes; earlier ones no longer count */
  readonly 'POST /api/second-factor/recovery-codes': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly recoveryCodes: readonly (string)[] }
  }
  /** What a browser needs to make a passkey */
  readonly 'POST /api/passkeys/offer': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly options: Readonly<Record<string, unknown>> }
  }
  /** Keep a passkey that the browser made */
  readonly 'POST /api/passkeys': {
    readonly body: { readonly name: string; readonly answer: { readonly id: string; readonly rawId: string; readonly type: 'public-key'; readonly clientExtensionResults: Readonly<Record<string, unknown>>; readonly response: { readonly clientDataJSON: string; readonly attestationObject?: string; readonly authenticatorData?: string; readonly signature?: string; readonly userHandle?: string; readonly transports?: readonly (string)[] } } }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** Remove a passkey, unless nothing else would be left to sign in with */
  readonly 'POST /api/passkeys/remove': {
    readonly body: { readonly credential: string }
    readonly answer: { readonly removed: boolean }
  }
  /** Who is signed in, where they work now, and where they could */
  readonly 'GET /api/session': {
    readonly answer: { readonly person: string; readonly name: string; readonly email: string; readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly at: { readonly practice: string; readonly name: string; readonly role: 'lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor'; readonly country: 'be' | 'nl' } | null; readonly workplaces: readonly ({ readonly practice: string; readonly name: string; readonly role: 'lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor'; readonly country: 'be' | 'nl' })[] }
  }
  /** From now on, work there and in that role */
  readonly 'POST /api/session/workplace': {
    readonly body: { readonly practice: string; readonly role: 'lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor' }
    readonly answer: { readonly changed: boolean }
  }
  /** Where one is signed in */
  readonly 'GET /api/sessions': {
    readonly answer: { readonly items: readonly ({ readonly session: string; readonly browser: string; readonly since: string; readonly seen: string; readonly isThis: boolean })[] }
  }
  /** End one session of one’s own */
  readonly 'POST /api/sessions/end': {
    readonly body: { readonly session: string }
    readonly answer: { readonly ended: number }
  }
  /** End every session of one’s own but this one */
  readonly 'POST /api/sessions/end-others': {
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly ended: number }
  }
  /** Another password; every other session of one’s own ends, and this one has another token */
  readonly 'POST /api/password': {
    readonly body: { readonly present: string; readonly next: string }
    readonly answer: { readonly changed: boolean }
  }
  /** Show both factors once more, before changing how one signs in; a passkey does so too, by signing in with it */
  readonly 'POST /api/session/prove-again': {
    readonly body: { readonly password?: string; readonly code: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** What an invitation is to */
  readonly 'POST /api/invitation/look': {
    readonly body: { readonly token: string }
    readonly answer: { readonly practiceName: string; readonly name: string; readonly email: string }
  }
  /** Accept an invitation, with a password; a second factor is set up next */
  readonly 'POST /api/invitation/accept': {
    readonly body: { readonly token: string; readonly name: string; readonly password: string }
    readonly answer: { readonly secondFactor: 'to-set-up' | 'due' | 'done'; readonly recoveryCodes: readonly (string)[] }
  }
  /** Accept an invitation as who is signed in, to work there too */
  readonly 'POST /api/invitation/join': {
    readonly body: { readonly token: string }
    readonly answer: { readonly joined: boolean }
  }
  /** Who works here, and in which roles */
  readonly 'GET /api/members': {
    readonly answer: { readonly items: readonly ({ readonly person: string; readonly name: string; readonly email: string; readonly roles: readonly ('lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor')[] })[] }
  }
  /** Who works here, to ask or to care with */
  readonly 'GET /api/colleagues': {
    readonly answer: { readonly items: readonly ({ readonly person: string; readonly name: string; readonly roles: readonly ('lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor')[] })[] }
  }
  /** From now on a colleague has these roles, and no others */
  readonly 'POST /api/members/:person/roles': {
    readonly params: { readonly person: string }
    readonly body: { readonly roles: readonly ('lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor')[] }
    readonly keyed: true
    readonly answer: { readonly done: boolean }
  }
  /** A colleague works here no longer; what they wrote stays */
  readonly 'POST /api/members/:person/end': {
    readonly params: { readonly person: string }
    readonly body: Readonly<Record<string, never>>
    readonly keyed: true
    readonly answer: { readonly done: boolean }
  }
  /** Who was invited, and has not come yet */
  readonly 'GET /api/invitations': {
    readonly answer: { readonly items: readonly ({ readonly invitation: string; readonly name: string; readonly email: string; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly roles: readonly ('lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor')[]; readonly until: string })[] }
  }
  /** Invite somebody; the token goes into a link, and is told here only */
  readonly 'POST /api/invitations': {
    readonly body: { readonly name: string; readonly email: string; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly roles: readonly ('lead' | 'desk' | 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' | 'auditor')[] }
    readonly answer: { readonly invitation: string; readonly token: string }
  }
  /** An invitation is no longer good */
  readonly 'POST /api/invitations/:invitation/withdraw': {
    readonly params: { readonly invitation: string }
    readonly body: Readonly<Record<string, never>>
    readonly keyed: true
    readonly answer: { readonly done: boolean }
  }
  /** A colleague lost every second factor: after the password they set up another, and all their sessions end */
  readonly 'POST /api/members/:person/reset-second-factor': {
    readonly params: { readonly person: string }
    readonly body: Readonly<Record<string, never>>
    readonly keyed: true
    readonly answer: { readonly done: boolean }
  }
  /** A colleague forgot the password: the token goes into a link, is told here only, and is good once, for a day */
  readonly 'POST /api/members/:person/new-password-link': {
    readonly params: { readonly person: string }
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly token: string }
  }
  /** Register a patient */
  readonly 'POST /api/patients': {
    readonly body: { readonly givenName: string; readonly familyName: string; readonly birthDate: string; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly ownNumber?: string | null }
    readonly keyed: true
    readonly answer: { readonly patient: string; readonly version: number }
  }
  /** Find patients by a name from any of its words on, birth date or own number */
  readonly 'POST /api/patients/find': {
    readonly body: { readonly name?: string; readonly birthDate?: string; readonly ownNumber?: string; readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly patient: string; readonly givenName: string; readonly familyName: string; readonly birthDate: string; readonly ownNumber: string | null; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly isSynthetic: boolean; readonly version: number; readonly mergedInto: string | null })[]; readonly next: string | null }
  }
  /** Read a patient */
  readonly 'GET /api/patients/:patient': {
    readonly params: { readonly patient: string }
    readonly answer: { readonly patient: string; readonly givenName: string; readonly familyName: string; readonly birthDate: string; readonly ownNumber: string | null; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly isSynthetic: boolean; readonly version: number; readonly mergedInto: string | null; readonly duplicates: readonly (string)[] }
  }
  /** Change what is written down of a patient */
  readonly 'PATCH /api/patients/:patient': {
    readonly params: { readonly patient: string }
    readonly body: { readonly givenName?: string; readonly familyName?: string; readonly birthDate?: string; readonly language?: 'nl' | 'fr' | 'de' | 'en'; readonly ownNumber?: string | null }
    readonly versioned: true
    readonly keyed: true
    readonly answer: { readonly patient: string; readonly version: number }
  }
  /** A duplicate turns out to be another patient */
  readonly 'POST /api/patients/:patient/merge': {
    readonly params: { readonly patient: string }
    readonly body: { readonly into: string }
    readonly keyed: true
    readonly answer: { readonly patient: string; readonly version: number }
  }
  /** It was not a duplicate after all */
  readonly 'POST /api/patients/:patient/unmerge': {
    readonly params: { readonly patient: string }
    readonly body: Readonly<Record<string, never>>
    readonly keyed: true
    readonly answer: { readonly patient: string; readonly version: number }
  }
  /** Open an episode */
  readonly 'POST /api/patients/:patient/episodes': {
    readonly params: { readonly patient: string }
    readonly body: { readonly onsetFrom: string; readonly onsetTo: string; readonly recurrenceOf?: string | null }
    readonly keyed: true
    readonly answer: { readonly episode: string; readonly version: number }
  }
  /** The episodes of a patient, newest first */
  readonly 'GET /api/patients/:patient/episodes': {
    readonly params: { readonly patient: string }
    readonly query: { readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly episode: string; readonly patient: string; readonly onsetFrom: string; readonly onsetTo: string; readonly recurrenceOf: string | null; readonly closedOn: string | null; readonly closedBecause: 'recovered' | 'goals-reached' | 'referred' | 'moved' | 'other-cause' | 'stopped-coming' | 'died' | null; readonly version: number })[]; readonly next: string | null }
  }
  /** Read an episode */
  readonly 'GET /api/episodes/:episode': {
    readonly params: { readonly episode: string }
    readonly answer: { readonly episode: string; readonly patient: string; readonly onsetFrom: string; readonly onsetTo: string; readonly recurrenceOf: string | null; readonly closedOn: string | null; readonly closedBecause: 'recovered' | 'goals-reached' | 'referred' | 'moved' | 'other-cause' | 'stopped-coming' | 'died' | null; readonly version: number; readonly careTeam: readonly ({ readonly person: string; readonly name: string; readonly role: string; readonly since: string })[] }
  }
  /** Change how an episode began */
  readonly 'PATCH /api/episodes/:episode': {
    readonly params: { readonly episode: string }
    readonly body: { readonly onsetFrom?: string; readonly onsetTo?: string; readonly recurrenceOf?: string | null }
    readonly versioned: true
    readonly keyed: true
    readonly answer: { readonly episode: string; readonly version: number }
  }
  /** Close an episode, and say why */
  readonly 'POST /api/episodes/:episode/close': {
    readonly params: { readonly episode: string }
    readonly body: { readonly on: string; readonly because: 'recovered' | 'goals-reached' | 'referred' | 'moved' | 'other-cause' | 'stopped-coming' | 'died' }
    readonly versioned: true
    readonly keyed: true
    readonly answer: { readonly episode: string; readonly version: number }
  }
  /** It was not over */
  readonly 'POST /api/episodes/:episode/reopen': {
    readonly params: { readonly episode: string }
    readonly body: Readonly<Record<string, never>>
    readonly versioned: true
    readonly keyed: true
    readonly answer: { readonly episode: string; readonly version: number }
  }
  /** Add somebody to the care team */
  readonly 'POST /api/episodes/:episode/care-team': {
    readonly params: { readonly episode: string }
    readonly body: { readonly person: string; readonly role: 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' }
    readonly keyed: true
    readonly answer: { readonly careTeam: readonly ({ readonly person: string; readonly name: string; readonly role: string; readonly since: string })[] }
  }
  /** Somebody leaves the care team */
  readonly 'POST /api/episodes/:episode/care-team/end': {
    readonly params: { readonly episode: string }
    readonly body: { readonly person: string; readonly role: 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' }
    readonly keyed: true
    readonly answer: { readonly careTeam: readonly ({ readonly person: string; readonly name: string; readonly role: string; readonly since: string })[] }
  }
  /** The episodes in whose care team one is, and of whom they are */
  readonly 'GET /api/cared-for': {
    readonly query: { readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly episode: string; readonly givenName: string; readonly familyName: string; readonly birthDate: string; readonly isSynthetic: boolean; readonly role: string; readonly isClosed: boolean; readonly lastContact: { readonly on: string; readonly urgency: string; readonly isSettled: boolean } | null; readonly hasNewAnswer: boolean })[]; readonly next: string | null }
  }
  /** Record an assessment, with the advice that follows from it */
  readonly 'POST /api/episodes/:episode/assessments': {
    readonly params: { readonly episode: string }
    readonly body: { readonly on: string; readonly source?: 'clinician' | 'patient' | 'import'; readonly role?: string; readonly written: Readonly<Record<string, unknown>> }
    readonly keyed: true
    readonly answer: { readonly assessment: string }
  }
  /** The assessments of an episode, newest first, those that were corrected too */
  readonly 'GET /api/episodes/:episode/assessments': {
    readonly params: { readonly episode: string }
    readonly query: { readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly assessment: string; readonly on: string; readonly person: string; readonly role: string; readonly source: 'clinician' | 'patient' | 'import'; readonly edition: string; readonly recordedAt: string; readonly supersedes: string | null; readonly correctedBy: string | null; readonly urgency: string })[]; readonly next: string | null }
  }
  /** Read an assessment and the advice as it was given */
  readonly 'GET /api/assessments/:assessment': {
    readonly params: { readonly assessment: string }
    readonly answer: { readonly assessment: string; readonly on: string; readonly person: string; readonly role: string; readonly source: 'clinician' | 'patient' | 'import'; readonly edition: string; readonly recordedAt: string; readonly supersedes: string | null; readonly correctedBy: string | null; readonly episode: string; readonly country: string; readonly onset: { readonly from: string; readonly to: string }; readonly written: unknown; readonly advice: unknown; readonly earlier: readonly (string)[]; readonly because: string | null }
  }
  /** Another takes the place of an assessment, and says why */
  readonly 'POST /api/assessments/:assessment/correct': {
    readonly params: { readonly assessment: string }
    readonly body: { readonly on: string; readonly source?: 'clinician' | 'patient' | 'import'; readonly role?: string; readonly written: Readonly<Record<string, unknown>>; readonly because: string }
    readonly keyed: true
    readonly answer: { readonly assessment: string }
  }
  /** Work an assessment out again under its own edition: is the advice the very same? */
  readonly 'POST /api/assessments/:assessment/replay': {
    readonly params: { readonly assessment: string }
    readonly body: Readonly<Record<string, never>>
    readonly answer: { readonly isSame: boolean; readonly stored: unknown; readonly now: unknown }
  }
  /** Advice on answers alone: nothing is recorded, and no record is looked at */
  readonly 'POST /api/advise': {
    readonly body: { readonly on: string; readonly onsetFrom?: string; readonly onsetTo?: string; readonly role?: string; readonly written: Readonly<Record<string, unknown>> }
    readonly answer: { readonly edition: string; readonly advice: unknown }
  }
  /** Open episodes whose advice would be another now: under its edition, or over what was corrected or entered since */
  readonly 'GET /api/under-edition-of-now': {
    readonly query: { readonly after?: string; readonly limit?: number; readonly episode?: string }
    readonly answer: { readonly items: readonly ({ readonly patient: string; readonly episode: string; readonly assessment: string; readonly edition: string; readonly isOverOther: boolean; readonly hasOtherOnset: boolean; readonly changes: unknown })[]; readonly next: string | null }
  }
  /** Keep a document as it is sent */
  readonly 'POST /api/episodes/:episode/documents': {
    readonly params: { readonly episode: string }
    readonly body: { readonly content: Readonly<Record<string, unknown>>; readonly recipient?: string | null; readonly assessment?: string | null }
    readonly keyed: true
    readonly answer: { readonly document: string }
  }
  /** The documents of an episode, newest first */
  readonly 'GET /api/episodes/:episode/documents': {
    readonly params: { readonly episode: string }
    readonly query: { readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly document: string; readonly episode: string; readonly assessment: string | null; readonly kind: string; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly recipient: string | null; readonly person: string; readonly sentAt: string })[]; readonly next: string | null }
  }
  /** Read a document as it was sent; an occupational physician those on work that they are asked about */
  readonly 'GET /api/documents/:document': {
    readonly params: { readonly document: string }
    readonly answer: { readonly document: string; readonly episode: string; readonly assessment: string | null; readonly kind: string; readonly language: 'nl' | 'fr' | 'de' | 'en'; readonly recipient: string | null; readonly person: string; readonly sentAt: string; readonly content: unknown }
  }
  /** Ask a colleague, or somebody outside the practice, something about an episode */
  readonly 'POST /api/episodes/:episode/referrals': {
    readonly params: { readonly episode: string }
    readonly body: { readonly to?: { readonly person: string; readonly role: 'general-practitioner' | 'physiotherapist' | 'other-clinician' | 'occupational-physician' } | null; readonly toName?: string | null; readonly question: string; readonly document?: string | null }
    readonly keyed: true
    readonly answer: { readonly referral: string }
  }
  /** The referrals of an episode, newest first */
  readonly 'GET /api/episodes/:episode/referrals': {
    readonly params: { readonly episode: string }
    readonly query: { readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly referral: string; readonly episode: string; readonly patient: { readonly givenName: string; readonly familyName: string; readonly birthDate: string }; readonly from: string; readonly fromName: string; readonly fromRole: string; readonly to: string | null; readonly toName: string; readonly toRole: string | null; readonly question: string; readonly ask: string | null; readonly document: string | null; readonly sentAt: string; readonly seenAt: string | null; readonly answeredAt: string | null; readonly answer: string | null; readonly answerDocument: string | null; readonly withdrawnAt: string | null; readonly isClosedToAddressee: boolean; readonly hasSenderLeft: boolean; readonly hasAddresseeLeft: boolean })[]; readonly next: string | null }
  }
  /** What one is asked, or asked, newest first */
  readonly 'GET /api/referrals': {
    readonly query: { readonly box: 'in' | 'out'; readonly after?: string; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly referral: string; readonly episode: string; readonly patient: { readonly givenName: string; readonly familyName: string; readonly birthDate: string }; readonly from: string; readonly fromName: string; readonly fromRole: string; readonly to: string | null; readonly toName: string; readonly toRole: string | null; readonly question: string; readonly ask: string | null; readonly document: string | null; readonly sentAt: string; readonly seenAt: string | null; readonly answeredAt: string | null; readonly answer: string | null; readonly answerDocument: string | null; readonly withdrawnAt: string | null; readonly isClosedToAddressee: boolean; readonly hasSenderLeft: boolean; readonly hasAddresseeLeft: boolean })[]; readonly next: string | null }
  }
  /** Who is asked has seen it; for somebody outside the practice, whoever sent it says so, or any clinician once they left */
  readonly 'POST /api/referrals/:referral/seen': {
    readonly params: { readonly referral: string }
    readonly body: Readonly<Record<string, never>>
    readonly keyed: true
    readonly answer: { readonly referral: string }
  }
  /** Who is asked answers, once; for somebody outside the practice, whoever sent it writes it down, or any clinician once they left */
  readonly 'POST /api/referrals/:referral/answer': {
    readonly params: { readonly referral: string }
    readonly body: { readonly answer: string; readonly document?: string | null }
    readonly keyed: true
    readonly answer: { readonly referral: string }
  }
  /** Whoever sent it takes it back, or any clinician once they left, while it is not answered */
  readonly 'POST /api/referrals/:referral/withdraw': {
    readonly params: { readonly referral: string }
    readonly body: Readonly<Record<string, never>>
    readonly keyed: true
    readonly answer: { readonly referral: string }
  }
  /** Function and work, for an occupational physician of the care team or who is asked */
  readonly 'GET /api/episodes/:episode/work': {
    readonly params: { readonly episode: string }
    readonly answer: { readonly givenName: string; readonly familyName: string; readonly birthDate: string; readonly onsetFrom: string; readonly onsetTo: string; readonly assessments: readonly ({ readonly on: string; readonly facts: readonly ({ readonly fact: string; readonly value: string | number | { readonly from: string; readonly to: string } | { readonly from: number; readonly to: number } })[] })[]; readonly documents: readonly ({ readonly document: string; readonly kind: string; readonly sentAt: string })[]; readonly referrals: readonly ({ readonly referral: string; readonly episode: string; readonly patient: { readonly givenName: string; readonly familyName: string; readonly birthDate: string }; readonly from: string; readonly fromName: string; readonly fromRole: string; readonly to: string | null; readonly toName: string; readonly toRole: string | null; readonly question: string; readonly ask: string | null; readonly document: string | null; readonly sentAt: string; readonly seenAt: string | null; readonly answeredAt: string | null; readonly answer: string | null; readonly answerDocument: string | null; readonly withdrawnAt: string | null; readonly isClosedToAddressee: boolean; readonly hasSenderLeft: boolean; readonly hasAddresseeLeft: boolean })[] }
  }
  /** A patient consents to something, refuses it, or takes it back; only that for the occupational physician opens or closes anything here */
  readonly 'POST /api/patients/:patient/consents': {
    readonly params: { readonly patient: string }
    readonly body: { readonly purpose: 'share-with-care-team' | 'share-with-occupational-physician' | 'quality-of-care' | 'research'; readonly decision: 'given' | 'refused' | 'withdrawn'; readonly on: string }
    readonly keyed: true
    readonly answer: { readonly consent: string }
  }
  /** What a patient consented to, refused and took back, in the order in which it was said: the last for a purpose holds */
  readonly 'GET /api/patients/:patient/consents': {
    readonly params: { readonly patient: string }
    readonly answer: { readonly items: readonly ({ readonly consent: string; readonly purpose: 'share-with-care-team' | 'share-with-occupational-physician' | 'quality-of-care' | 'research'; readonly decision: 'given' | 'refused' | 'withdrawn'; readonly on: string; readonly person: string; readonly name: string; readonly recordedAt: string })[] }
  }
  /** Everything of a patient, and of those that were merged into them */
  readonly 'GET /api/patients/:patient/export': {
    readonly params: { readonly patient: string }
    readonly answer: { readonly schema: 'lende-patient-export/1'; readonly patients: readonly (unknown)[]; readonly episodes: readonly (unknown)[]; readonly careTeam: readonly (unknown)[]; readonly assessments: readonly (unknown)[]; readonly documents: readonly (unknown)[]; readonly referrals: readonly (unknown)[]; readonly consents: readonly (unknown)[]; readonly ledger: readonly (unknown)[]; readonly people: readonly (unknown)[] }
  }
  /** Everything of a patient to read, in their language, as a tagged PDF */
  readonly 'GET /api/patients/:patient/export.pdf': {
    readonly params: { readonly patient: string }
    readonly answer: never
    readonly file: 'application/pdf'
  }
  /** Erase a patient: ids stay, nothing of who it was; it cannot be undone */
  readonly 'POST /api/patients/:patient/erase': {
    readonly params: { readonly patient: string }
    readonly body: { readonly reason: 'asked-by-patient' | 'consent-withdrawn' | 'kept-long-enough' | 'recorded-unlawfully' }
    readonly keyed: true
    readonly answer: { readonly erased: number }
  }
  /** For how many years after the last that happened in it a record is kept, once every episode closed */
  readonly 'POST /api/retention': {
    readonly body: { readonly years: number }
    readonly keyed: true
    readonly answer: { readonly years: number }
  }
  /** How long records are kept here, and whose is past it */
  readonly 'GET /api/retention': {
    readonly query: { readonly after?: string; readonly limit?: number }
    readonly answer: { readonly years: number | null; readonly items: readonly ({ readonly patient: string; readonly lastClosedOn: string })[]; readonly next: string | null }
  }
  /** The ledger in order; its entries, put together, can be verified without this server */
  readonly 'GET /api/ledger': {
    readonly query: { readonly after?: number; readonly limit?: number }
    readonly answer: { readonly items: readonly ({ readonly practice: string; readonly number: number; readonly at: string; readonly person: string | null; readonly role: string | null; readonly did: string; readonly about: string | null; readonly aboutId: string | null; readonly detail: string; readonly hash: string })[]; readonly people: readonly ({ readonly person: string; readonly name: string })[]; readonly next: number | null }
  }
  /** The whole ledger, an entry a line, up to where it was when it was asked for */
  readonly 'GET /api/ledger.ndjson': {
    readonly answer: never
    readonly file: 'application/x-ndjson'
  }
  /** Number and hash of the last entry: noted elsewhere, they tell whether the end was cut off */
  readonly 'GET /api/ledger/head': {
    readonly answer: { readonly number: number; readonly hash: string }
  }
}
