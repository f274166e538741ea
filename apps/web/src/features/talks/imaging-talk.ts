// Whether a scan helps this patient now. While something is suspected or open, nothing here speaks against one.

import type { HeldBecause } from '@lende/engine'
import type { Line, Saying, Talks } from './said-now.ts'
import { isSaid, linesSaid } from './said-now.ts'

export type Imaging = Talks['imaging']
export const parts = ['shows', 'changes', 'risks', 'instead'] as const
export type Part = (typeof parts)[number]

export interface ImagingTalk {
  /** Why it waits; null when it does not. */
  readonly waits: HeldBecause | null
  /** While it waits: how soon somebody looks. */
  readonly looks: Soon | null
  readonly answer: Imaging['answers'][number] | null
  /** What speaks against a scan now, and what is done instead. */
  readonly says: Readonly<Record<Part, readonly Line[]>>
  readonly needed: Imaging['needed']
}

const soons = ['emergency', 'same-day', 'within-days'] as const
type Soon = (typeof soons)[number]

const nothing: ImagingTalk['says'] = { shows: [], changes: [], risks: [], instead: [] }

export function imagingTalk(imaging: Imaging, saying: Saying): ImagingTalk {
  const { reassurance, urgency } = saying.advice
  const waits = reassurance.because
  const looks = soons.find((one) => one === urgency.level) ?? null
  if (waits !== null) return { waits, looks, answer: null, says: nothing, needed: [] }
  const answer = imaging.answers.find((one) => isSaid(one, saying)) ?? null
  return {
    waits,
    looks: null,
    answer,
    says: answer?.leads === 'not-now' ? said(imaging, saying) : nothing,
    needed: imaging.needed,
  }
}

const said = (imaging: Imaging, saying: Saying): ImagingTalk['says'] => ({
  shows: linesSaid(imaging.shows, saying),
  changes: linesSaid(imaging.changes, saying),
  risks: linesSaid(imaging.risks, saying),
  instead: linesSaid(imaging.instead, saying),
})
