import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { Part } from './part.tsx'

/** How fast to act, in words; while a danger question is open, up to where it may still rise. */
export function UrgencyNow({ view: { product, outcome } }: { readonly view: View }) {
  const { safety } = useMessages()
  const { words } = product
  const { level, possibleUpTo, settled } = outcome.advice.urgency
  const isUnsettled = level === 'none' && !settled
  return (
    <Part title={words.say('urgency')}>
      <p className="urgency-now" data-urgency={level}>
        <strong>{isUnsettled ? words.word('tier', 'open') : words.word('urgency', level)}</strong>
        {possibleUpTo === level ? null : (
          <span className="urgency-up-to">{safety.urgencyUpTo(words.word('urgency', possibleUpTo))}</span>
        )}
      </p>
      {isUnsettled ? null : <p>{words.word('urgency-meaning', level)}</p>}
      {settled ? null : <p>{safety.notSettled}</p>}
    </Part>
  )
}
