// What the page loads beside its scripts: the words it always needs, and apart from them the words of sources and cases,
// which only somebody who asks "why" reads.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const languages = ['nl', 'fr', 'de', 'en'] as const

/** Read only on request. */
const ofSources = /^(statement|rule|case|patient|property|constraint)\.|\.(ask-patient|licence)$/

/** Lays the compiled words out for the page, in `build/web-data`. */
export function writeWebData(root: string): void {
  const folder = join(root, 'build', 'web-data')
  mkdirSync(folder, { recursive: true })
  for (const language of languages) {
    const wording = JSON.parse(readFileSync(join(root, 'build', `wording.${language}.json`), 'utf8')) as object
    const entries = Object.entries(wording)
    const write = (name: string, of: typeof entries): void =>
      writeFileSync(join(folder, `${name}.${language}.json`), JSON.stringify(Object.fromEntries(of)))
    write(
      'words',
      entries.filter(([key]) => !ofSources.test(key)),
    )
    write(
      'sources',
      entries.filter(([key]) => ofSources.test(key)),
    )
  }
}
