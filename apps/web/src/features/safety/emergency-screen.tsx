// The only screen that blocks: what is suspected, what to do now, whom to call, what to send along. It goes when somebody
// says to have read it; the suspicion stays.

import './safety.css'
import type { Advice, Guideline } from '@lende/engine'
import { explain } from '@lende/engine'
import { factsById, labelOf, reasonInWords, tellingReasons } from '@lende/wording'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Consult, Outcome } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages, useProduct } from '../../lende.tsx'

/** The emergencies that block and that nobody has acknowledged. */
export function emergenciesToAcknowledge(
  advice: Advice,
  guideline: Guideline,
  acknowledged: readonly string[],
): string[] {
  const blocking = guideline.dangers.filter((danger) => danger.blocking).map(({ id }) => id)
  return advice.conditions
    .filter(({ id, urgency, counts }) => counts && urgency === 'emergency' && blocking.includes(id))
    .map(({ id }) => id)
    .filter((id) => !acknowledged.includes(id))
}

export function EmergencyScreen({
  dangers,
  consult,
  outcome,
}: {
  readonly dangers: readonly string[]
  readonly consult: Consult
  readonly outcome: Outcome
}) {
  const say = useMessages().safety
  const given = [...consult.given.keys()]
  return (
    <ModalOverlay className="emergency" isOpen isKeyboardDismissDisabled>
      <Modal>
        <Dialog className="emergency-page" role="alertdialog">
          {dangers.map((danger) => (
            <Emergency key={danger} danger={danger} outcome={outcome} given={given} />
          ))}
          <div className="stack screen-only" data-gap="tight">
            <div className="row">
              <Button kind="primary" onPress={() => consultStore.acknowledge([...acknowledgedNow(), ...dangers])}>
                {say.acknowledge}
              </Button>
              <Button onPress={() => print()}>{say.print}</Button>
            </div>
            <p className="small">{say.acknowledgeMeans}</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const acknowledgedNow = (): readonly string[] => consultStore.read()?.acknowledged ?? []

function Emergency({
  danger,
  outcome,
  given,
}: {
  readonly danger: string
  readonly outcome: Outcome
  readonly given: readonly string[]
}) {
  const say = useMessages().safety
  const { engine, guideline, words } = useProduct()
  const condition = outcome.advice.conditions.find(({ id }) => id === danger)
  const tier = guideline.dangers
    .find(({ id }) => id === danger)
    ?.tiers.find(({ urgency, tier }) => urgency === condition?.urgency && tier === condition?.tier)
  const { because } = explain(engine.program, tier?.rule ?? '', engine.record(outcome.answers), outcome.answers)
  const name = words.text(`danger.${danger}.name`)
  return (
    <section className="stack">
      <Heading level={1} slot="title">
        {condition?.tier === 'possible' ? say.possible(name) : say.suspected(name)}
      </Heading>
      <p className="emergency-now">{words.text(`danger.${danger}.now`)}</p>
      <dl className="emergency-facts">
        <div>
          <dt>{say.call}</dt>
          <dd className="emergency-call">
            {condition?.destination == null ? null : words.word('destination', condition.destination)}
          </dd>
        </div>
        <div>
          <dt>{say.sendAlong}</dt>
          <dd>{words.text(`danger.${danger}.send-along`)}</dd>
        </div>
        <div>
          <dt>{say.because}</dt>
          <dd>
            <ul>
              {tellingReasons(because).map((reason) => (
                <li key={reason.fact} className="emergency-reason">
                  {reasonInWords(reason, factsById(guideline.facts), words)}
                  {given.includes(reason.fact) ? (
                    <AriaButton
                      className="button screen-only"
                      data-kind="quiet"
                      onPress={() => {
                        consultStore.forget(reason.fact)
                        consultStore.change(reason.fact)
                      }}
                      aria-label={words.labelled(say.changeAnswer, labelOf(reason.fact, words))}
                    >
                      {say.changeAnswer}
                    </AriaButton>
                  ) : null}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  )
}
