// Styles of one feature must not reach another: once both are loaded, a shared class name would.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const features = fileURLToPath(new URL('../src/features', import.meta.url))

/** The consult places these on its page; their looks stand with their own feature. */
const placedByTheConsult = new Set(['after-reload', 'answers', 'masthead', 'safety-banner', 'known-line'])

/** The class names that rules begin with, by feature. */
function classNames(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of readdirSync(features, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue
    const [feature = ''] = file.split('/')
    for (const [, name = ''] of readFileSync(`${features}/${file}`, 'utf8').matchAll(/^\s*\.([a-z-]+)/gm))
      found.set(name, (found.get(name) ?? new Set()).add(feature))
  }
  return found
}

it('no two features style the same class', () => {
  const shared = [...classNames()].filter(([name, by]) => by.size > 1 && !placedByTheConsult.has(name))
  expect(shared.map(([name, by]) => `${name}: ${[...by].join(', ')}`)).toEqual([])
})
