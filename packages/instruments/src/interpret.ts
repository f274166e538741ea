// Which sentence fits what was measured. Only the name of the sentence is decided here; its words are content.

import type { Truth } from '@lende/engine'
import { any } from '@lende/engine'
import type { Administration } from './administration.ts'
import type { MeasuredChange } from './change.ts'
import { change } from './change.ts'
import type { Instrument } from './instrument.ts'
import type { Outcome } from './outcome.ts'
import { score } from './score.ts'

/** The outcome of an administration, compared with an earlier one where there is one. */
export function interpret(instrument: Instrument, earlier: Administration | undefined, later: Administration): Outcome {
  if (earlier === undefined) return score(instrument, later).status === 'complete' ? 'baseline' : 'incomplete'
  const changed = change(instrument, earlier, later)
  if (changed.comparable) return outcomeOf(changed)
  return changed.because === 'incomplete' ? 'incomplete' : 'not-comparable'
}

function outcomeOf(changed: MeasuredChange): Outcome {
  const important = importanceOf(changed)
  switch (changed.direction) {
    case 'same':
      return 'unchanged'
    case 'unknown':
      return 'undecided'
    case 'better':
      return sized('improvement', important, changed.beyondMeasurementError)
    case 'worse':
      return sized('worsening', important, changed.beyondMeasurementError)
  }
}

/** Important by either criterion, of those that can be applied; a change without a percentage is judged by points alone. */
function importanceOf({ importantByPoints, importantByPercent }: MeasuredChange): Truth | 'not-published' {
  const judged = [importantByPoints, importantByPercent].filter(isTruth)
  return judged.length === 0 ? 'not-published' : any(judged)
}

const isTruth = (judged: Truth | 'not-defined' | 'not-published'): judged is Truth =>
  judged !== 'not-defined' && judged !== 'not-published'

function sized(way: 'improvement' | 'worsening', important: Truth | 'not-published', beyondError: Truth): Outcome {
  switch (important) {
    case 'not-published':
      return `${way}-unjudged`
    case 'unknown':
      return 'undecided'
    case 'yes':
      return beyondError === 'yes' ? `important-${way}` : `important-${way}-in-doubt`
    case 'no':
      return beyondError === 'no' ? `${way}-within-error` : way
  }
}
