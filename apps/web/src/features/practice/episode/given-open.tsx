// What was not known then of danger, by name: it was not asked, or could not be known.

import type { Advice } from '@lende/engine'
import { labelOf } from '@lende/wording'
import { useMessages, useProduct } from '../../../lende.tsx'
import { OpenMarks } from '../../advice/open-marks.tsx'
import { Part } from '../../advice/part.tsx'

export function GivenOpen({ advice: { unknown } }: { readonly advice: Advice }) {
  const { advice: say, consult } = useMessages()
  const { words } = useProduct()
  const open = unknown.filter(({ critical }) => critical)
  if (open.length === 0) return null
  return (
    <Part title={say.open}>
      <p>{consult.openDanger(open.length)}</p>
      <OpenMarks marks={open.map(({ fact }) => ({ key: fact, name: labelOf(fact, words) }))} />
    </Part>
  )
}
