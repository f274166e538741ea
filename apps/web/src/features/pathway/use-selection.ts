// The stage that is shown, and choosing another. Only the role is kept for the next time, with the settings.

import type { Guideline } from '@lende/engine'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useLende } from '../../lende.tsx'
import type { Selection } from './selection.ts'
import { pathOf, selectionIn } from './selection.ts'

const PLACE = '/pathway'

export function useSelection(guideline: Guideline): readonly [Selection, (some: Partial<Selection>) => void] {
  const { settings, change } = useLende()
  const [, goTo] = useLocation()
  const [chosen, setChosen] = useState('')
  const params = useParams<{ readonly '*'?: string }>()
  // Where the address has no room for a stage, the page alone knows it.
  const isInAddress = '*' in params
  const selection = selectionIn((isInAddress ? params['*'] : chosen) ?? '', guideline, settings.role)
  const select = (some: Partial<Selection>): void => {
    const path = pathOf({ ...selection, ...some })
    if (isInAddress) goTo(`${PLACE}/${path}`, { replace: true })
    else setChosen(path)
    if (some.role !== undefined) change({ role: some.role })
  }
  return [selection, select]
}
