import type { ConsultState } from '../../consult/consult-store.ts'

/** Is there a consult that a reload would lose, or go on with by other rules? */
export const isUnderWay = (state: ConsultState | null): boolean =>
  state !== null &&
  (state.consult.given.size > 0 || state.consult.painAreas.length > 0 || state.consult.earlier !== null)
