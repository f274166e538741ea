// Something that opens in the place of its button: when it closes, focus goes back to where that button stands again.

import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

export function useWayBack(): {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
  /** Around the button that opens it. */
  readonly door: RefObject<HTMLDivElement | null>
} {
  const [isOpen, setOpen] = useState(false)
  const door = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  // Once the button stands there again.
  useEffect(() => {
    if (wasOpen.current && !isOpen) door.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false), door }
}
