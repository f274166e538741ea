// A code of six digits, or a recovery code: large enough to compare with what it is read from. A wrong one is said right
// there, and can be typed over at once.

import { useEffect, useRef } from 'react'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { NotDone } from '../../../practice/ask.ts'
import { Field } from '../form.tsx'

export function CodeField({
  label,
  hint,
  failure,
  value,
  change,
  isRecovery = false,
  isFirst = false,
}: {
  readonly label: string
  readonly hint?: string
  readonly failure: NotDone | null
  readonly value: string
  readonly change: (value: string) => void
  readonly isRecovery?: boolean
  /** The one thing to do on the page. */
  readonly isFirst?: boolean
}) {
  const field = useRef<HTMLInputElement>(null)
  const mistake = useCodeMistake(failure, isRecovery)
  useEffect(() => {
    if (isFirst) field.current?.focus({ preventScroll: true })
  }, [isFirst])
  useEffect(() => {
    if (!isWrong(failure)) return
    field.current?.focus()
    field.current?.select()
  }, [failure])
  return (
    <div className="entry-code">
      <Field label={label} hint={hint} mistake={mistake}>
        {(around) => (
          <input
            {...around}
            ref={field}
            autoComplete={isRecovery ? 'off' : 'one-time-code'}
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={30}
            value={value}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
    </div>
  )
}

/** Is it the code itself that is wrong? Anything else is said above the form. */
export const isWrong = (failure: NotDone | null): boolean =>
  failure?.kind === 'sign-in-refused' || (failure?.errors.some(({ pointer }) => pointer === '/code') ?? false)

function useCodeMistake(failure: NotDone | null, isRecovery: boolean): string | undefined {
  const say = usePracticeMessages().signIn
  if (!isWrong(failure)) return undefined
  if (failure?.kind !== 'sign-in-refused') return say.codeMistake
  return isRecovery ? say.recoveryCodeWrong : say.codeWrong
}
