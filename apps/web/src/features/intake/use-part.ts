// The part of the page that its address names: the form on paper, or the questions.

import { useSyncExternalStore } from 'react'

export type Part = 'questions' | 'paper'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

export const usePart = (): Part =>
  useSyncExternalStore(subscribe, () => (location.hash === '#/paper' ? 'paper' : 'questions'))
