// What the page loads beside its scripts: the words it always needs, and apart from them what only somebody who asks
// "why" reads: the words of sources and cases, the figures, the proof, and what the content knows besides the guideline.
// What the patient’s own page needs is laid out once more, by itself: it loads nothing else.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@lende/guideline'
import { besidesIn } from './besides.ts'
import { figuresIn } from './figures.ts'
import { intakeIn } from './intake-data.ts'
import { neverSaidIn } from './never-said.ts'
import { proofOf } from './proofs.ts'

const languages = ['nl', 'fr', 'de', 'en'] as const

/** Read only on request. */
const ofSources = /^(statement|rule|case|patient|property|constraint)\.|\.(ask-patient|licence)$/

/** Lays out for the page, in `build/web-data`, what was compiled and what can be found out about it. */
export function writeWebData(root: string): void {
  const folder = join(root, 'build', 'web-data')
  mkdirSync(folder, { recursive: true })
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value))
  for (const language of languages) {
    const wording = JSON.parse(readFileSync(join(root, 'build', `wording.${language}.json`), 'utf8')) as object
    const entries = Object.entries(wording)
    write(`words.${language}`, Object.fromEntries(entries.filter(([key]) => !ofSources.test(key))))
    write(`sources.${language}`, Object.fromEntries(entries.filter(([key]) => ofSources.test(key))))
  }
  for (const [language, intake] of intakeIn(root)) write(`intake.${language}`, intake)
  writeExplorerData(root, write)
}

function writeExplorerData(root: string, write: (name: string, value: unknown) => void): void {
  const compiled = compile(join(root, 'content'))
  for (const [language, figures] of figuresIn(compiled)) write(`figures.${language}`, figures)
  for (const [language, ideas] of neverSaidIn(compiled)) write(`never-said.${language}`, ideas)
  write('proofs', proofOf(compiled.guideline))
  write('besides', besidesIn(compiled))
}
