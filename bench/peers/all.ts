// The engines that Lende is measured against, each with the guideline in its own words.

import { cql } from './cql.ts'
import { jsonLogic, jsonLogicTwice } from './json-logic.ts'
import type { Loaded, Peer } from './peer.ts'
import { publicodes } from './publicodes.ts'
import type { Sheet } from './sheet.ts'
import { zen, zenTwice } from './zen.ts'

export const peersOf = (sheet: Sheet): readonly Peer[] => [
  jsonLogic(sheet),
  jsonLogicTwice(sheet),
  zen(sheet),
  zenTwice(sheet),
  cql(sheet, 'exact'),
  publicodes(sheet),
]

const modules = {
  'json-logic': () => import('./json-logic.ts'),
  zen: () => import('./zen.ts'),
  'cql-execution': () => import('./cql-execution.ts'),
  publicodes: () => import('./publicodes.ts'),
}

/** The engine itself, with the rules loaded. */
export async function loadPeer({ module, form }: Peer): Promise<Loaded> {
  const { load } = (await modules[module]()) as { readonly load: (form: unknown) => Loaded }
  return load(form)
}
