import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { Part } from './part.tsx'

/** The safety net: goes with every advice, whatever it says. */
export function ComeBack({ view: { product, outcome } }: { readonly view: View }) {
  const say = useMessages().advice
  return (
    <Part title={say.comeBack}>
      <p className="soft small">{say.comeBackMeans}</p>
      <ul className="net">
        {outcome.advice.safetyNet.map((line) => (
          <li key={line}>{product.words.text(`safety-net.${line}`)}</li>
        ))}
      </ul>
    </Part>
  )
}
