import type { explorer as nl } from './nl.ts'

export const explorer: typeof nl = {}
