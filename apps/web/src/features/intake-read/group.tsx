// Several answers that are confirmed in one tap. Every one of them is named beside the button that takes it.

import { labelOf } from '@lende/wording'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { waitingIn } from './confirming.ts'
import { focusNext } from './focus-next.ts'
import { Line, useSaidOf } from './line.tsx'
import type { SummaryPart } from './part.ts'
import type { SaidLine } from './sort-said.ts'

export function Group({
  part,
  lines,
  label,
  takenLabel,
  take,
  takeBack,
  namesOnly = false,
}: {
  readonly part: SummaryPart
  readonly lines: readonly SaidLine[]
  readonly label: string
  readonly takenLabel: string
  readonly take: (lines: readonly SaidLine[]) => void
  readonly takeBack: (asks: readonly string[]) => void
  /** Where all of them have the same answer, their names say enough. */
  readonly namesOnly?: boolean
}) {
  const say = useMessages().intakeRead
  const { words } = part.atHand.product
  const saidOf = useSaidOf(part)
  const [isOpen, setOpen] = useState(false)
  const waiting = waitingIn(part.confirmed, lines)
  return (
    <div className="said-group stack" data-gap="tight" data-taken={waiting.length === 0 || undefined}>
      {namesOnly ? (
        <p className="said-names">{words.series(lines.map(({ ask }) => labelOf(ask, words)))}</p>
      ) : (
        <dl className="said-pairs">
          {lines.map((line) => (
            <div key={line.ask}>
              <dt>{labelOf(line.ask, words)}</dt>
              <dd>{saidOf(line)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="row">
        {waiting.length > 0 ? (
          <Button
            {...(namesOnly ? { 'data-next': true } : {})}
            onPress={() => {
              take(waiting)
              focusNext()
            }}
          >
            {label}
          </Button>
        ) : (
          <>
            <p className="said-taken">{takenLabel}</p>
            <Button
              kind="quiet"
              onPress={() => takeBack(lines.map(({ ask }) => ask))}
              aria-label={say.of(say.takeBack, takenLabel)}
            >
              {say.takeBack}
            </Button>
          </>
        )}
        <Button kind="quiet" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {say.seeLines}
        </Button>
      </div>
      {isOpen ? (
        <ul className="said-lines">
          {lines.map((line) => (
            <Line key={line.ask} part={part} line={line} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}
