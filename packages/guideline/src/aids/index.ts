// The aids by file name, `content/aids/<name>.yaml`.

import type { z } from 'zod'
import { bodyChart } from './body-chart.ts'
import { intake } from './intake.ts'
import { phaseSchemes } from './phase-schemes.ts'
import { recordNotes } from './record-notes.ts'
import { together } from './together.ts'

export type { Aid, AidText } from './aid.ts'
export type { Intake, IntakePage } from './intake.ts'
export type { Together } from './together.ts'

export const aids = {
  'body-chart': bodyChart,
  intake,
  'phase-schemes': phaseSchemes,
  'record-notes': recordNotes,
  together,
} as const

export type AidName = keyof typeof aids

/** The content of each aid as it is compiled, texts by key left in place as the source language has them. */
export type Aids = { readonly [Name in AidName]?: z.infer<(typeof aids)[Name]['shape']> }
