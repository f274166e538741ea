// To ask somebody something about an episode: a colleague, or a name outside the practice; a kept letter goes along.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useWhole } from '../../../practice/lists.ts'
import { useChange } from '../../../practice/queries.ts'
import { Field, Form, SelectField, TextField, useMistake } from '../form.tsx'
import { useHere } from '../here.tsx'
import { DocumentChoice } from './document-choice.tsx'
import type { Episode } from './kept.ts'
import { caringSeats, usePeopleHere } from './people-here.ts'
import { WhereAllowed } from './where-allowed.tsx'
import { useWorkView } from './work-view.ts'

interface Props {
  readonly episode: Episode
  readonly isOpen: boolean
  readonly done: () => void
}

/** Somebody who does not work here. */
const outside = 'outside'

export function Refer(props: Props) {
  const { episode: say } = usePracticeMessages()
  return (
    <Dialog title={say.referTitle} isOpen={props.isOpen} onClose={props.done}>
      <Referring {...props} />
    </Dialog>
  )
}

function Referring({ episode: { episode, patient }, done }: Props) {
  const { episode: say, practice } = usePracticeMessages()
  const documents = useWhole('GET /api/episodes/:episode/documents', { params: { episode } })
  const send = useChange('POST /api/episodes/:episode/referrals')
  const mistake = useMistake(send.error)
  const seats = useSeats()
  const [chosen, choose] = useState('')
  const [toName, setToName] = useState('')
  const [question, setQuestion] = useState('')
  const [ask, setAsk] = useState('')
  const [document, setDocument] = useState('')
  const workView = useWorkView()
  const seat = seats.find(({ value }) => value === chosen)
  const isOutside = chosen === outside
  const to = seat === undefined ? null : { person: seat.person, role: seat.role }
  const isOfWork = seat?.role === 'occupational-physician'
  const kept = (documents.data?.body ?? []).filter(({ kind }) => !isOfWork || workView.opens.includes(kind))
  const along = kept.some((one) => one.document === document) ? document : ''
  const body = {
    to,
    toName: isOutside ? toName.trim() : null,
    question: isOfWork ? ask : question.trim(),
    document: along === '' ? null : along,
  }
  const whatIsAsked = (
    <Form
      does={say.referDo}
      isBusy={send.isPending}
      failure={send.error}
      send={() => send.mutate({ params: { episode }, body }, { onSuccess: done })}
      beside={<Button onPress={done}>{practice.cancel}</Button>}
    >
      {isOutside ? (
        <TextField
          label={say.outsideName}
          hint={say.outsideHint}
          maxLength={200}
          value={toName}
          change={setToName}
          mistake={mistake('/toName')}
        />
      ) : null}
      {isOfWork ? (
        <SelectField
          label={say.question}
          hint={kept.length === 0 ? say.workOnlyNoLetter : say.workOnlyAsked}
          options={[{ value: '', name: say.chooseAsk }, ...workView.asks.map((name) => ({ value: name, name }))]}
          value={ask}
          change={setAsk}
          mistake={mistake('/question')}
        />
      ) : (
        <Field label={say.question} mistake={mistake('/question')}>
          {(field) => (
            <textarea
              {...field}
              rows={5}
              maxLength={2000}
              value={question}
              onChange={({ target }) => setQuestion(target.value)}
            />
          )}
        </Field>
      )}
      <DocumentChoice documents={kept} document={along} choose={setDocument} mistake={mistake('/document')} />
    </Form>
  )
  return (
    <div className="stack">
      <SelectField
        label={say.referTo}
        options={[{ value: '', name: say.chooseTo }, ...seats, { value: outside, name: say.outside }]}
        value={chosen}
        change={choose}
        mistake={mistake('/to')}
      />
      {isOfWork ? (
        <WhereAllowed patient={patient} cancel={done}>
          {whatIsAsked}
        </WhereAllowed>
      ) : (
        whatIsAsked
      )}
    </div>
  )
}

/** Everybody who can be asked, but oneself. */
function useSeats() {
  const { session } = useHere()
  const { colleagues, roleOf } = usePeopleHere()
  return caringSeats(colleagues)
    .filter(({ person }) => person !== session.person)
    .map((seat) => ({ ...seat, value: `${seat.person} ${seat.role}`, name: `${seat.name}, ${roleOf(seat.role)}` }))
}
