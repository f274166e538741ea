// How other schemes name the stages of pain: names beside ours, for reading only.

import { z } from 'zod'
import type { Aid } from './aid.ts'

const shape = z.strictObject({})

export const phaseSchemes: Aid<typeof shape> = { shape, texts: () => [], problems: () => [] }
