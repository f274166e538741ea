// The talk about medicines: group by group what it can do for this patient, what counts, and what is advised against.

import type { GroupTalk, MedicinesTalk } from './medicines-talk.ts'
import { medicinesTalk } from './medicines-talk.ts'
import { TalkLines, WhenToCall } from './talk-part.tsx'
import { TalkSources } from './talk-sources.tsx'
import type { TalkView } from './talk-view.ts'

export function MedicinesPage({ view }: { readonly view: TalkView }) {
  const { words, content, saying, guideline } = view
  const talk = medicinesTalk(content.medicines, saying, guideline)
  const { waits, opening, groups, against, closing } = talk
  const hasNothing = groups.length === 0 && against.length === 0
  return (
    <>
      {waits === null ? null : <p className="talk-answer">{words.text(`talk.medicines.waits.${waits}`)}</p>}
      {waits === null && hasNothing ? <p className="talk-answer">{words.text('talk.medicines.open')}</p> : null}
      {opening.map(({ line }) => (
        <p key={line} className="talk-answer">
          {words.text(`talk.line.${line}`)}
        </p>
      ))}
      {hasNothing ? null : (
        <div className="medicine-groups">
          {groups.map((group) => (
            <MedicineGroup key={group.group} group={group} view={view} />
          ))}
          <Against against={against} view={view} />
        </div>
      )}
      {hasNothing ? null : (
        <div className="talk-closing">
          {closing.map(({ line }) => (
            <p key={line}>{words.text(`talk.line.${line}`)}</p>
          ))}
        </div>
      )}
      {waits === null ? null : <WhenToCall view={view} />}
    </>
  )
}

function MedicineGroup({ group: { group, say, restsOn, applies, open, more }, view }: GroupProps) {
  const { words, say: labels } = view
  return (
    <section className="medicine-group" aria-labelledby={`medicine-${group}`}>
      <h2 id={`medicine-${group}`}>{words.text(`talk.group.${group}`)}</h2>
      <div className="medicine-said">
        {say === null ? null : (
          <>
            <p className="medicine-verdict" data-verdict={say.verdict}>
              {words.text(`talk.verdict.${say.verdict}`)}
            </p>
            <p className="medicine-say">{words.text(`talk.say.${say.say}`)}</p>
          </>
        )}
        <Reasons title={labels.applies} facts={applies} view={view} />
        <TalkLines lines={more} view={view} />
        <Reasons title={labels.open} facts={open} view={view} />
        <TalkSources view={view} sources={more.map(({ source }) => source)} restsOn={restsOn} />
      </div>
    </section>
  )
}

interface GroupProps {
  readonly group: GroupTalk
  readonly view: TalkView
}

/** Reasons of the checklist by name; two facts that a patient calls the same are told once. */
function Reasons({
  title,
  facts,
  view: { words },
}: {
  readonly title: string
  readonly facts: readonly string[]
  readonly view: TalkView
}) {
  const named = [...new Set(facts.map((fact) => words.text(`talk.reason.${fact}`)))]
  if (named.length === 0) return null
  return (
    <div className="medicine-reasons" data-many={named.length > 4}>
      <h3>{title}</h3>
      <ul>
        {named.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

function Against({ against, view }: { readonly against: MedicinesTalk['against']; readonly view: TalkView }) {
  const { words, say } = view
  if (against.length === 0) return null
  return (
    <section className="medicine-group" aria-labelledby="medicines-against">
      <h2 id="medicines-against">{say.against}</h2>
      <div className="medicine-said">
        {against.map(({ one }) => (
          <div key={one.against} className="talk-line">
            <ul className="medicine-names">
              {one.medicines.map((medicine) => (
                <li key={medicine}>{words.text(`talk.medicine.${medicine}`)}</li>
              ))}
            </ul>
            <p>{words.text(`talk.against.${one.against}`)}</p>
            {one.more === undefined ? null : <p>{words.text(`talk.against.${one.against}.more`)}</p>}
          </div>
        ))}
        <TalkSources view={view} sources={[]} restsOn={against.flatMap(({ restsOn }) => restsOn)} />
      </div>
    </section>
  )
}
