// The note for the practice's own record: which parts it has, in which order, in which country, and which codes are proposed.

import { z } from 'zod'
import type { Aid } from './aid.ts'

const shape = z.strictObject({})

export const recordNotes: Aid<typeof shape> = { shape, texts: () => [], problems: () => [] }
