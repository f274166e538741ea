// Where the answers come from: totals on paper, answers on paper, or asked here.

import { useId } from 'react'
import { useMessages } from '../../lende.tsx'
import type { Entry } from './filled-form.ts'

const entries: readonly Entry[] = ['total', 'paper', 'here']

export function EntryChoice({
  entry,
  choose,
  named,
}: {
  readonly entry: Entry
  readonly choose: (entry: Entry) => void
  /** The words of each way, for this instrument. */
  readonly named: Readonly<Record<Entry, string>>
}) {
  const say = useMessages().instruments
  const name = useId()
  return (
    <div className="entry-choice" role="radiogroup" aria-label={say.entry}>
      {entries.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === entry} onChange={() => choose(one)} />
          <span>{named[one]}</span>
        </label>
      ))}
    </div>
  )
}
