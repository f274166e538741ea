// What was opened takes the focus, so that nobody is left where a button was.

import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** For an element with `tabIndex={-1}`. */
export function useFocusHere(): RefObject<HTMLDivElement | null> {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.focus(), [])
  return here
}
