import { labelOf } from '@lende/wording'
import { useMessages } from '../../lende.tsx'
import { withConfirmed, withoutConfirmed } from './confirming.ts'
import { Group } from './group.tsx'
import type { SummaryPart } from './part.ts'

/** What is known otherwise: each line with its answer, confirmed together. */
export function KnownLines(part: SummaryPart) {
  const say = useMessages().intakeRead
  const { atHand, sorted, confirmed, setConfirmed } = part
  const { otherwise, otherwiseOpen } = sorted
  const { words } = atHand.product
  return (
    <section className="said-known stack">
      <h2>{say.knownTitle}</h2>
      {otherwise.length === 0 ? null : (
        <Group
          part={part}
          lines={otherwise}
          label={say.known(otherwise.length)}
          takenLabel={say.knownTaken(otherwise.length)}
          take={(lines) => setConfirmed(withConfirmed(confirmed, lines))}
          takeBack={(asks) => setConfirmed(withoutConfirmed(confirmed, asks))}
        />
      )}
      {otherwiseOpen.length === 0 ? null : (
        <p className="soft small">
          {say.knownLeftOut} {words.series(otherwiseOpen.map(({ ask }) => labelOf(ask, words)))}.
        </p>
      )}
    </section>
  )
}
