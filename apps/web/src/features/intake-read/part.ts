import type { FilledIntake } from '@lende/intake'
import type { Confirmed } from './confirming.ts'
import type { SortedIntake } from './sort-said.ts'
import type { IntakeAtHand } from './use-intake.ts'

/** What each part of the summary looks at. */
export interface SummaryPart {
  readonly atHand: IntakeAtHand
  readonly filled: FilledIntake
  readonly sorted: SortedIntake
  readonly confirmed: Confirmed
  readonly setConfirmed: (confirmed: Confirmed) => void
}
