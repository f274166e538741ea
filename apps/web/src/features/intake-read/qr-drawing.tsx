// A QR code as one shape, sharp on any screen and on paper. Black on white whatever the colours of the page are.

import { qrDrawing } from '../intake/qr-drawing.ts'

export function QrDrawing({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = qrDrawing(text)
  return (
    <svg className="qr-drawing" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="qr-ground" width={size} height={size} />
      <path className="qr-shape" d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
