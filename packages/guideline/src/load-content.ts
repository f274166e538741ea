// Reads `content/` from disk into checked shapes, each with its place kept. The only code that opens content files.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Path, Problem } from '@lende/engine'
import { nearest } from '@lende/engine'
import { z } from 'zod'
import { aids } from './aids/index.ts'
import type { Written } from './read-yaml.ts'
import { placed, readYaml } from './read-yaml.ts'
import * as shapes from './shape.ts'

export interface ContentFile<Shape> {
  /** Relative to the content folder. */
  readonly file: string
  readonly value: Shape
  readonly written: Written
}

export interface Content {
  readonly facts: readonly ContentFile<shapes.FactFile>[]
  readonly rules: readonly ContentFile<shapes.RuleFile>[]
  readonly sources: readonly ContentFile<shapes.SourcesFile>[]
  readonly interview: readonly ContentFile<z.infer<typeof shapes.interviewFile>>[]
  readonly pathway: readonly ContentFile<z.infer<typeof shapes.pathwayFile>>[]
  readonly constraints: readonly ContentFile<z.infer<typeof shapes.constraintsFile>>[]
  readonly properties: readonly ContentFile<z.infer<typeof shapes.propertiesFile>>[]
  readonly currency: readonly ContentFile<z.infer<typeof shapes.currencyFile>>[]
  readonly words: readonly ContentFile<z.infer<typeof shapes.wordsFile>>[]
  readonly safetyNet: readonly ContentFile<z.infer<typeof shapes.safetyNetFile>>[]
  readonly patients: readonly ContentFile<z.infer<typeof shapes.patientsFile>>[]
  readonly cases: readonly ContentFile<z.infer<typeof shapes.casesFile>>[]
  readonly boundaries: readonly ContentFile<z.infer<typeof shapes.boundariesFile>>[]
  readonly instruments: readonly ContentFile<Readonly<Record<string, unknown>>>[]
  readonly bodyChart: readonly ContentFile<Readonly<z.infer<(typeof aids)['body-chart']['shape']>>>[]
  readonly intake: readonly ContentFile<Readonly<z.infer<(typeof aids)['intake']['shape']>>>[]
  readonly phaseSchemes: readonly ContentFile<Readonly<z.infer<(typeof aids)['phase-schemes']['shape']>>>[]
  readonly recordNotes: readonly ContentFile<Readonly<z.infer<(typeof aids)['record-notes']['shape']>>>[]
  readonly together: readonly ContentFile<Readonly<z.infer<(typeof aids)['together']['shape']>>>[]
  readonly readability: readonly ContentFile<shapes.ReadabilityFile>[]
  readonly translations: readonly (ContentFile<z.infer<typeof shapes.translationFile>> & {
    readonly language: string
  })[]
}

/** Which files hold what, by their path under `content/`. */
const kinds = {
  facts: [/^facts\/[^/]+\.yaml$/, shapes.factFile],
  safetyNet: [/^safety\/safety-net\.yaml$/, shapes.safetyNetFile],
  rules: [/^(safety|guidelines|work)\/.+\.yaml$/, shapes.ruleFile],
  sources: [/^sources(-[a-z]+)?\.yaml$/, shapes.sourcesFile],
  interview: [/^interview\.yaml$/, shapes.interviewFile],
  pathway: [/^pathway\.yaml$/, shapes.pathwayFile],
  constraints: [/^constraints\.yaml$/, shapes.constraintsFile],
  properties: [/^properties(-[a-z]+)?\.yaml$/, shapes.propertiesFile],
  currency: [/^currency\.yaml$/, shapes.currencyFile],
  words: [/^words(-[a-z]+)?\.yaml$/, shapes.wordsFile],
  patients: [/^cases\/patients\.yaml$/, shapes.patientsFile],
  boundaries: [/^cases\/boundaries(-[a-z]+)?\.yaml$/, shapes.boundariesFile],
  cases: [/^cases\/[^/]+\.yaml$/, shapes.casesFile],
  instruments: [/^instruments\/[^/]+\/instrument\.yaml$/, z.record(z.string(), z.unknown())],
  bodyChart: [/^aids\/body-chart\.yaml$/, aids['body-chart'].shape],
  intake: [/^aids\/intake\.yaml$/, aids['intake'].shape],
  phaseSchemes: [/^aids\/phase-schemes\.yaml$/, aids['phase-schemes'].shape],
  recordNotes: [/^aids\/record-notes\.yaml$/, aids['record-notes'].shape],
  together: [/^aids\/together\.yaml$/, aids['together'].shape],
  readability: [/^readability\.yaml$/, shapes.readabilityFile],
  translations: [/^translations\/[a-z]{2}\/.+\.yaml$/, shapes.translationFile],
} as const

/** Every content file, and everything wrong with its shape. */
export function loadContent(folder: string): { readonly content: Content; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const content: Record<string, unknown[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  for (const file of yamlFiles(folder)) {
    const kind = Object.entries(kinds).find(([, [pattern]]) => pattern.test(file))
    if (kind === undefined) {
      if (!/^instruments\/[^/]+\/cases\.yaml$/.test(file))
        problems.push({ kind: 'content', path: [], file, detail: 'no such kind of content file' })
      continue
    }
    const [name, [, shape]] = kind
    const read = readContentFile(folder, file, shape, problems)
    const language = /^translations\/([a-z]{2})\//.exec(file)?.[1]
    if (read) content[name]?.push(language === undefined ? read : { ...read, language })
  }
  return { content: content as unknown as Content, problems }
}

export const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

function readContentFile(
  folder: string,
  file: string,
  shape: z.ZodType,
  problems: Problem[],
): ContentFile<unknown> | undefined {
  const read = readYaml(readFileSync(join(folder, file), 'utf8'))
  if (!read.ok) {
    problems.push(...read.problems.map((problem) => ({ ...problem, file })))
    return undefined
  }
  const written = read.value
  const wrong = [...booleansIn(written.value), ...shapeProblems(shape, written.value)]
  problems.push(...wrong.map((problem) => ({ ...placed(problem, written), file })))
  return wrong.length === 0 ? { file, value: written.value, written } : undefined
}

/** In content, yes and no are words; a boolean is a slip of the pen. */
function booleansIn(value: unknown, path: Path = []): Problem[] {
  if (typeof value === 'boolean') return [{ kind: 'content', path, detail: 'write yes or no, not true or false' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => booleansIn(inner, [...path, key]))
}

function shapeProblems(shape: z.ZodType, value: unknown): Problem[] {
  const checked = shape.safeParse(value)
  if (checked.success) return []
  return checked.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path as Path
    if (issue.code !== 'unrecognized_keys') return [{ kind: 'wrong-shape', path, detail: issue.message }]
    const expected = keysAt(shape, path)
    return issue.keys.map((name) => {
      const near = nearest(name, expected)
      return {
        kind: 'unknown-key',
        path: [...path, name],
        name,
        expected,
        ...(near === undefined ? {} : { nearest: near }),
      }
    })
  })
}

/** The keys a shape accepts at a path. */
function keysAt(shape: z.ZodType, path: Path): string[] {
  let at: unknown = shape
  for (const step of path) {
    while (at instanceof z.ZodOptional) at = at.unwrap()
    if (at instanceof z.ZodObject) at = at.shape[String(step)]
    else if (at instanceof z.ZodArray) at = at.element
    else if (at instanceof z.ZodRecord) at = at.valueType
  }
  while (at instanceof z.ZodOptional) at = at.unwrap()
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}
