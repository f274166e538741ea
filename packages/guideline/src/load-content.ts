// Reads `content/` from disk into checked shapes, each with its place kept. The only code that opens content files.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Path, Problem } from '@lende/engine'
import { nearest } from '@lende/engine'
import { z } from 'zod'
import type { AidName } from './aids/index.ts'
import { aidNamed } from './aids/index.ts'
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
  readonly aids: readonly (ContentFile<unknown> & { readonly aid: AidName })[]
  readonly readability: readonly ContentFile<shapes.ReadabilityFile>[]
  readonly translations: readonly (ContentFile<z.infer<typeof shapes.translationFile>> & {
    readonly language: string
  })[]
}

const aidFile = /^aids\/([^/]+)\.yaml$/

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
  aids: [aidFile, z.unknown()],
  readability: [/^readability\.yaml$/, shapes.readabilityFile],
  translations: [/^translations\/[a-z]{2}\/.+\.yaml$/, shapes.translationFile],
} as const

/** One content file as it was read: what it holds, of which kind; or what is wrong with it. */
export interface FileRead {
  readonly kind?: keyof typeof kinds
  readonly content?: ContentFile<unknown>
  readonly problems: readonly Problem[]
}

export interface Loaded {
  readonly content: Content
  readonly problems: readonly Problem[]
}

/** Every content file, and everything wrong with its shape. */
export const loadContent = (folder: string): Loaded =>
  gather(yamlFiles(folder).map((file) => readContentFile(file, readFileSync(join(folder, file), 'utf8'))))

/** The content of files that were read, in the order of their names. */
export function gather(files: readonly FileRead[]): Loaded {
  const content: Record<string, unknown[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  for (const { kind, content: read } of files) if (kind !== undefined && read) content[kind]?.push(read)
  return { content: content as unknown as Content, problems: files.flatMap(({ problems }) => problems) }
}

export const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

/** Reads one file by its path under `content/`, which says what it should hold. */
export function readContentFile(file: string, text: string): FileRead {
  const [kind, [, anyShape]] = Object.entries(kinds).find(([, [pattern]]) => pattern.test(file)) ?? [undefined, []]
  if (kind === undefined) {
    const isOfInstruments = /^instruments\/[^/]+\/cases\.yaml$/.test(file)
    return {
      problems: isOfInstruments ? [] : [{ kind: 'content', path: [], file, detail: 'no such kind of content file' }],
    }
  }
  const aid = aidFile.exec(file)?.[1]
  const shape = aid === undefined ? anyShape : aidNamed(aid)?.shape
  if (shape === undefined) return { problems: [{ kind: 'content', path: [], file, detail: 'no such aid' }] }
  const read = readYaml(text)
  if (!read.ok) return { problems: read.problems.map((problem) => ({ ...problem, file })) }
  const written = read.value
  const wrong = [...booleansIn(written.value), ...shapeProblems(shape, written.value)]
  if (wrong.length > 0) return { problems: wrong.map((problem) => ({ ...placed(problem, written), file })) }
  const language = /^translations\/([a-z]{2})\//.exec(file)?.[1]
  const content = { file, value: written.value, written, ...(language && { language }), ...(aid && { aid }) }
  return { kind: kind as keyof typeof kinds, content, problems: [] }
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
