// Arriving at a screen: it has a name, it begins at its top, and focus that was left nowhere goes to its content.

import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Messages } from '../../messages/nl.ts'

/** What a screen is called. Nothing of a patient: browsers keep the titles of pages in their history. */
export const titleOf = (name: string): string => `${name} | Lende`

function nameOf(place: string, { shell, start, advice, note, caseFile, intakeRead, together }: Messages): string {
  const names: Readonly<Record<string, string>> = {
    consult: shell.consult,
    advice: advice.title,
    note: note.title,
    open: caseFile.openTitle,
    save: caseFile.saveTitle,
    pathway: shell.pathway,
    guideline: shell.guideline,
    settings: shell.settings,
    intake: intakeRead.title,
    together: together.title,
  }
  return names[place.split('/')[1] ?? ''] ?? start.title
}

export function useArrival(place: string, messages: Messages): void {
  const before = useRef(place)
  const isBack = useBack()
  // Before the effects of the screen itself, which may know a closer name and a closer place to look at.
  useLayoutEffect(() => {
    document.title = titleOf(nameOf(place, messages))
  }, [place, messages])
  // For the styles of the page around; asking it of the whole document there would cost every answer dearly.
  useLayoutEffect(() => {
    document.documentElement.dataset['place'] = place.split('/')[1] ?? ''
  }, [place])
  useLayoutEffect(() => {
    if (before.current !== place && !isBack.current) scrollTo(0, 0)
    isBack.current = false
  }, [place, isBack])
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    if (isNowhere(document.activeElement)) document.getElementById('content')?.focus({ preventScroll: true })
  }, [place])
}

/** On the page as a whole, or on what is hidden while the next screen loads. */
const isNowhere = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.getClientRects().length === 0

/** A screen that was gone back to stays where it was. */
function useBack(): { current: boolean } {
  const back = useRef(false)
  useEffect(() => {
    const onBack = (): void => {
      back.current = true
    }
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
  return back
}
