import type { advice as nl } from './nl.ts'

export const advice: typeof nl = {}
