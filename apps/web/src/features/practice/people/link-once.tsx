// A link with a secret, shown once: to copy, and to hand on oneself.

import { useEffect, useRef } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { CopyButton } from '../sign-in/copy-button.tsx'

export type LinkKind = 'invitation' | 'new-password'

/** Where a link leads. What follows a # stays in the browser: it is in no log on the way. */
export const linkTo = (kind: LinkKind, token: string): string =>
  `${location.href.replace(/#.*/s, '')}#/practice/${kind}/${token}`

export function LinkOnce({
  kind,
  token,
  name,
  done,
  closes,
}: {
  readonly kind: LinkKind
  readonly token: string
  readonly name: string
  readonly done: () => void
  readonly closes: string
}) {
  const say = usePracticeMessages().people
  const text = useRef<HTMLParagraphElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const link = linkTo(kind, token)
  return (
    <div className="staff-link" ref={box} tabIndex={-1}>
      {kind === 'invitation' ? (
        <p>
          <strong>{say.linkFor(name)}</strong>
        </p>
      ) : null}
      <p className="staff-link-text" ref={text} translate="no">
        {link}
      </p>
      <p>{kind === 'invitation' ? say.invitationLinkAbout : say.passwordLinkAbout}</p>
      <div className="row">
        <CopyButton text={link} orSelect={() => text.current} kind="primary" />
        <Button onPress={done}>{closes}</Button>
      </div>
    </div>
  )
}
