// The note for the practice's own record: plain text that follows the consult, to change, copy and forget.

import './note.css'
import type { Done, Material, RecordNote } from '@lende/documents'
import { codesFor, doneByDefault, notesFor, noteText } from '@lende/documents'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Consult } from '../../consult/consult.ts'
import { agreedIn } from '../../consult/consult.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { useLende, useMessages, useProduct } from '../../lende.tsx'
import { CareLinks } from '../care/care-links.tsx'
import { Choice } from '../settings/choice.tsx'
import { DoneChoice } from './done-choice.tsx'
import { NoteToCopy } from './note-to-copy.tsx'
import { NoteWarnings } from './note-warnings.tsx'

export function NotePage() {
  const state = useConsult()
  const say = useMessages().note
  const isEmpty = state === null || (state.consult.given.size === 0 && state.consult.earlier === null)
  if (state !== null && !isEmpty) return <ConsultNote consult={state.consult} />
  return (
    <div className="page stack">
      <h1>{say.emptyTitle}</h1>
      <p>{say.empty}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {say.toConsult}
        </Link>
        <Link className="button" href="/open">
          {say.openCase}
        </Link>
      </div>
    </div>
  )
}

function ConsultNote({ consult }: { readonly consult: Consult }) {
  const { messages, settings } = useLende()
  const say = messages.note
  const { product, outcome } = useOutcome(consult)
  const notes = product.aids['record-notes']
  const kinds = notes === undefined ? [] : notesFor(notes, settings.country, consult.role)
  const [kind, setKind] = useState(kinds[0]?.note)
  const [done, setDone] = useState<Done>(() => doneByDefault(outcome.advice))
  // What was changed by hand, by kind of note; it lasts as long as this screen.
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const note = kinds.find((one) => one.note === kind) ?? kinds[0]
  if (note === undefined) return null
  const material: Material = { product, consult, outcome, agreed: agreedIn(consult), done, say: say.line }
  const written = changed[note.note]
  const keep = (text: string | undefined): void => {
    const { [note.note]: _, ...others } = changed
    setChanged(text === undefined ? others : { ...others, [note.note]: text })
  }
  return (
    <div className="page note">
      <CareLinks />
      <header className="stack screen-only" data-gap="tight">
        <h1>{say.title}</h1>
        <p className="soft">{say.intro}</p>
      </header>
      <NoteWarnings outcome={outcome} />
      <KindOfNote kinds={kinds} note={note} choose={setKind} />
      <NoteToCopy
        text={written ?? noteText(note, material)}
        isChanged={written !== undefined}
        change={keep}
        again={() => keep(undefined)}
      >
        <CodesExplained material={material} note={note} />
      </NoteToCopy>
      {tells(note, 'advice') ? <DoneChoice material={material} choose={setDone} /> : null}
    </div>
  )
}

const tells = ({ sections }: RecordNote, outcome: string): boolean =>
  sections.some(({ holds }) => holds.some((part) => 'outcome' in part && part.outcome === outcome))

function KindOfNote({
  kinds,
  note,
  choose,
}: {
  readonly kinds: readonly RecordNote[]
  readonly note: RecordNote
  readonly choose: (kind: string) => void
}) {
  const say = useMessages().note
  const { words } = useProduct()
  return (
    <div className="note-kind stack screen-only" data-gap="tight">
      {kinds.length > 1 ? (
        <Choice
          label={say.kind}
          options={kinds.map((one) => ({ value: one.note, name: words.text(`note.${one.note}.name`) }))}
          value={note.note}
          choose={choose}
        />
      ) : (
        <h2>{words.text(`note.${note.note}.name`)}</h2>
      )}
      <p className="soft small">{words.text(`note.${note.note}.about`)}</p>
    </div>
  )
}

/** How sure a proposed code is: where it was read, and how a class came to it. */
function CodesExplained({ material, note }: { readonly material: Material; readonly note: RecordNote }): ReactNode {
  const { product, outcome } = material
  const say = useMessages().note
  const { aids, words } = product
  const notes = aids['record-notes']
  if (notes === undefined || !tells(note, 'codes')) return null
  return codesFor(notes, words.country, outcome.advice).map(({ code, verified, reading }) => (
    <p className="soft small screen-only" key={code}>
      {say.codeSays(code, words.word('verified', verified), words.word('reading', reading))}
    </p>
  ))
}
