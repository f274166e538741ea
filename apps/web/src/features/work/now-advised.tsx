// The advice about work that is given now, with whose it is; what waits is counted, with the reason why.

import type { PlanOffer } from '@lende/care'
import { workAdvice } from '@lende/care'
import { useMessages } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { sentenceOf } from '../advice/reading-view.ts'
import type { Line } from '../advice/side-by-side.ts'
import { agreeing } from '../advice/side-by-side.ts'
import { Section } from './section.tsx'
import type { WorkView } from './work-view.ts'

export function NowAdvised({
  view,
  waitsSaid,
}: {
  readonly view: WorkView
  /** Why the plan waits: it is said there, once. */
  readonly waitsSaid: PlanOffer | null
}) {
  const say = useCareMessages().work
  const { words } = view.product
  const { now, waits } = workAdvice(view.content, view.outcome.advice)
  const lines = agreeing(now)
  const because = [...new Set(waits.flatMap(({ heldBecause }) => heldBecause ?? []))].filter((one) => one !== waitsSaid)
  return (
    <Section title={say.now} part="now">
      {lines.length === 0 && waits.length === 0 ? <p>{say.nowNone}</p> : null}
      {lines.length === 0 ? null : (
        <ul className="work-advice">
          {lines.map((line) => (
            <Advised key={line[0].id} view={view} line={line} />
          ))}
        </ul>
      )}
      {waits.length === 0 ? null : (
        <p className="soft">
          {say.waiting(waits.length)}. {because.map((one) => words.word('held', one)).join(' ')}
        </p>
      )}
    </Section>
  )
}

function Advised({ view, line }: { readonly view: WorkView; readonly line: Line }) {
  const say = useMessages().advice
  const { words } = view.product
  const [lead] = line
  const tags = [
    ...line.map(({ guideline }) => words.word('guideline', guideline)),
    ...(line.some(({ provisional }) => provisional) ? [say.provisional] : []),
    ...(line.some(({ attested }) => attested === 'to-verify') ? [words.word('attested', 'to-verify')] : []),
  ]
  return (
    <li>
      {sentenceOf(view, lead.id)}{' '}
      <span className="soft small work-tags">
        {tags.map((tag) => (
          <span key={tag}>{tag}</span>
        ))}
      </span>
    </li>
  )
}
