// The built guideline with its engine, instruments and words, loaded once; built first when its sources changed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Engine, Guideline } from '@lende/engine'
import { createEngine, restoreDiagram } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { Language, Words } from '@lende/wording'
import { wordsFor } from '@lende/wording'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { UsageError } from './invocation.ts'

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/[/\\]$/, '')
/** A bundle lies beside what was built with it, so it is fresh by birth. */
const isBundle = here.endsWith(join('build', 'bundle'))

/** The project's root. */
export const root = isBundle ? join(here, '..', '..') : join(here, '..', '..', '..')

export interface Product {
  readonly engine: Engine
  readonly guideline: Guideline
  readonly instruments: readonly Instrument[]
  readonly words: Words
}

/** Loads what is built, for one invocation's language and country; refuses a role the guideline does not know. */
export async function loadProduct(invocation: Pick<Invocation, 'language' | 'country' | 'role'>): Promise<Product> {
  if (!isBundle) await build(invocation.language)
  const guideline = built<Guideline>('guideline.json')
  if (!guideline.roles.includes(invocation.role))
    throw new UsageError(`no such role; expected ${guideline.roles.join(', ')}.`)
  const { evaluate } = (await import(pathToFileURL(join(root, 'build', 'evaluator.js')).href)) as Pick<
    Engine,
    'evaluate'
  >
  return {
    engine: createEngine(guideline, evaluate, loadDiagram),
    guideline,
    instruments: built<Instrument[]>('instruments.json'),
    words: wordsIn(invocation.language, invocation.country),
  }
}

async function build(language: Language): Promise<void> {
  const { buildWhenStale } = await import('@lende/guideline/compile')
  const problems = buildWhenStale(root)
  if (problems.length > 0) throw new InputError(problems, language)
}

function loadDiagram() {
  const bytes = readFileSync(join(root, 'build', 'diagram.bin'))
  return restoreDiagram(new Int32Array(new Uint8Array(bytes).buffer))
}

/** The words of a language over what is built. */
export const wordsIn = (language: Language, country: Invocation['country']): Words =>
  wordsFor(language, country, built(`wording.${language}.json`))

const built = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(root, 'build', file), 'utf8')) as Shape
