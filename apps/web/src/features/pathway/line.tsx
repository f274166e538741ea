// One line: the sentence, where it is from, and behind it everything it rests on.

import { labelOf } from '@lende/wording'
import { Suspense } from 'react'
import { Folded } from '../../design-system/folded.tsx'
import { useMessages, useProduct } from '../../lende.tsx'
import type { OpenLine } from './depends-on.ts'
import { risksInWords, sourceInWords, toldTo } from './in-words.ts'
import { LineSources } from './line-sources.tsx'

/** How much of what a line depends on stands beside it; all of it stands inside. */
const mostBeside = 3

export function Line({
  open: { line, besides },
  role,
  later,
  isOpen = false,
}: {
  readonly open: OpenLine
  readonly role: string
  /** It cannot come up at a first contact. */
  readonly later: boolean
  /** It stands among lines of several directions. */
  readonly isOpen?: boolean
}) {
  const say = useMessages().pathway
  const { shell } = useMessages()
  const { engine, guideline, words } = useProduct()
  const { recommendation } = line
  const marks = [
    isOpen ? words.word('direction', recommendation.direction) : null,
    risksInWords(line, guideline, words),
    later ? say.later : null,
    sourceInWords(engine, recommendation, words),
  ].filter((mark) => mark !== null)
  const beside = besides.slice(0, mostBeside).map((fact) => labelOf(fact, words))
  const more = besides.length - beside.length
  return (
    <Folded
      className="line"
      summary={
        <summary>
          <span className="line-text">
            {toldTo(role, recommendation, words)}
            {beside.length === 0 ? null : (
              <span className="line-open soft small">
                {words.labelled(
                  words.say('hingesOn'),
                  words.series(more === 0 ? beside : [...beside, say.andMore(more)]),
                )}
              </span>
            )}
          </span>
          <span className="line-marks soft small">
            {marks.map((mark) => (
              <span key={mark}>{mark}</span>
            ))}
          </span>
        </summary>
      }
    >
      {() => (
        <Suspense fallback={<p className="soft small">{shell.loading}</p>}>
          <LineSources line={line} />
        </Suspense>
      )}
    </Folded>
  )
}
