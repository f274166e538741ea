import type { IntakePage } from '@lende/intake'
import { asksOn, isList } from '@lende/intake'
import { fieldOf, leaveRest } from './filling.ts'
import { usePatient } from './patient.tsx'
import { unsureOf, useAnswering } from './use-answering.ts'

/** Past the question: not knowing is an answer, saying nothing is none. What is not answered is never a no. */
export function QuietWays({ page }: { readonly page: IntakePage }) {
  const { data, filling } = usePatient()
  const { answerWith, goOn } = useAnswering(page)
  const isSeveral = isList(page)
  const canBeUnknown = !isSeveral && ['options', 'ago'].includes(fieldOf(asksOn(page)[0] ?? '', data).kind)
  const saysTick = page['detail-of'] !== undefined
  return (
    <footer className="patient-foot">
      {canBeUnknown ? (
        <button type="button" className="patient-quiet" onClick={() => answerWith(unsureOf(page))}>
          {data.say.doNotKnow}
        </button>
      ) : null}
      {saysTick ? null : (
        <button
          type="button"
          className="patient-quiet"
          onClick={() => (isSeveral ? goOn(leaveRest(filling, data, page)) : answerWith(undefined))}
        >
          {data.say.ratherNot}
        </button>
      )}
    </footer>
  )
}
