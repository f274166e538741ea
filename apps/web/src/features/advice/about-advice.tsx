// What this advice rests on and what it is not: documents that were replaced, the disclaimer, the edition, the day.

import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { Part } from './part.tsx'
import { usePrintFoot } from './print-foot.ts'

export function AboutAdvice({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().advice
  const { words, guideline } = product
  const { edition, on, role } = outcome.advice
  const line = `Lende, ${words.say('edition')} ${edition}, ${words.say('onDay', { on })}, ${words.say('forRole', { role: words.word('role', role) })}`
  usePrintFoot(line)
  const replaced = guidelinesFor(guideline.recommendations, role).filter((id) => words.has(`document.${id}.superseded`))
  return (
    <Part title={say.about}>
      {replaced.map((id) => (
        <p className="notice" key={id}>
          <strong>{words.word('guideline', id)}.</strong> {words.text(`document.${id}.superseded`)}
        </p>
      ))}
      <p>{words.say('disclaimer')}</p>
      <p className="soft small numerals">{line}</p>
    </Part>
  )
}

const guidelinesFor = (
  recommendations: View['product']['guideline']['recommendations'],
  role: string,
): readonly string[] => [
  ...new Set(recommendations.filter(({ roles }) => roles.includes(role)).map(({ guideline }) => guideline)),
]
