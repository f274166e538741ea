import type { instruments as nl } from './nl.ts'

export const instruments: typeof nl = {}
