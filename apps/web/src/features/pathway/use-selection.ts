// The stage that is shown, and choosing another. Only the role is kept for the next time, with the settings.

import type { Guideline } from '@lende/engine'
import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useLende } from '../../lende.tsx'
import type { Selection } from './selection.ts'
import { searchOf, selectionIn } from './selection.ts'

const PLACE = '/pathway'

export function useSelection(guideline: Guideline): readonly [Selection, (some: Partial<Selection>) => void] {
  const { settings, change } = useLende()
  const [, goTo] = useLocation()
  const selection = selectionIn(useSearch(), guideline, settings.role)
  useEffect(() => leaveNoSearch, [])
  const select = (some: Partial<Selection>): void => {
    goTo(`${PLACE}?${searchOf({ ...selection, ...some })}`, { replace: true })
    if (some.role !== undefined) change({ role: some.role })
  }
  return [selection, select]
}

/** Other screens have no stage in their address. */
function leaveNoSearch(): void {
  const { hash, pathname, search } = window.location
  if (search !== '' && !hash.startsWith(`#${PLACE}`)) window.history.replaceState(null, '', pathname + hash)
}
