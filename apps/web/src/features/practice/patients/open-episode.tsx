// A new episode: when the pain began, as precisely as the patient remembers, and whether it came back.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Choice } from '../../settings/choice.tsx'
import { Form, useMistake } from '../form.tsx'
import type { Episode } from '../record.ts'
import { OnsetFields } from './onset-fields.tsx'
import type { TypedOnset } from './typed-onset.ts'
import { newOnset, onsetOf } from './typed-onset.ts'
import { useDays } from './use-days.ts'
import { useFocusHere } from './use-focus-here.ts'

const NEW = 'new'

export function OpenEpisode({
  patient,
  episodes,
  close,
}: {
  readonly patient: string
  readonly episodes: readonly Episode[]
  readonly close: () => void
}) {
  const { patients: say, practice } = usePracticeMessages()
  const { onset } = useDays()
  const [, go] = useLocation()
  const [typed, setTyped] = useState<TypedOnset>(newOnset)
  const [earlier, choose] = useState(NEW)
  const open = useChange('POST /api/patients/:patient/episodes')
  const mistake = useMistake(open.error)
  const stillOpen = episodes.find(({ closedOn }) => closedOn === null)
  const recurrenceOf = earlier === NEW ? null : earlier
  return (
    <div className="patients-change stack" ref={useFocusHere()} tabIndex={-1}>
      <h3>{say.openEpisode}</h3>
      {stillOpen === undefined ? null : <p className="notice">{say.stillOpen(onset(stillOpen))}</p>}
      <Form
        send={() =>
          void open.mutateAsync({ params: { patient }, body: { ...onsetOf(typed), recurrenceOf } }).then(
            ({ body: { episode } }) => go(`/practice/episodes/${episode}`),
            () => undefined,
          )
        }
        isBusy={open.isPending}
        failure={open.error}
        does={say.openEpisode}
        beside={<Button onPress={close}>{practice.cancel}</Button>}
      >
        <OnsetFields typed={typed} type={(some) => setTyped({ ...typed, ...some })} mistake={mistake} />
        {episodes.length === 0 ? null : (
          <Choice
            label={say.cameBack}
            look="list"
            options={[
              { value: NEW, name: say.cameNew },
              ...episodes.map((one) => ({ value: one.episode, name: say.cameBackOf(onset(one)) })),
            ]}
            value={earlier}
            choose={choose}
          />
        )}
      </Form>
    </div>
  )
}
