// A device at a desk forgets one patient before the next one comes: after a while without a touch.

import { useEffect, useEffectEvent } from 'react'

export const wipeAfterMinutes = 10

/** Looks at the clock, since a device that sleeps counts no seconds. */
export function useDeskWipe(isOn: boolean, wipe: () => void): void {
  const onLate = useEffectEvent(wipe)
  useEffect(() => {
    if (!isOn) return
    let touched = Date.now()
    const touch = (): void => {
      touched = Date.now()
    }
    const look = (): void => {
      if (Date.now() - touched >= wipeAfterMinutes * 60_000) onLate()
    }
    const timer = setInterval(look, 5000)
    const touches = ['pointerdown', 'keydown', 'scroll'] as const
    for (const one of touches) addEventListener(one, touch, { passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const one of touches) removeEventListener(one, touch)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isOn])
}
