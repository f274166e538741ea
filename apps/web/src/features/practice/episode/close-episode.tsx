// An episode is closed with its reason and the day on which it ended; a later bout may be a recurrence of it.

import { useState } from 'react'
import { Link } from 'wouter'
import { useConsult } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { today } from '../../../today.ts'
import { Form, SelectField, TextField, useMistake } from '../form.tsx'
import type { Episode, Listed } from './kept.ts'
import { LastUrgency } from './last-urgency.tsx'

type Because = NonNullable<Episode['closedBecause']>

interface Props {
  readonly episode: Episode
  readonly etag: string
  /** The assessments that stand, in turn. */
  readonly stand: readonly Listed[]
  readonly isOpen: boolean
  readonly done: () => void
}

export function CloseEpisode(props: Props) {
  const { episode: say } = usePracticeMessages()
  return (
    <Dialog title={say.closeTitle} isOpen={props.isOpen} onClose={props.done}>
      <Closing {...props} />
    </Dialog>
  )
}

function Closing({ episode: { episode, onsetFrom }, etag, stand, done }: Props) {
  const { episode: say, practice } = usePracticeMessages()
  const [because, setBecause] = useState<Because | ''>('')
  const [on, setOn] = useState(today())
  const close = useChange('POST /api/episodes/:episode/close')
  const mistake = useMistake(close.error)
  const reasons = Object.keys(say.because) as Because[]
  // Left open, the server says that it is missing.
  const body = { on, because: because as Because }
  return (
    <Form
      does={say.close}
      isBusy={close.isPending}
      failure={close.error}
      send={() => close.mutate({ params: { episode }, body, etag }, { onSuccess: done })}
      beside={<Button onPress={done}>{practice.cancel}</Button>}
    >
      <StillOpen episode={episode} last={stand.at(-1)} />
      <SelectField
        label={say.closeBecause}
        options={[
          { value: '', name: say.chooseBecause },
          ...reasons.map((value) => ({ value, name: say.because[value] })),
        ]}
        value={because}
        change={setBecause}
        mistake={mistake('/because')}
      />
      <TextField
        label={say.closeOn}
        type="date"
        min={stand.at(-1)?.on ?? onsetFrom}
        max={today()}
        value={on}
        change={setOn}
        mistake={mistake('/on')}
      />
    </Form>
  )
}

/** What whoever closes it has to know: what stands of how fast to act, and a consult that is in no record yet. */
function StillOpen({ episode, last }: { readonly episode: string; readonly last: Listed | undefined }) {
  const { episode: say } = usePracticeMessages()
  const state = useConsult()
  const isUnrecorded = state?.inHand?.episode === episode && state.unsaved
  return (
    <>
      {isUnrecorded ? (
        <p className="notice">
          {say.closeUnrecorded} <Link href="/advice">{say.toRecord}</Link>
        </p>
      ) : null}
      <LastUrgency last={last} />
    </>
  )
}
