// The content that ships, compiled once for all tests of a worker. None of them changes it.

import { fileURLToPath } from 'node:url'
import type { Compiled } from '@lende/guideline'
import { compile } from '@lende/guideline'

export const shippedContent: Compiled = compile(fileURLToPath(new URL('../../../content', import.meta.url)))
