// Recovery codes, shown once: the page goes on when somebody says they are kept, and not before.

import { useEffect, useRef } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import { CopyButton } from './copy-button.tsx'
import { EntryPage } from './entry-page.tsx'

export function RecoveryCodes({ codes, kept }: { readonly codes: readonly string[]; readonly kept: () => void }) {
  const say = usePracticeMessages().signIn
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  return (
    <EntryPage title={say.codesTitle} lead={say.codesAbout}>
      <ul className="entry-kept-codes" ref={list} translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="print-only small">
        Lende, {location.host}, {today()}
      </p>
      <div className="stack screen-only">
        <p>{say.codesWhere}</p>
        <div className="row">
          <Button onPress={() => print()}>{say.print}</Button>
          <CopyButton text={codes.join('\n')} orSelect={() => list.current} />
        </div>
        <div className="row">
          <Button kind="primary" onPress={kept}>
            {say.codesKept}
          </Button>
        </div>
      </div>
    </EntryPage>
  )
}
