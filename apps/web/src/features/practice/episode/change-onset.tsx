// An onset that was written down wrong is corrected in its place. What was recorded on the old one stays as it was given.

import '../patients/patients.css'
import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isKind, known, useChange, useTold } from '../../../practice/queries.ts'
import { Form, useMistake } from '../form.tsx'
import { OnsetFields } from '../patients/onset-fields.tsx'
import { onsetOf, type TypedOnset, typedAs } from '../patients/typed-onset.ts'
import { useFocusHere } from '../patients/use-focus-here.ts'
import { useWayBack } from '../patients/use-way-back.ts'
import { Told } from '../told.tsx'
import type { Episode } from './kept.ts'

/** Where a button stands, and in its place the form once it is pressed. */
export function ChangeOnset({ episode }: { readonly episode: string }) {
  const { patients, practice } = usePracticeMessages()
  const { isOpen, open, close, door } = useWayBack()
  if (isOpen) return <Opened episode={episode} close={close} />
  return (
    <div ref={door}>
      <Button
        kind="quiet"
        className="patients-flush"
        aria-label={practice.labelled(practice.change, patients.began)}
        onPress={open}
      >
        {practice.change}
      </Button>
    </div>
  )
}

interface OpenedProps {
  readonly episode: string
  readonly close: () => void
}

/** Read anew before it is changed. */
function Opened({ episode, close }: OpenedProps) {
  const read = useTold('GET /api/episodes/:episode', { params: { episode } })
  return (
    <section className="patients-change episode-onset" ref={useFocusHere()} tabIndex={-1}>
      <Told query={read}>{(of, etag) => <Correcting of={of} etag={etag} close={close} />}</Told>
    </section>
  )
}

function Correcting({ of, etag, close }: { readonly of: Episode; readonly etag: string; readonly close: () => void }) {
  const { practice } = usePracticeMessages()
  const [touched, touch] = useState<TypedOnset | null>(null)
  // What nobody touched here shows what stands in the record now, also when another changed it meanwhile.
  const typed = touched ?? typedAs(of)
  const change = useChange('PATCH /api/episodes/:episode')
  const mistake = useMistake(change.error)
  const send = (): void => {
    if (touched === null) {
      close()
      return
    }
    const asked = { params: { episode: of.episode }, body: onsetOf(touched), etag }
    void change.mutateAsync(asked).then(close, (failure: unknown) => {
      // What stands there now is read and shown; what was typed stays in its fields.
      if (isKind(failure, 'stale')) void known.invalidateQueries()
    })
  }
  return (
    <Form
      send={send}
      isBusy={change.isPending}
      failure={change.error}
      does={practice.save}
      beside={<Button onPress={close}>{practice.cancel}</Button>}
    >
      <OnsetFields typed={typed} type={(some) => touch({ ...typed, ...some })} mistake={mistake} />
    </Form>
  )
}
