// After a reload the page is empty: it says so once, with the way back to what was saved.

import './case-file.css'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { isUnderWay } from './under-way.ts'

/** For as long as the page lives: said and read, or overtaken by a consult. */
let isOver = false

export function AfterReload() {
  const messages = useMessages()
  const say = messages.caseFile
  const underWay = isUnderWay(useConsult())
  const [isDismissed, setDismissed] = useState(isOver)
  useEffect(() => {
    if (underWay || isDismissed) isOver = true
  }, [underWay, isDismissed])
  if (isOver || isDismissed || underWay || !wasReloaded()) return null
  return (
    <aside className="notice after-reload screen-only">
      <p>{say.reloaded}</p>
      <div className="row">
        <Link className="button" href="/open">
          {say.reloadedOpen}
        </Link>
        <Button kind="quiet" onPress={() => setDismissed(true)}>
          {messages.shell.close}
        </Button>
      </div>
    </aside>
  )
}

const wasReloaded = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload')
