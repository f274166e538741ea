// The keyboard of the advice: up and down go from line to line, Escape leads back to the consult.

import { useEffect } from 'react'
import { useLocation } from 'wouter'

const keepsItsKeys = 'input, textarea, select, dialog, [role=dialog], [role=alertdialog]'

export function useAdviceKeys(): void {
  const [, goTo] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element) || target.closest(keepsItsKeys) !== null) return
      if (event.key === 'Escape') goTo('/consult')
      else if (target.matches('[data-line]')) moveFrom(target, event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [goTo])
}

function moveFrom(line: Element, event: KeyboardEvent): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')]
  const here = lines.indexOf(line as HTMLElement)
  const places: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: lines.length - 1,
  }
  const place = places[event.key]
  if (place === undefined) return
  event.preventDefault()
  lines[place]?.focus()
}
