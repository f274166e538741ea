// One field to find a patient by. Arrows go down the list, Enter opens the first.

import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useRef } from 'react'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import { Told } from '../told.tsx'
import { attemptsFor } from './looked-for.ts'
import type { Found, FoundPatient } from './use-found.ts'
import { useFound, useSettled } from './use-found.ts'

interface FindPatientProps {
  readonly label: string
  readonly text: string
  readonly write: (text: string) => void
  /** A link or a button with class `patients-line`. */
  readonly line: (one: FoundPatient) => ReactNode
  readonly open: (one: FoundPatient) => void
  readonly autoFocus?: boolean
  /** Below what was found, or that nobody was. */
  readonly below?: (isNobody: boolean) => ReactNode
}

export function FindPatient({ label, text, write, line, open, autoFocus = false, below }: FindPatientProps) {
  const say = usePracticeMessages().patients
  const id = useId()
  const [settled, lookAtOnce] = useSettled(text)
  const found = useFound(settled)
  const isSought = attemptsFor(text, today()).length > 0
  const shown = isSought && attemptsFor(settled, today()).length > 0 ? found.data : undefined
  const isOfText = settled === text && !found.isPlaceholderData
  const box = useRef<HTMLElement>(null)
  const openFirst = (): void => {
    const [first] = shown?.items ?? []
    if (isOfText && first !== undefined) open(first)
    else lookAtOnce()
  }
  return (
    <search className="patients-find" ref={box} onKeyDown={(event) => goAlong(event, box.current)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          openFirst()
        }}
      >
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="input patients-find-field"
          type="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={140}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => write(target.value)}
          // biome-ignore lint/a11y/noAutofocus: it is what this page is for
          autoFocus={autoFocus}
        />
        <p className="soft small" id={`${id}-hint`}>
          {say.findHint}
        </p>
      </form>
      {isSought && (found.error !== null || shown !== undefined) ? (
        <Told query={{ data: shown && { body: shown, etag: '' }, error: found.error, refetch: found.refetch }}>
          {(body) => (
            <>
              <HowMany found={body} isNow={isOfText} />
              <ul className="patients-lines">
                {body.items.map((one) => (
                  <li key={one.patient}>{line(one)}</li>
                ))}
              </ul>
              {isOfText ? below?.(body.items.length === 0) : null}
            </>
          )}
        </Told>
      ) : null}
    </search>
  )
}

function HowMany({ found: { items, isMore }, isNow }: { readonly found: Found; readonly isNow: boolean }) {
  const say = usePracticeMessages().patients
  const inWords = isMore ? say.tooMany(items.length) : items.length === 0 ? say.nobody : say.found(items.length)
  return (
    <p className={items.length === 0 ? '' : 'soft small'} role="status">
      {isNow ? inWords : ''}
    </p>
  )
}

/** Up and down go from the field along the lines and back. */
function goAlong(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || box === null) return
  const stops = [...box.querySelectorAll<HTMLElement>('.patients-find-field, .patients-line')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  if (at === -1) return
  event.preventDefault()
  stops[at + step]?.focus()
}
