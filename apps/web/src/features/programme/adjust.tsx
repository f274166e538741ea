// The clinician changes the programme: first the reason, then the change. Without a reason nothing changes.

import type { Programme } from '@lende/care'
import { changedFor, inWay } from '@lende/care'
import { useState } from 'react'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Folded } from '../../design-system/folded.tsx'
import { Changing } from './changing.tsx'
import { dayAndMonth } from './item-words.ts'
import type { Planned, ProgrammeView } from './programme-view.ts'
import { agree, stillFits } from './programme-view.ts'
import { WayChoice } from './way-choice.tsx'

export interface AdjustProps extends Planned {
  /** The reason to begin with; none when nothing has to change. */
  readonly proposed: string
}

export function Adjust({ view, programme, proposed }: AdjustProps) {
  return (
    <Folded className="programme-fold" open={proposed !== ''} summary={<summary>{view.say.adjust}</summary>}>
      {() => <Adjusting view={view} programme={programme} proposed={proposed} />}
    </Folded>
  )
}

function Adjusting({ view, programme, proposed }: AdjustProps) {
  const { say, advice, content } = view
  const [reason, setReason] = useState(proposed)
  const change = (next: Programme | null): void =>
    agree(next === null ? null : changedFor(next, advice.on, reason.trim()))
  return (
    <div className="stack">
      <Changes view={view} programme={programme} />
      <Reason view={view} reason={reason} choose={setReason} />
      {reason.trim() === '' ? (
        <p className="soft">{say.reasonFirst}</p>
      ) : (
        <>
          <WayChoice
            view={view}
            now={programme.way}
            choose={(way) => (way === programme.way ? undefined : change(inWay(programme, way, advice.on, content)))}
          />
          {stillFits(view, programme) ? <Changing view={view} programme={programme} change={change} /> : null}
        </>
      )}
    </div>
  )
}

function Reason({
  view: { words, say, content },
  reason,
  choose,
}: {
  readonly view: ProgrammeView
  readonly reason: string
  readonly choose: (reason: string) => void
}) {
  const isOwn = !content.reasons.some((one) => one.reason === reason)
  return (
    <fieldset className="programme-reason">
      <legend>{say.reason}</legend>
      <div className="answers">
        {content.reasons.map((one) => (
          <AnswerButton
            key={one.reason}
            label={words.text(`programme-clinician.reason.${one.reason}`)}
            chosen={one.reason === reason}
            answer={() => choose(one.reason)}
          />
        ))}
      </div>
      <label className="programme-own">
        {say.ownReason}
        <input
          className="input"
          autoComplete="off"
          maxLength={120}
          value={isOwn ? reason : ''}
          onChange={({ target }) => choose(target.value)}
        />
      </label>
    </fieldset>
  )
}

function Changes({ view: { words, say }, programme: { changes = [] } }: Planned) {
  if (changes.length === 0) return null
  return (
    <div>
      <h3>{say.changes}</h3>
      <ul>
        {changes.map(({ on, reason }, place) => {
          const key = `programme-clinician.reason.${reason}`
          return (
            <li key={place}>{words.labelled(dayAndMonth(words, on), words.has(key) ? words.text(key) : reason)}</li>
          )
        })}
      </ul>
    </div>
  )
}
