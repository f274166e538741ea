// Closing or reloading the page loses what is not saved: the browser asks first, and only then.

import { useEffect } from 'react'
import { useConsult } from '../../consult/consult-store.ts'

export function UnsavedGuard() {
  const isUnsaved = useConsult()?.unsaved ?? false
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (leaving: BeforeUnloadEvent): void => leaving.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  return null
}
