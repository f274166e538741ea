// What somebody has open here. It is held when their session ends by itself, and given back to them alone; who signs out
// leaves the page that holds it.

import { useLayoutEffect, useState } from 'react'
import type { Here, Session } from '../here.tsx'
import { readAs, whoIs } from './whose.ts'

export function useHeld(who: Session | null): Here | null {
  const [held, hold] = useState<Here | null>(null)
  useLayoutEffect(() => {
    const here = hereOf(who)
    if (here === null) return
    readAs(here)
    hold((before) => (before?.session === here.session ? before : here))
  }, [who])
  return held
}

/** Is it theirs, at the same work? */
export function isOf(held: Here, who: Session | null): boolean {
  const here = hereOf(who)
  return here !== null && whoIs(here) === whoIs(held)
}

const hereOf = (who: Session | null): Here | null =>
  who === null || who.at === null ? null : { session: who, at: who.at }
