// What was filled in on an instrument today, in a few words.

import { readAdministration } from '@lende/instruments'
import { administrationInWords } from '@lende/wording'
import { instrumentOf } from '../../consult/reading.ts'
import type { View } from '../consult/view.ts'

/** `5`; `2; low risk`; `2 - 8` while items are missing. */
export function instrumentSummary({ state, product }: View, id: string): string {
  const instrument = instrumentOf(product, id)
  const raw = state.consult.given.get(id)
  if (instrument === undefined || raw === undefined) return ''
  const read = readAdministration(instrument, raw, [])
  return read.ok ? administrationInWords(instrument, read.value, product.words) : ''
}
