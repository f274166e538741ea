// What a form comes to as it stands: the score or its bounds, the group, what an answer asks for, what it means,
// and what changed since an earlier time.

import type { Administration, Instrument, Score } from '@lende/instruments'
import { interpret, principal, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { attentionInWords, classInWords, pointsInWords } from '@lende/wording'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { ChangeSince } from './change-since.tsx'
import { baselineFor, earlierIn } from './earlier-scores.ts'

export function ScoreSoFar({
  view,
  instrument,
  administration,
  isBelowItems = false,
}: {
  readonly view: View
  readonly instrument: Instrument
  readonly administration: Administration
  /** Beside the items, where the line and what an answer asks for stand already. */
  readonly isBelowItems?: boolean
}) {
  const { words } = view.product
  const key = `instrument.${instrument.instrument}`
  const scored = score(instrument, administration)
  const earlier = baselineFor(instrument, earlierIn(view.outcome.theCase, instrument), administration)
  const attention = attentionInWords(scored, words).filter(({ asks }) => !isBelowItems || asks !== 'yes')
  const outcome = interpret(instrument, earlier?.administration, principal(administration))
  return (
    <section className="score-so-far stack" data-gap="tight" aria-live="polite">
      {isBelowItems ? null : <ScoreLine scored={scored} words={words} />}
      <Subscales scored={scored} words={words} />
      {attention.map(({ id, asks, text }) => (
        <p key={id} className={asks === 'yes' ? 'notice' : ''}>
          {text}
        </p>
      ))}
      {scored.class ? <p>{words.text(`${key}.scoring.classes.${scored.class}.sentence`)}</p> : null}
      <p>{words.text(`${key}.decisions.${outcome}`)}</p>
      {earlier === undefined ? null : (
        <ChangeSince instrument={instrument} earlier={earlier} today={administration} words={words} />
      )}
    </section>
  )
}

/** The score in one line: points or bounds, whose words they rest on, the group or those still possible. */
export function ScoreLine({
  scored,
  words,
  answered,
}: {
  readonly scored: Score
  readonly words: Words
  /** How many answers there are, while they are being given. */
  readonly answered?: string
}) {
  const say = useMessages().instruments
  const inClass = classInWords(scored, words)
  const isCertain = scored.class !== null && scored.class !== undefined && scored.status === 'incomplete'
  return (
    <p className="score-line">
      <span>
        {words.labelled(words.say('score'), '')}
        <strong className="numerals">{pointsInWords(scored, words)}</strong>
        {scored.status === 'incomplete' ? <span className="soft"> ({say.bounds})</span> : null}
      </span>
      {inClass === '' ? null : (
        <span>
          {words.labelled(words.say('scoreClass'), '')}
          {scored.class ? <strong>{inClass}</strong> : inClass}
          {isCertain ? <span className="soft"> ({words.say('certainDespite')})</span> : null}
        </span>
      )}
      {answered === undefined ? null : <span className="soft">{answered}</span>}
      {scored.unvalidated ? <span className="soft whose-words">{words.say('unvalidated')}</span> : null}
    </p>
  )
}

const Subscales = ({ scored, words }: { readonly scored: Score; readonly words: Words }) =>
  Object.entries(scored.subscales ?? {}).map(([id, part]) => (
    <p key={id}>
      {words.text(`instrument.${scored.instrument}.scoring.subscales.${id}.name`)}
      {words.say('colon')}
      <span className="numerals">{pointsInWords(part, words)}</span>
    </p>
  ))
