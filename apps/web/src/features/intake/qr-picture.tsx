import { useMemo } from 'react'
import { qrDrawing } from './qr-drawing.ts'

/** A text as a picture to scan: dark on white in any appearance. */
export function QrPicture({
  text,
  label,
  className,
}: {
  readonly text: string
  readonly label: string
  readonly className: string
}) {
  const { size, path } = useMemo(() => qrDrawing(text), [text])
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
