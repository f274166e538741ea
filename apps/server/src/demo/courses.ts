// The made-up practice as it is written down: its people, and how it went with each patient. Days count from today.

import { readFileSync } from 'node:fs'
import { readYaml } from '@lende/guideline/read-yaml'
import type { Role } from '../people/present.ts'

export type Answers = Readonly<Record<string, unknown>>
/** A number, or two that one is chosen between. */
export type Range = readonly [number, number]

export interface MadeUp {
  readonly practice: { readonly name: string; readonly country: 'be' | 'nl'; readonly language: Language }
  readonly people: readonly Person[]
  readonly sets: Readonly<Record<string, Answers>>
  readonly courses: readonly Course[]
  readonly agreed: Readonly<Record<string, Agreed>>
}

type Language = 'nl' | 'fr' | 'de' | 'en'

export interface Person {
  readonly role: Role
  readonly name: string
  readonly email: string
  /** For a role that the guideline does not advise by its own name. */
  readonly 'advises-as'?: string
}

export interface Course extends Episode {
  readonly course: string
  readonly patient: {
    readonly givenName: string
    readonly familyName: string
    readonly age: number
    readonly sex: 'female' | 'male'
    readonly language: Language
  }
  /** Registered a second time, and merged later. */
  readonly again?: {
    readonly day: number
    readonly givenName: string
    readonly familyName: string
    readonly merged: number
  }
  readonly consents?: readonly { readonly day: number; readonly purpose: string; readonly decision: string }[]
  readonly activities?: readonly string[]
  readonly 'again-pain'?: Episode
}

export interface Episode {
  readonly onset: Range
  readonly contacts: readonly Contact[]
  readonly letters?: readonly Letter[]
  readonly referrals?: readonly Referral[]
  readonly close?: { readonly day: number; readonly because: string }
}

export interface Measured {
  readonly nrs?: Range
  /** One for each activity of the course. */
  readonly psk?: readonly number[]
}

export interface Contact extends Measured {
  readonly day: number
  readonly by?: Role
  readonly of: readonly string[]
  readonly answers?: Answers
  readonly areas?: readonly string[]
  readonly agreed?: string
  readonly corrected?: Measured & { readonly day: number; readonly because: string }
}

export interface Letter {
  /** The day of the contact that it tells of. */
  readonly after: number
  readonly kind: string
  readonly by?: Role
  /** A role of the practice, or the name of somebody elsewhere. */
  readonly to: string | null
}

export interface Referral {
  readonly day: number
  readonly from: Role
  readonly to?: Role
  readonly 'to-name'?: string
  /** The kind of the letter that goes along. */
  readonly with?: string
  readonly question: string
  readonly seen?: number
  readonly answer?: { readonly day: number; readonly says: string }
}

export interface Agreed {
  readonly programme?: { readonly items: readonly object[] }
  readonly work?: { readonly weeks: readonly object[] }
}

/** As it comes with the program: the tests fill a practice with it. */
export function madeUpPractice(): MadeUp {
  const read = readYaml(readFileSync(new URL('courses.yaml', import.meta.url), 'utf8'))
  if (!read.ok) throw new RangeError(`courses.yaml is not read (${JSON.stringify(read.problems)})`)
  return read.value.value as unknown as MadeUp
}
