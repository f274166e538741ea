// Content to everything that runs: guideline, evaluator, words. What is stale is known by the hash of its sources.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Guideline, Problem } from '@lende/engine'
import { buildDiagram, generateEvaluator, lower, storeDiagram } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { Aids } from './aids/index.ts'
import { aidNamed } from './aids/index.ts'
import { link } from './link.ts'
import type { Content, Loaded } from './load-content.ts'
import { loadContent, yamlFiles } from './load-content.ts'
import type { Texts } from './texts.ts'
import { textsOf } from './texts.ts'
import type { Wordings } from './translations.ts'
import { languages, wordingsOf } from './translations.ts'

export interface Compiled {
  readonly guideline: Guideline
  readonly instruments: readonly Instrument[]
  readonly aids: Aids
  readonly content: Content
  readonly texts: Texts
  readonly wordings: Wordings
  /** What stops the guideline from being used. */
  readonly problems: readonly Problem[]
  /** What is missing or stale in translations; the Dutch text stands in. */
  readonly translationProblems: readonly Problem[]
}

/** Reads, checks and links a content folder. */
export const compile = (folder: string): Compiled => compileLoaded(loadContent(folder))

/** Checks and links content that was read. */
export function compileLoaded({ content, problems }: Loaded): Compiled {
  const { guideline, problems: linkProblems } = link(content)
  const texts = textsOf(content)
  const { wordings, problems: translationProblems } = wordingsOf(content, texts)
  const instruments = content.instruments.map(({ value }) => value as unknown as Instrument)
  const named: Aids = Object.fromEntries(content.aids.map(({ aid, value }) => [aid, value]))
  const aidProblems = content.aids.flatMap(({ aid, file, value }) =>
    (aidNamed(aid)?.problems(value, guideline, instruments) ?? []).map(
      (detail): Problem => ({ kind: 'content', path: [], file, detail }),
    ),
  )
  return {
    guideline,
    instruments,
    aids: named,
    content,
    texts,
    wordings,
    problems: [...problems, ...linkProblems, ...aidProblems],
    translationProblems,
  }
}

/** What a build consists of, by file name. */
export function buildFiles(compiled: Compiled): Record<string, string | Uint8Array> {
  const { guideline, instruments, wordings } = compiled
  const diagram = storeDiagram(buildDiagram(lower(guideline)))
  return {
    'diagram.bin': new Uint8Array(diagram.buffer),
    'guideline.json': `${JSON.stringify(guideline, undefined, 1)}\n`,
    'evaluator.js': generateEvaluator(lower(guideline), guideline.edition),
    'aids.json': `${JSON.stringify(compiled.aids)}\n`,
    'instruments.json': `${JSON.stringify(instruments)}\n`,
    ...Object.fromEntries(
      languages.map((language) => [`wording.${language}.json`, `${JSON.stringify(wordings[language])}\n`]),
    ),
  }
}

/** A hash over the content and the code that compiles it. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  const content = join(root, 'content')
  const files = [
    ...yamlFiles(content).map((file) => join(content, file)),
    ...['engine', 'instruments', 'guideline'].flatMap((name) => sourceFiles(join(root, 'packages', name, 'src'))),
  ]
  // The same for whoever names the root, with a slash behind it or without.
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, file))

/**
 * Builds into `root/build` when the sources' hash says that what stands there is stale.
 * @returns the problems that stopped it; none when the build is fresh.
 */
export function buildWhenStale(root: string): readonly Problem[] {
  const folder = join(root, 'build')
  const hash = sourcesHash(root)
  const stamp = join(folder, 'stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return []
  const compiled = compile(join(root, 'content'))
  if (compiled.problems.length > 0) return compiled.problems
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(buildFiles(compiled))) writeFileSync(join(folder, name), text)
  writeFileSync(stamp, hash)
  return []
}
