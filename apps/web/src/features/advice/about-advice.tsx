// What this advice rests on and what it is not: documents that were replaced, the disclaimer, the edition, the day.

import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { Part } from './part.tsx'
import { usePrintFoot } from './print-foot.ts'
import { Replaced } from './replaced.tsx'

export function AboutAdvice({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().advice
  const { words } = product
  const { edition, on, role } = outcome.advice
  const line = `Lende, ${words.say('edition')} ${edition}, ${words.say('onDay', { on })}, ${words.say('forRole', { role: words.word('role', role) })}`
  usePrintFoot(line)
  return (
    <Part title={say.about}>
      <Replaced role={role} />
      <p>{words.say('disclaimer')}</p>
      <p className="soft small numerals">{line}</p>
    </Part>
  )
}
