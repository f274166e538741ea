// The body chart over the consult: mark where it hurts, see by name what that answers, and take it over or not.

import { useState } from 'react'
import type { ConsultState } from '../../consult/consult-store.ts'
import { consultStore, useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { Dialog } from '../../design-system/dialog.tsx'
import { useMessages, useProduct } from '../../lende.tsx'
import type { Following } from './answers-from-areas.ts'
import { answersFromAreas, onceComplete } from './answers-from-areas.ts'
import { BodyChart } from './body-chart.tsx'
import { OnceComplete, WhatFollows } from './what-follows.tsx'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function BodyChartDialog({ isOpen, onClose }: Props) {
  const title = useMessages().bodyChart.title
  const state = useConsult()
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} wide>
      {state === null ? null : <PainDrawing state={state} onClose={onClose} />}
    </Dialog>
  )
}

type Chosen = Readonly<Record<string, string>>

function PainDrawing({ state, onClose }: { readonly state: ConsultState; readonly onClose: () => void }) {
  const { bodyChart: say, shell } = useMessages()
  const { aids, words } = useProduct()
  const { given, painAreas } = state.consult
  const [marked, setMarked] = useState(painAreas)
  const [isComplete, setComplete] = useState(false)
  const [chosen, setChosen] = useState<Chosen>({})
  const chart = aids['body-chart']
  if (chart === undefined) return null
  const following = answersFromAreas(chart, marked, isComplete ? 'complete' : 'unfinished')
  const answers = following.flatMap((one) => settled(one, chosen, given))
  const added = onceComplete(chart, marked)
  const keep = (taken: typeof answers): void => {
    consultStore.setPainAreas(marked, taken)
    onClose()
  }
  /** A drawing that changes has not been called complete. */
  const change = (areas: readonly string[]): void => {
    setMarked(areas)
    setComplete(false)
  }
  return (
    <BodyChart marked={marked} onChange={change}>
      {added.length === 0 ? null : <OnceComplete added={added} isComplete={isComplete} setComplete={setComplete} />}
      <WhatFollows
        following={following}
        chosen={Object.fromEntries(answers)}
        given={given}
        choose={(fact, value) => setChosen({ ...chosen, [fact]: value })}
      />
      <p className="soft small">{words.text('body-chart.leaves-open')}</p>
      <div className="body-actions">
        <Button kind="primary" isDisabled={answers.length === 0} onPress={() => keep(answers)}>
          {say.use}
        </Button>
        <Button onPress={() => keep([])}>{say.keep}</Button>
        <Button kind="quiet" isDisabled={marked.length === 0} onPress={() => change([])}>
          {say.erase}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {shell.cancel}
        </Button>
      </div>
    </BodyChart>
  )
}

/** What is taken over of a fact: what follows, else what was chosen, now or earlier today; nothing otherwise. */
function settled(
  { fact, values }: Following,
  chosen: Chosen,
  given: ConsultState['consult']['given'],
): (readonly [fact: string, value: string])[] {
  const [only] = values
  if (values.length === 1 && only !== undefined) return [[fact, only]]
  const choice = [chosen[fact], given.get(fact)].find((one) => typeof one === 'string' && values.includes(one))
  return typeof choice === 'string' ? [[fact, choice]] : []
}
