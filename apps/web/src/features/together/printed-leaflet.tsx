// The leaflet is there only while it is printed, in the largest type in which it fits on one page of A4.

import { fitOnPage, usePrinting } from '../../design-system/printing.ts'
import { Leaflet } from './leaflet.tsx'
import type { TogetherView } from './together-view.ts'

/** From large to small; what each means stands in leaflet.css, as do the margins. */
const sizes = ['large', 'even', 'small', 'smaller', 'smallest'] as const
const margins = 11 + 9

const setToFit = (sheet: HTMLElement | null): void => fitOnPage(sheet, sizes, margins)

export const PrintedLeaflet = ({ view }: { readonly view: TogetherView }) =>
  usePrinting() ? <Leaflet view={view} fit={setToFit} /> : null
