// Closing or reloading the page loses what is being written: the browser asks first, and only then. Nothing of it is stored.

import { useEffect } from 'react'

export function useAskBeforeLeaving(hasWritten: boolean): void {
  useEffect(() => {
    if (!hasWritten) return
    const ask = (leaving: BeforeUnloadEvent): void => leaving.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [hasWritten])
}
