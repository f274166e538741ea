// The text itself: to change by hand, to copy, to print. It is held by this screen only and stored nowhere.

import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { WordingCheck } from '../wording-check/wording-check.tsx'

export function NoteToCopy({
  text,
  isChanged,
  change,
  again,
  children,
}: {
  readonly text: string
  readonly isChanged: boolean
  readonly change: (text: string) => void
  readonly again: () => void
  readonly children: ReactNode
}) {
  const say = useMessages().note
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setTold(say.copied)
    } catch {
      // Refused, or not there without a secure page: the person copies by hand.
      field.current?.focus()
      field.current?.select()
      setTold(say.notCopied)
    }
  }
  return (
    <section className="note-text stack" data-gap="tight">
      <div className="field screen-only">
        <label htmlFor={id}>{say.text}</label>
        <span className="hint" id={`${id}-hint`}>
          {say.textAbout}
        </span>
        <textarea
          id={id}
          ref={field}
          className="input note-field"
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          autoComplete="off"
          rows={24}
          value={text}
          onChange={({ target }) => {
            change(target.value)
            setTold('')
          }}
        />
      </div>
      <pre className="note-print print-only">{text}</pre>
      <div className="row screen-only">
        <Button kind="primary" onPress={copy}>
          {say.copy}
        </Button>
        <Button onPress={() => print()}>{say.print}</Button>
        <p role="status">{told}</p>
      </div>
      {isChanged ? (
        <div className="notice note-changed screen-only">
          <p>{say.changed}</p>
          <Button onPress={again}>{say.again}</Button>
        </div>
      ) : null}
      {isChanged ? <WordingCheck text={text} /> : null}
      {children}
    </section>
  )
}
