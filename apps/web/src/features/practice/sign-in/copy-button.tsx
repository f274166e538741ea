import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'

/** Copies; where the browser does not let a page do so, it is selected instead, to be copied by hand. */
export function CopyButton({
  text,
  orSelect,
  kind = 'plain',
}: {
  readonly text: string
  readonly orSelect: () => Node | null
  readonly kind?: 'plain' | 'primary'
}) {
  const say = usePracticeMessages().signIn
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)
  const select = (): void => {
    const node = orSelect()
    if (node !== null) getSelection()?.selectAllChildren(node)
    setDone('selected')
  }
  const copy = (): unknown => navigator.clipboard.writeText(text).then(() => setDone('copied'), select)
  return (
    <>
      <Button kind={kind} onPress={isSecureContext ? copy : select}>
        {say.copy}
      </Button>
      <span role="status" className="soft">
        {done === null ? null : say[done]}
      </span>
    </>
  )
}
