// The aids by file name, `content/aids/<name>.yaml`.

import type { z } from 'zod'
import type { Aid } from './aid.ts'
import { bodyChart } from './body-chart.ts'
import { documents } from './documents.ts'
import { exercises } from './exercises.ts'
import { intake } from './intake.ts'
import { phaseSchemes } from './phase-schemes.ts'
import { programme } from './programme.ts'
import { recordNotes } from './record-notes.ts'
import { talks } from './talks.ts'
import { together } from './together.ts'
import { workPlan } from './work-plan.ts'

export type { Aid, AidText } from './aid.ts'
export type { Intake, IntakePage } from './intake.ts'
export type { Together } from './together.ts'

export const aids = {
  'body-chart': bodyChart,
  documents,
  exercises,
  intake,
  'phase-schemes': phaseSchemes,
  programme,
  'record-notes': recordNotes,
  talks,
  together,
  'work-plan': workPlan,
} as const

export type AidName = keyof typeof aids

/** The same by a name that is not known before: its values are those that its own shape let through. */
export const aidNamed = (name: string): Aid<z.ZodType> | undefined =>
  Object.hasOwn(aids, name) ? (aids as unknown as Readonly<Record<string, Aid<z.ZodType>>>)[name] : undefined

/** The content of each aid as it is compiled, texts by key left in place as the source language has them. */
export type Aids = { readonly [Name in AidName]?: z.infer<(typeof aids)[Name]['shape']> }
