// An instrument asked in the consult: each structure has its own way of answering, and all may be left out for a reason.

import './instruments.css'
import type { Administration } from '@lende/instruments'
import { readAdministration } from '@lende/instruments'
import { useState } from 'react'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { ActivitiesQuestion } from './activities-question.tsx'
import type { Asked } from './asked.ts'
import { ItemsQuestion } from './items-question.tsx'
import { itemAbsences } from './no-answer.tsx'
import { SingleQuestion } from './single-question.tsx'

export function InstrumentQuestion({ view, instrument, answer, likely }: Omit<Asked, 'given'>) {
  const raw = view.state.consult.given.get(instrument.instrument)
  const read = raw === undefined ? undefined : readAdministration(instrument, raw, [])
  const given = read?.ok ? read.value : undefined
  const asked = { view, instrument, given, answer, likely }
  return (
    <div className="instrument stack">
      <ByStructure {...asked} />
      <StillOpen {...asked} />
      <CannotFillIn {...asked} />
    </div>
  )
}

function ByStructure(asked: Asked) {
  const { structure } = asked.instrument
  switch (structure.kind) {
    case 'single':
      return <SingleQuestion {...asked} structure={structure} />
    case 'chosen-activities':
      return <ActivitiesQuestion {...asked} structure={structure} />
    case 'items':
      return <ItemsQuestion {...asked} structure={structure} />
  }
}

/** A form taken in with items not asked stays a question: it says so, and how to go on. */
function StillOpen({ given }: Asked) {
  const say = useMessages().instruments
  if (given === undefined || !hasUnasked(given)) return null
  return (
    <p role="status" className="notice">
      {say.stillOpen}
    </p>
  )
}

function hasUnasked(given: Administration): boolean {
  if (given.kind === 'items') return [...given.ratings.values()].includes('not-asked')
  return given.kind === 'activities' && given.activities.some(({ rating }) => rating === 'not-asked')
}

/** The whole of it left out, with the reason: that never counts as zero. */
function CannotFillIn({ view, given, answer }: Asked) {
  const say = useMessages().instruments
  const isAbsent = given?.kind === 'absent'
  const [isOpen, setOpen] = useState(isAbsent)
  return (
    <div className="stack" data-gap="tight">
      <Button
        kind="quiet"
        className="instrument-aside"
        hint="u"
        data-cannot
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {say.cannot}
      </Button>
      {isOpen ? (
        <div className="aside stack" data-gap="tight">
          <p>{say.cannotAsk}</p>
          <div className="answers" data-absences>
            {itemAbsences.map((one, index) => (
              <AnswerButton
                key={one}
                label={view.product.words.word('absence', one)}
                hint={String(index + 1)}
                chosen={isAbsent && given.because === one}
                answer={() => answer(one)}
              />
            ))}
          </div>
        </div>
      ) : null}
    </div>
  )
}
