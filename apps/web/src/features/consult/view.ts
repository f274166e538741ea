import type { Outcome } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import type { Product } from '../../product.ts'

/** What each part of the consult looks at. */
export interface View {
  readonly state: ConsultState
  readonly product: Product
  readonly outcome: Outcome
}
