// A password, hidden until it is asked to be shown; how good a new one has to be is said before and after.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { NotDone } from '../../../practice/ask.ts'
import { Field } from '../form.tsx'

export function PasswordField({
  label,
  isNew = false,
  mistake,
  value,
  change,
}: {
  readonly label: string
  readonly isNew?: boolean
  readonly mistake?: string | undefined
  readonly value: string
  readonly change: (value: string) => void
}) {
  const { signIn: say, practice } = usePracticeMessages()
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={isNew ? say.newPasswordAbout : undefined} mistake={mistake}>
      {(field) => (
        <div className="entry-password">
          <input
            {...field}
            type={isShown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={1000}
            value={value}
            onChange={({ target }) => change(target.value)}
          />
          <Button
            aria-label={practice.labelled(isShown ? say.hide : say.show, label)}
            onPress={() => setShown(!isShown)}
          >
            {isShown ? say.hide : say.show}
          </Button>
        </div>
      )}
    </Field>
  )
}

/** What is wrong with the new password at this pointer, in words. */
export function usePasswordMistake(failure: NotDone | null): (pointer: string) => string | undefined {
  const { practice, signIn } = usePracticeMessages()
  return (pointer) => {
    const found = failure?.errors.find((error) => error.pointer === pointer)
    return found === undefined ? undefined : (signIn.weak[found.kind] ?? practice.mistakeElse)
  }
}
