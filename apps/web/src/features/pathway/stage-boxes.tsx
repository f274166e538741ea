// The stages of one line as boxes: a column for each phase, a row for each complaint.

import type { Words } from '@lende/wording'
import { useMessages, useProduct } from '../../lende.tsx'
import type { Holds, Stages } from './sheet.ts'

const CELL = 5
const look: Readonly<Record<Holds, string>> = { yes: 'full', depends: 'half', no: 'empty' }

export function StageBoxes({ holds }: { readonly holds: Stages }) {
  const named = useStageNames(holds)
  const columns = Math.max(...holds.map((row) => row.length))
  return (
    <svg
      className="sheet-stages"
      viewBox={`0 0 ${columns * CELL} ${holds.length * CELL}`}
      role="img"
      aria-label={named}
    >
      {holds.map((row, y) =>
        row.map((one, x) => (
          <g key={`${x} ${y}`} className={look[one]} transform={`translate(${x * CELL + 0.5} ${y * CELL + 0.5})`}>
            <rect width={CELL - 1} height={CELL - 1} />
            {one === 'depends' ? <path d={`M0 ${CELL - 1}L${CELL - 1} 0V${CELL - 1}Z`} /> : null}
          </g>
        )),
      )}
    </svg>
  )
}

function useStageNames(holds: Stages): string {
  const say = useMessages().pathway
  const { guideline, words } = useProduct()
  const { kinds = [], phases = [], phaseClassification = '' } = guideline.pathway ?? {}
  return words.series(
    holds.map((row, kind) => {
      const named = row.flatMap((one, phase) =>
        one === 'no' ? [] : [stageName(phaseClassification, phases[phase]?.id ?? '', one === 'depends', words, say)],
      )
      return words.labelled(words.text(`pathway.kind.${kinds[kind]?.id}`), named.join(', ') || '-')
    }),
  )
}

function stageName(
  classification: string,
  phase: string,
  depends: boolean,
  words: Words,
  say: { readonly boxDepends: (stage: string) => string },
): string {
  const [name = ''] = words.text(`classification.${classification}.${phase}.name`).split(', ')
  return depends ? say.boxDepends(name) : name
}
