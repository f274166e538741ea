import type { pathway as nl } from './nl.ts'

export const pathway: typeof nl = {}
