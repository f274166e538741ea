import type { ConsultState } from '../../consult/consult-store.ts'

/** Is there anything in it: an opened case, an answer, a mark on the body chart? */
export const isUnderWay = (state: ConsultState | null): state is ConsultState =>
  state !== null &&
  (state.consult.earlier !== null ||
    state.consult.given.size > 0 ||
    state.consult.painAreas.length > 0 ||
    Object.keys(state.consult.agreed).length > 0)
