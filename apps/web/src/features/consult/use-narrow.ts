// Is there one column? What stands elsewhere then also comes elsewhere for a keyboard and for a screen reader.

import { useSyncExternalStore } from 'react'

/** As wide as in consult.css. */
const oneColumn = matchMedia('(max-width: 52rem)')

const subscribe = (changed: () => void): (() => void) => {
  oneColumn.addEventListener('change', changed)
  return () => oneColumn.removeEventListener('change', changed)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => oneColumn.matches)
