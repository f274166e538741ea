// What can be known of a patient: a fact has a finite domain, so that every possible patient can be examined.

import type { Condition } from './condition.ts'
import type { Unit } from './quantity.ts'

export interface NumberDomain {
  readonly kind: 'number'
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** The grain of the measurement; a value between two grains is refused. */
  readonly step: number
}

export type Domain =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** A choice only a clinician makes; not made is known to be not made (`undecided`). */
  | { readonly kind: 'decision'; readonly options: readonly string[]; readonly reasonRequired: boolean }
  /** Read by derivations only: a date is no finite domain. */
  | { readonly kind: 'date' }
  | NumberDomain

/** How a fact follows from the case rather than from a question. */
export type Derivation =
  | { readonly kind: 'elapsed-days'; readonly of: string }
  | { readonly kind: 'calendar-day'; readonly of: string }
  | { readonly kind: 'drop-since-earlier'; readonly of: string }
  /** The lowest of several numbers, such as the grades of the muscles of one leg. */
  | { readonly kind: 'lowest'; readonly of: readonly string[] }
  /** How many assessments of the case came before this one. */
  | { readonly kind: 'earlier-assessments' }
  | { readonly kind: 'instrument'; readonly instrument: string; readonly reads: string }

export type Informant = 'patient' | 'clinician'

export interface Code {
  readonly system: string
  readonly code: string
  readonly verified: 'public-source' | 'known' | 'to-verify'
}

export interface Fact {
  readonly id: string
  readonly domain: Domain
  readonly informants: readonly Informant[]
  /** Other words accepted for an option, such as `yes` for a sign of unknown duration. */
  readonly aliases: Readonly<Record<string, string>>
  /** Values from harmless to dangerous; the urgency may never fall along it. */
  readonly danger?: DangerOrder
  /** Age, sex, past events: never offered as something that could change. */
  readonly immutable: boolean
  /** Asked anew at each assessment: an earlier harmless answer says nothing of today. */
  readonly renewed: boolean
  /** The first answer stands for good: a clock that is not set back. */
  readonly keepsFirst: boolean
  /** Examination asked for only when this is not no; then an unexamined fact reads as `normal`. */
  readonly relevantWhen?: Condition
  readonly normal?: string | number
  /** For decisions: asked for when this is yes. */
  readonly askWhen?: Condition
  readonly derived?: Derivation
  readonly codes: readonly Code[]
}

/** Groups of options from harmless to dangerous, or the end of a scale that is dangerous. */
export type DangerOrder = { readonly options: readonly (readonly string[])[] } | { readonly towards: 'high' | 'low' }

export const UNDECIDED = 'undecided'

/** What a fact reads as in someone in whom nothing is wrong: no danger, or a normal finding; undefined where nothing is. */
export function harmlessOf({ danger, normal, domain }: Fact): string | number | undefined {
  if (danger !== undefined && 'options' in danger) return danger.options[0]?.[0]
  if (normal !== undefined) return normal
  return danger !== undefined && domain.kind === 'yes-no' ? 'no' : undefined
}

const noOrYes = ['no', 'yes']
const unnamed: readonly string[] = []

/** The values a fact can take, where they are named. */
export function optionsOf(domain: Domain): readonly string[] {
  switch (domain.kind) {
    case 'yes-no':
      return noOrYes
    case 'choice':
      return domain.options
    case 'decision':
      return [UNDECIDED, ...domain.options]
    case 'number':
    case 'date':
      return unnamed
  }
}
