import type { caseFile as nl } from './nl.ts'

export const caseFile: typeof nl = {}
