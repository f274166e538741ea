// What is tried in the playground, and what a part of its page looks at.

import type { Country } from '@lende/wording'
import type { Outcome, Raw } from '../../../consult/consult.ts'
import type { Product } from '../../../product.ts'

/** A trial as it stands. */
export interface Trial {
  readonly on: string
  readonly role: string
  readonly country: Country
  readonly given: ReadonlyMap<string, Raw>
}

export interface ResultView {
  readonly trial: Trial
  readonly product: Product
  readonly now: Outcome
  readonly before: Outcome
  readonly answer: (answers: readonly (readonly [string, Raw])[]) => void
}
