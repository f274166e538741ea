// How fast to act, as the last assessment said: on top of the episode, in words, and only where it says so.

import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import type { Listed } from './kept.ts'

export function LastUrgency({ last }: { readonly last: Listed | undefined }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  if (last === undefined || last.urgency === 'none') return null
  return (
    <div className="notice episode-urgency" data-urgency={last.urgency}>
      <p>
        <strong>{words.word('urgency', last.urgency)}</strong>
      </p>
      <p>
        {words.word('urgency-meaning', last.urgency)}{' '}
        <Link href={`/practice/assessments/${last.assessment}`}>{say.asOf(dayInWords(last.on, words))}</Link>
      </p>
    </div>
  )
}
