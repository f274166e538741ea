// The engines that Lende is measured against, each with the guideline in its own words.

import { cql } from './cql.ts'
import { jsonLogic, jsonLogicInNumbers } from './json-logic.ts'
import type { Loaded, Peer } from './peer.ts'
import { publicodes } from './publicodes.ts'
import type { Sheet } from './sheet.ts'
import { zen, zenInNumbers } from './zen.ts'

export const peersOf = (sheet: Sheet): readonly Peer[] => [
  jsonLogic(sheet),
  jsonLogicInNumbers(sheet),
  zen(sheet),
  zenInNumbers(sheet),
  cql(sheet, 'exact'),
  publicodes(sheet),
]

const modules = {
  'json-logic': () => import('./json-logic.ts'),
  zen: () => import('./zen.ts'),
  'cql-execution': () => import('./cql-execution.ts'),
  publicodes: () => import('./publicodes.ts'),
  lende: () => import('./lende.ts'),
}

/** The engine itself, with the rules loaded. */
export async function loadPeer({ module, form }: Peer): Promise<Loaded> {
  const { load } = (await modules[module]()) as { readonly load: (form: unknown) => Loaded | Promise<Loaded> }
  return load(form)
}
