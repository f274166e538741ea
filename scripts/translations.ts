// Lays out `content/translations/`: every Dutch text with its key, beside what was already translated.
// A translator fills in what is missing; `lende check` lists what is missing, stale or no longer used.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, languages } from '@lende/guideline'
import { problemInWords } from '@lende/wording'
import { stringify } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { texts, content, problems } = compile(join(root, 'content'))
// A file that cannot be read would come out empty: nothing is written until everything reads.
if (problems.length > 0) {
  for (const problem of problems) console.error(problemInWords(problem, 'en'))
  process.exit(1)
}

for (const language of languages) {
  if (language === 'nl') continue
  const existing = new Map(
    content.translations.filter((file) => file.language === language).flatMap(({ value }) => Object.entries(value)),
  )
  const files = new Map<string, Record<string, Record<string, string>>>()
  for (const [key, { file, text }] of texts) {
    const known = existing.get(key)
    const translated = known?.['nl'] === text ? known[language] : undefined
    const stale =
      translated === undefined && known?.[language] !== undefined
        ? { [language]: known[language], nl: known['nl'] ?? '' }
        : undefined
    const entry = translated === undefined ? (stale ?? { nl: text }) : { nl: text, [language]: translated }
    files.set(file, { ...files.get(file), [key]: entry })
  }
  for (const [file, entries] of files) {
    const path = join(root, 'content', 'translations', language, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, stringify(entries, { lineWidth: 120, defaultStringType: 'PLAIN' }))
  }
}
