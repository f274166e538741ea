// The page on security names tests: each of them is there, so that what it says is shown stays shown.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const page = readFileSync(join(root, 'docs/explanation/security.md'), 'utf8')

/** Named from the sources of the server, unless from its tests or from the web app. */
const placeOf = (file: string): string =>
  join(root, file.startsWith('web/') ? 'apps' : file.startsWith('test/') ? 'apps/server' : 'apps/server/src', file)

it('every test that the page names is there', () => {
  const named = [...page.matchAll(/`([\w./-]+\.test\.ts)`((?: |, |“[^”]+”)*)/g)]
  expect(named.length).toBeGreaterThan(80)
  for (const [, file = '', names = ''] of named) {
    expect.soft(existsSync(placeOf(file)), file).toBe(true)
    const text = existsSync(placeOf(file)) ? readFileSync(placeOf(file), 'utf8') : ''
    for (const [, name = ''] of names.matchAll(/“([^”]+)”/g)) expect.soft(text, file).toContain(name)
  }
})
