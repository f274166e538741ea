// The danger answers: each yes by itself, each unknown by its name, and all that was no as one listed group.

import { labelOf } from '@lende/wording'
import { useMessages } from '../../lende.tsx'
import { withConfirmed, withoutConfirmed } from './confirming.ts'
import { Group } from './group.tsx'
import { Line, OpenLineItem } from './line.tsx'
import type { SummaryPart } from './part.ts'

export function DangerLines(part: SummaryPart) {
  const say = useMessages().intakeRead
  const { sorted, confirmed, setConfirmed } = part
  const { dangerous, dangerOpen, harmless } = sorted
  const leftOut = dangerOpen.filter(({ because }) => because === 'left-out')
  const unsure = dangerOpen.filter(({ because }) => because !== 'left-out')
  const { words } = part.atHand.product
  return (
    <section className="said-danger stack">
      <h2>{say.dangerTitle}</h2>
      {dangerous.length === 0 ? <p className="soft">{say.nothingDangerous}</p> : null}
      {dangerous.length + dangerOpen.length === 0 ? null : (
        <ul className="said-lines">
          {dangerous.map((line) => (
            <Line key={line.ask} part={part} line={line} isDanger />
          ))}
          {unsure.map((line) => (
            <OpenLineItem key={line.ask} part={part} line={line} />
          ))}
          {leftOut.length === 0 ? null : (
            <li className="said-line">
              <p className="said-line-text">
                <span className="mark" aria-hidden="true" />
                <span>
                  <strong>{say.leftOut(leftOut.length)}</strong>
                  {words.say('colon')}
                  {words.series(leftOut.map(({ ask }) => labelOf(ask, words)))}
                </span>
              </p>
            </li>
          )}
        </ul>
      )}
      {dangerOpen.length === 0 ? null : <p className="soft small">{say.staysOpen}</p>}
      {harmless.length === 0 ? null : (
        <Group
          part={part}
          lines={harmless}
          label={say.no(harmless.length)}
          takenLabel={say.noTaken(harmless.length)}
          take={(lines) => setConfirmed(withConfirmed(confirmed, lines))}
          takeBack={(asks) => setConfirmed(withoutConfirmed(confirmed, asks))}
          namesOnly
        />
      )}
    </section>
  )
}
