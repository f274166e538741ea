// The text code. It is read as soon as it is whole; what is wrong is said once somebody pasted, or asked to read it.

import { useId, useRef, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { CodeProblem } from './read-code.ts'

/** A person types a letter at a time; more at once was pasted. */
const pastedAtOnce = 6

/** A letter more or less at the end, or nothing at all. */
const isBeingTyped = (before: string, now: string): boolean =>
  before.startsWith(now) || (now.startsWith(before) && now.length - before.length < pastedAtOnce)

export function CodeEntry({
  read,
  readPicture,
  problem,
}: {
  readonly read: (code: string, isStill: boolean) => boolean
  readonly readPicture: (picture: Blob) => void
  readonly problem: CodeProblem | null
}) {
  const say = useMessages().intakeRead
  const [text, setText] = useState('')
  const isPasted = useRef(false)
  const id = useId()
  const change = (next: string): void => {
    setText(next)
    read(next, !isPasted.current && isBeingTyped(text, next))
    isPasted.current = false
  }
  return (
    <form
      className="field code-entry"
      onSubmit={(event) => {
        event.preventDefault()
        read(text, false)
      }}
    >
      <label htmlFor={id}>{say.code}</label>
      <p className="hint" id={`${id}-hint`}>
        {say.codeHint}
      </p>
      <textarea
        id={id}
        className="input code-text"
        rows={3}
        maxLength={2000}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="characters"
        // biome-ignore lint/a11y/noAutofocus: this screen is for reading a code, and its title stands above the field
        autoFocus
        value={text}
        onChange={({ target }) => change(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          read(text, false)
        }}
        onPaste={(event) => {
          isPasted.current = true
          const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
          if (picture === undefined) return
          event.preventDefault()
          readPicture(picture)
        }}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
      />
      {problem === null ? null : (
        <div className="notice code-problem" role="alert" id={`${id}-problem`}>
          <p>
            <strong>{say.problems[problem][0]}</strong>
          </p>
          <p>{say.problems[problem][1]}</p>
        </div>
      )}
      <Button type="submit" kind="primary" hint="↵">
        {say.read}
      </Button>
    </form>
  )
}
