// When and how it was filled in; and above all else, what alarmed the patient's own screen.

import type { CivilDate } from '@lende/engine'
import { elapsedDays } from '@lende/engine'
import type { FilledIntake } from '@lende/intake'
import { attentionInWords, labelOf } from '@lende/wording'
import { useEffect, useRef } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { dayInWords } from '../instruments/day-in-words.ts'
import { scoreOf } from './in-words.ts'
import type { SortedIntake } from './sort-said.ts'
import type { IntakeAtHand } from './use-intake.ts'

export function SummaryHead({
  atHand: { intake, words, product },
  filled,
  sorted,
  today,
  putAway,
}: {
  readonly atHand: IntakeAtHand
  readonly filled: FilledIntake
  readonly sorted: SortedIntake
  readonly today: CivilDate
  readonly putAway: () => void
}) {
  const say = useMessages().intakeRead
  const title = useRef<HTMLHeadingElement>(null)
  // Not on a button: who scanned or pasted may still press Enter, and that must confirm nothing.
  useEffect(() => title.current?.focus(), [])
  const days = elapsedDays(filled.on, today)
  // What one answer of a questionnaire asks for by itself, whatever its score.
  const attention = sorted.otherwise
    .flatMap(({ ask, raw }) => scoreOf(ask, raw, product) ?? [])
    .flatMap((scored) => attentionInWords(scored, product.words))
    .filter(({ asks }) => asks === 'yes')
  return (
    <header className="said-head stack" data-gap="tight">
      <div className="row said-head-row">
        <h1 tabIndex={-1} ref={title}>
          {say.summaryTitle}
        </h1>
        <Button kind="quiet" onPress={putAway}>
          {say.otherCode}
        </Button>
      </div>
      <p className="soft said-how">
        {say.filledIn(days, dayInWords(filled.on, words))}, {filled.helped ? say.helped : say.alone},{' '}
        {say.inLanguage[filled.language]}
      </p>
      <div className="said-notices">
        {days > intake['old-after'].days ? (
          <p className="notice said-old">
            <strong>{say.old(days)}</strong>
          </p>
        ) : null}
        {sorted.alarms.map(({ alarm, urgency, asks }) => (
          <section className="notice said-alarm" data-urgency={urgency} key={alarm} role="alert">
            <h2>
              {words.labelled(say.alarm, '')}
              <strong>{words.series(asks.map((ask) => labelOf(ask, words)))}</strong>
            </h2>
            <p className="small">
              {say.alarmTold} {words.text(`intake.alarm.${alarm}.title`)}
            </p>
          </section>
        ))}
        {attention.map(({ id, text }) => (
          <p className="notice" key={id}>
            {text}
          </p>
        ))}
      </div>
    </header>
  )
}
