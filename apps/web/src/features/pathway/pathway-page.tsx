// The pathway without a patient: what a profession does at a stage, and one page of paper for the whole of it.

import './pathway.css'
import { useDeferredValue } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages, useProduct } from '../../lende.tsx'
import { Replaced } from '../advice/replaced.tsx'
import { Choice } from '../settings/choice.tsx'
import { AdviceLines } from './advice-lines.tsx'
import { InterviewOrder } from './interview-order.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import { Profession } from './profession.tsx'
import { contacts } from './selection.ts'
import { Timeline } from './timeline.tsx'
import { useSelection } from './use-selection.ts'

export function PathwayPage() {
  const say = useMessages().pathway
  const { guideline, words } = useProduct()
  const [selection, select] = useSelection(guideline)
  const { role, kind, phase, contact } = selection
  const dangers = guideline.dangers.map(({ id }) => words.text(`danger.${id}.name`))
  const kinds = guideline.pathway?.kinds ?? []
  // What can be chosen is drawn first; what follows from it comes in the frame after it.
  const isDrawn = useDeferredValue(true, false)
  return (
    <>
      <div className="pathway screen-only">
        <header className="pathway-head">
          <div>
            <h1>{say.title}</h1>
            <p className="soft">{say.lead}</p>
          </div>
          <Button onPress={() => print()}>{say.print}</Button>
        </header>
        <Profession role={role} choose={(chosen) => select({ role: chosen })} />
        <div className="pathway-stage">
          <div className="pathway-choices">
            <Choice
              label={say.kind}
              options={kinds.map(({ id }) => ({ value: id, name: words.text(`pathway.kind.${id}`) }))}
              value={kind}
              choose={(chosen) => select({ kind: chosen })}
            />
            <Choice
              label={say.contact}
              options={contacts.map((value) => ({ value, name: say.contacts[value] }))}
              value={contact}
              choose={(chosen) => select({ contact: chosen })}
            />
          </div>
          <Timeline phase={phase} choose={(chosen) => select({ phase: chosen })} />
          <p className="notice assumed">
            <strong>{words.say('pathwayAssumes')}</strong>
          </p>
          <h2 className="stage-title" aria-live="polite">
            {words.series([
              words.word('role', role),
              words.text(`pathway.kind.${kind}`),
              words.text(`classification.${guideline.pathway?.phaseClassification}.${phase}.name`),
              say.contacts[contact],
            ])}
          </h2>
          {isDrawn ? (
            <>
              <AdviceLines selection={selection} />
              <footer className="stack soft small" data-gap="tight">
                <p>{words.say('checksOnly', { names: dangers.join(', ') })}</p>
                <Replaced role={role} />
                <p>{words.say('disclaimer')}</p>
              </footer>
            </>
          ) : null}
        </div>
        {isDrawn ? <InterviewOrder selection={selection} /> : null}
      </div>
      <PrintedSheet role={role} />
    </>
  )
}
