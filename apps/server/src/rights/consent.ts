// What a patient agreed to, refused, or took back: said on a day, written down once by somebody. What was said last for a purpose holds.

export const purposes = [
  'share-with-care-team',
  'share-with-occupational-physician',
  'quality-of-care',
  'research',
] as const

export const decisions = ['given', 'refused', 'withdrawn'] as const

export interface NewConsent {
  readonly purpose: (typeof purposes)[number]
  readonly decision: (typeof decisions)[number]
  /** The day on which the patient said so. */
  readonly on: string
}

export interface Consent extends NewConsent {
  readonly consent: string
  readonly person: string
  /** Of who wrote it down. */
  readonly name: string
  readonly recordedAt: string
}
