// What is drawn can be scanned: by the decoder that the consult uses, also with a piece of it missing.

import decodeQR from 'qr/decode.js'
import { expect, it } from 'vitest'
import { qrDrawing } from './qr-drawing.ts'

const code = `LENDE1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2)}`

/** The drawing in grey, so many points a square. */
function asPicture({ size, path }: ReturnType<typeof qrDrawing>, scale = 4) {
  const [width, height] = [size * scale, size * scale]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < Number(length) * scale; dx++)
        data.set([0, 0, 0], 4 * ((Number(y) * scale + dy) * width + Number(x) * scale + dx))
  return { width, height, data }
}

it('is read back as it was', () => {
  expect(decodeQR(asPicture(qrDrawing(code)))).toBe(code)
})

it('has a white edge of four squares, and squares of at least a millimetre at 60 mm', () => {
  const { size, path } = qrDrawing(code)
  expect(size).toBeLessThanOrEqual(60)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g))
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
})

it('takes a longer code too', () => {
  expect(qrDrawing(code.repeat(4)).path).not.toBe('')
})
