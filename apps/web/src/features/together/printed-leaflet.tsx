// The leaflet is there only while it is printed, in the largest type in which it fits on one page of A4.

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Leaflet } from './leaflet.tsx'
import type { TogetherView } from './together-view.ts'

/** From large to small; what each means stands in leaflet.css. */
const sizes = ['large', 'even', 'small', 'smaller', 'smallest'] as const

/** The height of A4 without the margins of leaflet.css, in pixels of CSS, less a hair for how printers round. */
const PAGE = ((297 - 11 - 9) / 25.4) * 96 - 10

export function PrintedLeaflet({ view }: { readonly view: TogetherView }) {
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
  return isPrinting ? <Leaflet view={view} fit={setToFit} /> : null
}

function setToFit(sheet: HTMLElement | null): void {
  if (sheet === null) return
  for (const size of sizes) {
    sheet.dataset['size'] = size
    if (sheet.getBoundingClientRect().height <= PAGE) return
  }
}
