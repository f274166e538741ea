// What a waiting version says: used on request or when all tabs are closed, never in the middle of a consult.

import { useLayoutEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { goOver } from './register.ts'
import { isUnderWay } from './under-way.ts'

export function WaitingUpdate({ update }: { readonly update: ServiceWorker }) {
  const say = useMessages().offline
  const busy = isUnderWay(useConsult())
  const [others, setOthers] = useState(0)
  const [place] = useLocation()
  const inSight = !busy && !place.startsWith('/consult')
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-notice', inSight)
    return () => document.documentElement.removeAttribute('data-notice')
  }, [inSight])
  const then = others > 0 ? say.closeOthers(others) : say.updateWhen
  return (
    <div className="update-notice small" {...(inSight ? { 'data-in-sight': true } : {})}>
      <p>
        <strong>{say.updateReady}</strong> <span className="soft">{busy ? say.afterConsult : then}</span>
      </p>
      {busy ? null : (
        <Button kind="quiet" onPress={async () => setOthers(await goOver(update))}>
          {say.useNow}
        </Button>
      )}
    </div>
  )
}
