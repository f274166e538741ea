import { fitOnPage } from '../../design-system/printing.ts'

/** From open to close; what each means stands in sheet.css, as do the margins. No type is smaller than 8.5 points. */
const densities = ['large', 'roomy', 'open', 'even', 'close', 'tight', 'run-in-parts', 'run-in', 'closest'] as const
const margins = 2 * 7

/** Sets a sheet in the largest type, and the most open way, in which it fits on one page of A4. */
export const setToFit = (sheet: HTMLElement | null): void => fitOnPage(sheet, densities, margins)
