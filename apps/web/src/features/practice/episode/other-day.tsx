// A contact that was on an earlier day, and is written down only now: it rests on what stood on that day.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import { Form, TextField } from '../form.tsx'

interface Props {
  /** The first day on which the pain can have begun: nobody was seen for it before. */
  readonly from: string
  readonly begin: (on: string) => void
}

export function OtherDay(props: Props) {
  const { episode: say } = usePracticeMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say.otherDay}
      </Button>
      <Dialog title={say.otherDay} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Choosing {...props} cancel={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Choosing({ from, begin, cancel }: Props & { readonly cancel: () => void }) {
  const { episode: say, practice } = usePracticeMessages()
  const [on, setOn] = useState('')
  const [isTold, tell] = useState(false)
  const wrong = wrongDay(on, from)
  return (
    <Form
      does={say.otherDayBegin}
      isBusy={false}
      failure={null}
      send={() => {
        tell(true)
        if (wrong !== null) return
        cancel()
        begin(on)
      }}
      beside={<Button onPress={cancel}>{practice.cancel}</Button>}
    >
      <TextField
        label={say.otherDayAsk}
        hint={say.otherDayHint}
        type="date"
        min={from}
        max={today()}
        value={on}
        change={setOn}
        mistake={isTold && wrong !== null ? practice.mistakes[wrong] : undefined}
      />
    </Form>
  )
}

function wrongDay(on: string, from: string): 'missing' | 'in-the-future' | 'before-onset' | null {
  if (on === '') return 'missing'
  if (on > today()) return 'in-the-future'
  return on < from ? 'before-onset' : null
}
