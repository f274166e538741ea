// The advice as it was given. Under the edition of now it opens as the consult shows it; under another it is told line by line.

import type { Advice, Direction } from '@lende/engine'
import { useMemo } from 'react'
import { freshState } from '../../../consult/consult-store.ts'
import { tryOutcome } from '../../../consult/use-outcome.ts'
import { useMessages, useProduct } from '../../../lende.tsx'
import type { Product } from '../../../product.ts'
import { ComeBack } from '../../advice/come-back.tsx'
import { Part } from '../../advice/part.tsx'
import { Recommendations } from '../../advice/recommendations.tsx'
import { UrgencyNow } from '../../advice/urgency-now.tsx'
import type { View } from '../../consult/view.ts'
import { consultThen } from './consult-for.ts'
import { sentence } from './difference-in-words.tsx'
import { GivenClasses } from './given-classes.tsx'
import { GivenDangers } from './given-dangers.tsx'
import { GivenOpen } from './given-open.tsx'
import type { Kept } from './kept.ts'

interface Props {
  readonly kept: Kept
  readonly earlier: readonly Kept[]
}

export function GivenAdvice({ kept, earlier }: Props) {
  const product = useProduct()
  const view = useMemo(() => viewOf({ kept, earlier }, product), [kept, earlier, product])
  const { advice } = kept
  return (
    <>
      <GivenDangers advice={advice} />
      <UrgencyNow view={{ product, outcome: { advice } } as View} />
      <GivenOpen advice={advice} />
      <GivenClasses advice={advice} />
      {view === null ? <Told advice={advice} /> : <Recommendations view={view} />}
      <ComeBack view={{ product, outcome: { advice } } as View} />
    </>
  )
}

/** The screen of then; none where the edition of now cannot tell why. */
function viewOf({ kept, earlier }: Props, product: Product): View | null {
  if (kept.edition !== product.guideline.edition) return null
  const consult = consultThen(kept, earlier)
  const then = tryOutcome(consult, product, kept.role, kept.country === 'nl' ? 'nl' : 'be')
  if (!then.ok) return null
  return { state: freshState(consult), product, outcome: { ...then.value, advice: kept.advice } }
}

const directions: readonly Direction[] = ['stop', 'do', 'consider', 'do-not']

/** Without what stands behind each line: that belongs to another edition. */
function Told({ advice }: { readonly advice: Advice }) {
  const { words } = useProduct()
  const { advice: say } = useMessages()
  const given = advice.recommendations.filter(({ held }) => !held)
  const waiting = advice.recommendations.filter(({ held }) => held)
  return (
    <>
      {directions.map((direction) => (
        <Lines
          key={direction}
          name={words.word('direction', direction)}
          lines={given.filter((one) => one.direction === direction)}
        />
      ))}
      <Lines name={words.say('checkFirst')} lines={[...waiting, ...advice.checkFirst]} />
      {advice.recommendations.length + advice.checkFirst.length > 0 ? null : (
        <Part title={words.say('advice')}>
          <p>{say.adviceNone}</p>
        </Part>
      )}
    </>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: Advice['recommendations'] }) {
  const { words } = useProduct()
  if (lines.length === 0) return null
  return (
    <Part title={<span className="first-letter">{name}</span>}>
      <ul className="episode-given-lines">
        {lines.map(({ id, guideline, direction, heldBecause }) => (
          <li key={id}>
            {sentence(id, words)}{' '}
            <span className="soft small">
              {words.word('guideline', guideline)}
              {heldBecause === null
                ? ''
                : `, ${words.word('direction', direction)}. ${words.word('held', heldBecause)}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
