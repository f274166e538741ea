// Signed out here, and the server does not know yet: it is told as soon as it answers.

import { useEffect } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { WhyNot } from '../form.tsx'
import { EntryPage } from './entry-page.tsx'
import type { Leaving } from './leave.ts'
import { leave } from './leave.ts'

/** In milliseconds. */
const untilNextTry = 5_000

export function LeftPage({ leaving }: { readonly leaving: Leaving }) {
  const { practice, signIn: say } = usePracticeMessages()
  useEffect(() => {
    if (leaving === 'telling') return
    const next = setTimeout(() => void leave(), untilNextTry)
    return () => clearTimeout(next)
  }, [leaving])
  if (leaving === 'telling') return <EntryPage title={say.leftTitle} lead={practice.loading} />
  return (
    <EntryPage title={say.leftTitle} lead={say.leftUntold}>
      <WhyNot failure={leaving} />
      <div className="row">
        <Button kind="primary" onPress={() => void leave()}>
          {practice.again}
        </Button>
      </div>
    </EntryPage>
  )
}
