import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** A heading that receives the focus when its page comes up, so that it is read first and the keys work. */
export function useArrival(page: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [page])
  return heading
}
