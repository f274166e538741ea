// What is made only to be printed, in the largest type in which it fits on one page of A4.

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting
}

/** Sets `data-fit` to the first of the sizes, from large to small, at which a sheet fits; margins above and below in mm. */
export function fitOnPage(sheet: HTMLElement | null, sizes: readonly string[], margins: number): void {
  if (sheet === null) return
  // In pixels of CSS, less a hair for how printers round.
  const page = ((297 - margins) / 25.4) * 96 - 10
  for (const size of sizes) {
    sheet.dataset['fit'] = size
    if (sheet.getBoundingClientRect().height <= page) return
  }
}
