// The code as squares to scan: as much of it may be damaged as leaves the squares large enough for a phone's camera.

import encodeQR from 'qr'

const quietZone = 4
/** At 60 mm, wide edge and all, a square is then at least one millimetre. */
const mostSquares = 53

export interface QrDrawing {
  /** Squares on a side, with the white edge. */
  readonly size: number
  /** The dark squares, a run of each row at a time. */
  readonly path: string
}

export function qrDrawing(text: string): QrDrawing {
  const [first, ...others] = (['high', 'quartile', 'medium'] as const).map((ecc) => () => bitmap(text, ecc))
  const drawn = others.reduce(
    (one, next) => (one.length + 2 * quietZone <= mostSquares ? one : next()),
    first?.() ?? [],
  )
  return { size: drawn.length + 2 * quietZone, path: drawn.map(runsIn).join('') }
}

const bitmap = (text: string, ecc: 'high' | 'quartile' | 'medium'): boolean[][] =>
  encodeQR(text, 'raw', { ecc, border: 1 })

function runsIn(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []))
  return starts
    .map((x) => {
      const end = row.indexOf(false, x)
      const length = (end < 0 ? row.length : end) - x
      return `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`
    })
    .join('')
}
