import type { bodyChart as nl } from './nl.ts'

export const bodyChart: typeof nl = {}
