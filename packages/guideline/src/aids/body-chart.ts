// The body chart: areas of the body, and which answers follow from marking them.

import { z } from 'zod'
import type { Aid } from './aid.ts'

const shape = z.strictObject({})

export const bodyChart: Aid<typeof shape> = { shape, texts: () => [], problems: () => [] }
