import type { Guideline } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { z } from 'zod'

/** A text of the content under its key. */
export type AidText = readonly [key: string, text: string | undefined]

/** Content that helps people use the guideline, without being part of it: no rule reads it. */
export interface Aid<Shape extends z.ZodType> {
  readonly shape: Shape
  /** Its texts, by key; they are translated as all others. */
  readonly texts: (value: z.infer<Shape>) => readonly AidText[]
  /** What it names that the guideline or its questionnaires do not have, a sentence each. */
  readonly problems: (
    value: z.infer<Shape>,
    guideline: Guideline,
    instruments?: readonly Instrument[],
  ) => readonly string[]
}
