import type { note as nl } from './nl.ts'

export const note: typeof nl = {}
