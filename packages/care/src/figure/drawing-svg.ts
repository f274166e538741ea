// A drawing as the text of an SVG image, in black and grey on white, for paper.

import type { Drawing, Stroke } from './drawing.ts'

const looks: Readonly<Record<Stroke['part'], readonly string[]>> = {
  ground: ['fill="none" stroke="#999" stroke-width="0.5"'],
  prop: ['fill="none" stroke="#555" stroke-width="1" stroke-linejoin="round" stroke-linecap="round"'],
  // Where parts overlap, a white edge keeps them apart: drawn first, so that only its outside shows.
  far: ['fill="#fff" stroke="#fff" stroke-width="1.6"', 'fill="#888"'],
  near: ['fill="#fff" stroke="#fff" stroke-width="1.6"', 'fill="#222"'],
  joint: ['fill="#222"'],
  arrow: [
    'fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"',
    'fill="none" stroke="#000" stroke-width="1.1" stroke-linejoin="round" stroke-linecap="round"',
  ],
}

export const drawingSvg = ({ width, height, strokes }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...strokes.flatMap(({ part, d }) => looks[part].map((look) => `<path d="${d}" ${look}/>`)),
    '</svg>',
  ].join('')
