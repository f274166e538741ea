// A new version announces itself and waits; what it says of the consult is loaded only then.

import './update-notice.css'
import { lazy, Suspense } from 'react'
import { useOffline } from './offline-store.ts'

const WaitingUpdate = lazy(async () => ({ default: (await import('./waiting-update.tsx')).WaitingUpdate }))

/** To be placed after the screen, so that nothing moves under a finger when it appears. */
export function UpdateNotice() {
  const { update } = useOffline()
  return (
    <div className="update-place screen-only" role="status">
      {update === null ? null : (
        <Suspense fallback={null}>
          <WaitingUpdate update={update} />
        </Suspense>
      )}
    </div>
  )
}
