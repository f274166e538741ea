// A new version announces itself and waits; what it says of the consult is loaded only then.

import './update-notice.css'
import { Suspense } from 'react'
import { onArrival } from '../../on-arrival.tsx'
import { useOffline } from './offline-store.ts'

const WaitingUpdate = onArrival(async () => (await import('./waiting-update.tsx')).WaitingUpdate)

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
