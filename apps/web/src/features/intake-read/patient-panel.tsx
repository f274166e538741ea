// Beside the consult: what the patient wants or fears, and what was said and nobody confirmed.

import './patient-panel.css'
import { labelOf } from '@lende/wording'
import type { Raw } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import type { PatientSaid } from '../../consult/patient-said.ts'
import { speaksAgainst } from '../../consult/patient-said.ts'
import { factOf } from '../../consult/reading.ts'
import { LineButton } from '../../design-system/line-button.tsx'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { rawInWords } from './in-words.ts'
import { useIntakeWords } from './use-intake.ts'

export function PatientPanel({
  view: { product, state },
  said,
}: {
  readonly view: View
  readonly said: PatientSaid | null
}) {
  const say = useMessages().intakeRead
  const words = useIntakeWords()
  const { wants = [] } = state.consult.agreed
  const unconfirmed = said?.unconfirmed ?? new Map<string, Raw>()
  // A no that waits stands with its question; here it would hide what was said otherwise.
  const open = [...unconfirmed].filter(
    ([ask]) =>
      !state.consult.given.has(ask) &&
      (factOf(product.guideline, ask) === undefined || speaksAgainst(said, ask, product.guideline)),
  )
  if (wants.length + open.length === 0) return null
  return (
    <section className="patient-panel" aria-label={say.panel}>
      <h2>{say.panel}</h2>
      {wants.length === 0 ? null : (
        <ul className="patient-wants" aria-label={say.panelWants}>
          {wants.map((want) => (
            <li key={want}>{words.text(want)}</li>
          ))}
        </ul>
      )}
      {open.length === 0 ? null : (
        <>
          <h3>{say.panelOpen}</h3>
          <ul>
            {open.map(([ask, raw]) => (
              <li key={ask}>
                <LineButton className="known-line" press={() => consultStore.change(ask)}>
                  <span>{labelOf(ask, product.words)}</span>
                  <span className="soft">{rawInWords(ask, raw, product)}</span>
                </LineButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
