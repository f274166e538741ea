// What a measurement can amount to. Each outcome that can occur has a sentence in the instrument's content.

export const outcomes = [
  /** The first score, complete. */
  'baseline',
  /** Something is missing that the comparison, or the first score, cannot do without. */
  'incomplete',
  'not-comparable',
  /** Missing items leave the direction or the importance open. */
  'undecided',
  'unchanged',
  /** Important by points or by percent, and beyond measurement error. */
  'important-improvement',
  /** Important by points or by percent, yet perhaps or certainly within measurement error. */
  'important-improvement-in-doubt',
  /** Important by neither, perhaps or certainly beyond measurement error. */
  'improvement',
  'improvement-within-error',
  /** Better, where no threshold is published that says whether it matters. */
  'improvement-unjudged',
  'important-worsening',
  'important-worsening-in-doubt',
  'worsening',
  'worsening-within-error',
  'worsening-unjudged',
] as const
export type Outcome = (typeof outcomes)[number]
