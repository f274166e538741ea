// Where the patient has been: the browser's own "back" goes one page back, and no address says where.

import { useEffect, useEffectEvent, useState } from 'react'
import type { Place } from './filling.ts'

export interface Trail {
  readonly place: Place
  readonly canGoBack: boolean
  readonly go: (place: Place) => void
  readonly back: () => void
  /** Forgets where somebody has been. */
  readonly startAt: (place: Place) => void
}

/** `isHeld`: something must be read first, so that going back waits. */
export function useTrail(first: Place, isHeld: boolean): Trail {
  const [{ places, step }, setTrail] = useState<{ readonly places: readonly Place[]; readonly step: number }>({
    places: [first],
    step: 0,
  })
  const show = useEffectEvent((state: unknown) => {
    const wanted = stepIn(state)
    // Another part of the page was opened by its address: it takes the number of the page it was opened from.
    if (wanted === undefined) history.replaceState({ step }, '')
    else if (isHeld) history.pushState({ step }, '')
    else setTrail({ places, step: Math.min(wanted, places.length - 1) })
  })
  useEffect(() => {
    history.replaceState({ step: 0 }, '')
    const onMove = ({ state }: PopStateEvent): void => show(state)
    addEventListener('popstate', onMove)
    return () => removeEventListener('popstate', onMove)
  }, [])
  return {
    place: places[step] ?? first,
    canGoBack: step > 0,
    go: (place) => {
      history.pushState({ step: step + 1 }, '')
      setTrail({ places: [...places.slice(0, step + 1), place], step: step + 1 })
    },
    back: () => history.back(),
    startAt: (place) => {
      history.replaceState({ step: 0 }, '')
      setTrail({ places: [place], step: 0 })
    },
  }
}

/** The number of a page, which says nothing of an answer. */
function stepIn(state: unknown): number | undefined {
  const step: unknown = typeof state === 'object' && state !== null && 'step' in state ? state.step : undefined
  return typeof step === 'number' ? step : undefined
}
