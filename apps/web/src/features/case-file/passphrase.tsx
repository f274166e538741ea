// One passphrase, hidden until it is asked to be shown.

import type { RefObject } from 'react'
import { useId, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages, useProduct } from '../../lende.tsx'

export function Passphrase({
  label,
  about,
  value,
  change,
  mistake,
  field,
}: {
  readonly label: string
  readonly about?: string
  readonly value: string
  readonly change: (value: string) => void
  readonly mistake?: string | undefined
  readonly field?: RefObject<HTMLInputElement | null>
}) {
  const say = useMessages().caseFile
  const { words } = useProduct()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const described = [about === undefined ? '' : `${id}-about`, mistake === undefined ? '' : `${id}-mistake`]
  return (
    <div className="field passphrase">
      <label htmlFor={id}>{label}</label>
      {about === undefined ? null : (
        <span className="hint" id={`${id}-about`}>
          {about}
        </span>
      )}
      <div className="passphrase-line">
        <input
          id={id}
          {...(field === undefined ? {} : { ref: field })}
          className="input"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={1000}
          value={value}
          onChange={({ target }) => change(target.value)}
          aria-invalid={mistake !== undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
        />
        <Button aria-label={words.labelled(isShown ? say.hide : say.show, label)} onPress={() => setShown(!isShown)}>
          {isShown ? say.hide : say.show}
        </Button>
      </div>
      {mistake === undefined ? null : (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  )
}
