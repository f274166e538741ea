// The way to more of a list that is read page by page.

import { Button } from '../../design-system/button.tsx'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'

/** Nothing where all of it is here. */
export function More({ more }: { readonly more: (() => void) | null }) {
  const say = usePracticeMessages().practice
  if (more === null) return null
  return (
    <div>
      <Button onPress={more}>{say.more}</Button>
    </div>
  )
}
