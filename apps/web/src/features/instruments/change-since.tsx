// What changed since an earlier time: larger than chance, and large enough to matter, are asked apart.

import type { Administration, Instrument, MeasuredChange } from '@lende/instruments'
import { change, principal } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { decimal } from '@lende/wording'
import { useMessages } from '../../lende.tsx'
import { dayInWords } from './day-in-words.ts'
import type { Dated } from './earlier-scores.ts'

export function ChangeSince({
  instrument,
  earlier,
  today,
  words,
}: {
  readonly instrument: Instrument
  readonly earlier: Dated
  readonly today: Administration
  readonly words: Words
}) {
  const say = useMessages().instruments
  const changed = change(instrument, earlier.administration, principal(today))
  const since = words.say('change', { on: dayInWords(earlier.on, words) })
  if (!changed.comparable)
    return <p>{words.labelled(since, words.say('notComparable', { why: say.incomparable[changed.because] }))}</p>
  const percent = changed.percent === null ? '' : ` (${signed(changed.percent, words)} %)`
  const isPublished = changed.importantByPoints !== 'not-published' || changed.importantByPercent !== 'not-published'
  return (
    <div>
      <p>
        {words.labelled(since, '')}
        <strong className="numerals">{differenceInWords(changed, words)}</strong>
        <span className="numerals">{percent}</span>
      </p>
      {isPublished ? <Verdicts changed={changed} words={words} /> : null}
      {isPublished ? null : <p>{words.text(`instrument.${instrument.instrument}.change.important.note`)}</p>}
    </div>
  )
}

function Verdicts({ changed, words }: { readonly changed: MeasuredChange; readonly words: Words }) {
  const say = useMessages().instruments
  const verdict = (truth: string): string => {
    if (truth === 'yes' || truth === 'no') return words.word('option', truth)
    return truth === 'unknown' ? words.say('notKnown') : say.notDefined
  }
  const asked = [
    [words.say('beyondError'), changed.beyondMeasurementError],
    [words.say('importantPoints'), changed.importantByPoints],
    [words.say('importantPercent'), changed.importantByPercent],
  ] as const
  return (
    <dl className="verdicts small">
      {asked
        .filter(([, truth]) => truth !== 'not-published')
        .map(([name, truth]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{verdict(truth)}</dd>
          </div>
        ))}
    </dl>
  )
}

/** A difference with its sign; two while something is missing. */
function differenceInWords({ differenceBounds: [least, most] }: MeasuredChange, words: Words): string {
  return least === most ? signed(least, words) : `${signed(least, words)} … ${signed(most, words)}`
}

const signed = (value: number, words: Words): string => {
  const size = decimal(Math.abs(value), words)
  if (value === 0) return size
  return value > 0 ? `+${size}` : `−${size}`
}
