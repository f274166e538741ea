import { useMessages } from '../../lende.tsx'
import { useOffline } from './offline-store.ts'

/** One soft sentence: does Lende work here without network, and if not, why. */
export function OfflineLine() {
  const { readiness } = useOffline()
  const say = useMessages().offline
  if (readiness === 'off') return null
  return (
    <p className="soft small" role="status">
      {readiness === 'checking' ? ' ' : say[readiness]}
    </p>
  )
}
