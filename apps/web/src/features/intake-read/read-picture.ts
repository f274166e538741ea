// A QR code out of a picture, or out of a frame of the camera. The reader loads when it is first needed.

/** The longest side a picture is looked at, in pixels: a photo of a telephone is far larger than its code needs. */
const longest = 1600

export type PictureRead = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'no-code' | 'no-picture' }

/** Reads the code in a picture, as carefully as it can be done. */
export async function readPicture(picture: Blob): Promise<PictureRead> {
  const [bitmap, { decodeQR }] = await Promise.all([
    createImageBitmap(picture).catch(() => undefined),
    import('qr/decode.js'),
  ])
  if (bitmap === undefined) return { kind: 'no-picture' }
  const image = pixelsOf(bitmap, bitmap)
  bitmap.close()
  if (image === undefined) return { kind: 'no-picture' }
  try {
    return { kind: 'code', code: decodeQR(image, { effort: Number.POSITIVE_INFINITY, timeLimit: 4000 }) }
  } catch {
    return { kind: 'no-code' }
  }
}

/** A reader of one frame after the other; undefined while a frame shows no code. */
export async function frameReader(): Promise<(frame: HTMLVideoElement) => string | undefined> {
  const { decodeQR } = await import('qr/decode.js')
  return (frame) => {
    const image = pixelsOf(frame, { width: frame.videoWidth, height: frame.videoHeight })
    if (image === undefined) return undefined
    try {
      return decodeQR(image)
    } catch {
      return undefined
    }
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The pixels on white: what is see-through was drawn for paper. */
function pixelsOf(source: CanvasImageSource, { width, height }: Size): ImageData | undefined {
  const scale = Math.min(1, longest / Math.max(width, height))
  const size = [Math.round(width * scale), Math.round(height * scale)] as const
  if (Math.min(...size) < 1) return undefined
  const context = new OffscreenCanvas(...size).getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, ...size)
  context.drawImage(source, 0, 0, ...size)
  return context.getImageData(0, 0, ...size)
}
