// The manual says what the specification says.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { referencePage } from './page.ts'
import { sections } from './sections.ts'

it('docs/reference/engine.md is not stale (mend with `node scripts/spec-page.ts`)', () => {
  const page = readFileSync(new URL('../../../docs/reference/engine.md', import.meta.url), 'utf8')
  expect(page).toBe(referencePage(sections))
})
