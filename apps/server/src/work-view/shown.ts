// What the content lets an occupational physician see: which facts, and documents of which kinds. Nothing here chooses.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Aids } from '@lende/guideline'
import { editionsOfProgram, root } from '../editions/editions-of-program.ts'

export interface Shown {
  /** In the order in which they are told. */
  readonly facts: readonly string[]
  readonly kinds: readonly string[]
}

export class NothingShown extends Error {
  readonly kind = 'nothing-shown'
}

/** @throws NothingShown where the content says of no closed document that it tells what */
export function shownIn({ documents }: Aids): Shown {
  const view = documents?.['work-view']
  const only = documents?.documents.find(({ document }) => document === view?.['tells-as'])?.only
  if (view === undefined || only === undefined) throw new NothingShown('the content does not say what is shown')
  return { facts: only.facts, kinds: view.opens }
}

let made: Promise<Shown> | null = null

/** As the content of this program says it, whatever edition something was recorded under: who reads, reads today. */
export function shownOfProgram(): Promise<Shown> {
  made ??= editionsOfProgram().then(() =>
    shownIn(JSON.parse(readFileSync(join(root, 'build', 'aids.json'), 'utf8')) as Aids),
  )
  return made
}
