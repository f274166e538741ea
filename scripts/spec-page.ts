// Writes docs/reference/engine.md from the executable specification in packages/engine/spec.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { referencePage } from '../packages/engine/spec/page.ts'
import { sections } from '../packages/engine/spec/sections.ts'

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'reference', 'engine.md')
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, referencePage(sections))
