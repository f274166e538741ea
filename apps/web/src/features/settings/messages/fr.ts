import type { settings as nl } from './nl.ts'

export const settings: typeof nl = {}
