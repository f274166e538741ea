import type { Instrument } from '@lende/instruments'
import type { Raw } from '../../consult/consult.ts'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import type { View } from '../consult/view.ts'

/** An instrument asked in the consult. */
export function InstrumentQuestion({
  view,
  instrument,
  answer,
}: {
  readonly view: View
  readonly instrument: Instrument
  readonly answer: (raw: Raw) => void
}) {
  const given = view.state.consult.given.get(instrument.instrument)
  if (instrument.structure.kind !== 'single') return null
  const { min, max } = instrument.structure.scale
  return (
    <div className="answers" data-scale>
      {Array.from({ length: max.value - min.value + 1 }, (_, index) => min.value + index).map((value) => (
        <AnswerButton key={value} label={value} chosen={given === value} answer={() => answer(value)} />
      ))}
    </div>
  )
}
