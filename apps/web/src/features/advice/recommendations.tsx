// What is advised: stop, do, consider, where guidelines disagree, do not, and what must be checked before it is offered.

import type { Direction } from '@lende/engine'
import type { ReactNode } from 'react'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import type { LineView } from './advice-line.tsx'
import { AdviceLine } from './advice-line.tsx'
import { Part } from './part.tsx'
import type { Line, Opposed } from './side-by-side.ts'
import { agreeing, saidInFull, sideBySide } from './side-by-side.ts'

export function Recommendations({ view }: { readonly view: View }) {
  const say = useMessages().advice
  const { words } = view.product
  const { advice } = view.outcome
  const { lines, opposed } = sideBySide(advice)
  const checkFirst = agreeing(advice.checkFirst)
  const both = opposed.flatMap(({ inFavour, against }) => [...inFavour, ...against])
  const inFull = saidInFull([...lines.stop, ...lines.do, ...lines.consider, ...both, ...lines['do-not'], ...checkFirst])
  const shown: LineView = { ...view, inFull }
  const toward = (direction: Direction): ReactNode =>
    lines[direction].length === 0 ? null : (
      <Part title={<span className="first-letter">{words.word('direction', direction)}</span>}>
        <Lines view={shown} lines={lines[direction]} />
      </Part>
    )
  return (
    <>
      {advice.recommendations.length + checkFirst.length > 0 ? null : (
        <Part title={words.say('advice')}>
          <p>{say.adviceNone}</p>
        </Part>
      )}
      {toward('stop')}
      {toward('do')}
      {toward('consider')}
      {opposed.length === 0 ? null : (
        <Part title={say.opposed}>
          <p className="soft small">{say.opposedMeans}</p>
          {opposed.map((one) => (
            <Sides key={one.action} view={shown} opposed={one} />
          ))}
        </Part>
      )}
      {toward('do-not')}
      {checkFirst.length === 0 ? null : (
        <Part title={words.say('checkFirst')}>
          <Lines view={shown} lines={checkFirst} withDirection />
        </Part>
      )}
    </>
  )
}

/** One action, two sides, the difference in bold. */
function Sides({ view, opposed }: { readonly view: LineView; readonly opposed: Opposed }) {
  const { words } = view.product
  return (
    <section className="opposed">
      <h3>{words.say('disagreement', { action: words.word('action', opposed.action) })}</h3>
      <div className="sides">
        <Lines view={view} lines={opposed.inFavour} withDirection />
        <Lines view={view} lines={opposed.against} withDirection />
      </div>
    </section>
  )
}

/** What may be said now, then what waits, under the reason why it waits. */
function Lines({
  view,
  lines,
  withDirection = false,
}: {
  readonly view: LineView
  readonly lines: readonly Line[]
  readonly withDirection?: boolean
}) {
  const { words } = view.product
  const groups = Map.groupBy(lines, ([{ heldBecause }]) => heldBecause)
  const ordered = [...groups].sort(([a], [b]) => Number(a !== null) - Number(b !== null))
  return (
    <div>
      {ordered.map(([held, group]) => (
        <div key={held} className="standing" data-held={held !== null || undefined}>
          {held === null ? null : <p className="held-because">{words.word('held', held)}</p>}
          <ul className="advice-lines">
            {group.map((line) => (
              <AdviceLine key={line[0].id} view={view} line={line} withDirection={withDirection} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
