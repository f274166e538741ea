import type { offline as nl } from './nl.ts'

export const offline: typeof nl = {}
