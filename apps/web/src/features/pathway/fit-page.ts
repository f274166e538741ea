// Sets a sheet in the largest type, and the most open way, in which it fits on one page of A4.

/** From open to close; what each means stands in sheet.css. No type is smaller than 8.5 points. */
const densities = ['large', 'roomy', 'open', 'even', 'close', 'tight', 'run-in-parts', 'run-in', 'closest'] as const

/** The height of A4 without the margins of sheet.css, in pixels of CSS, less a hair for how printers round. */
const PAGE = ((297 - 2 * 7) / 25.4) * 96 - 10

export function setToFit(sheet: HTMLElement | null): void {
  if (sheet === null) return
  for (const density of densities) {
    sheet.dataset['density'] = density
    if (sheet.getBoundingClientRect().height <= PAGE) return
  }
}
