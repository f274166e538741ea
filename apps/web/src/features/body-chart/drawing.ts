// The drawing of the body: one half of the outline and of each area, in units from the midline; the other half is its mirror.
// Paths use absolute M, L, C and Z only, so that mirroring is a change of sign.

/** An area on one view: where it lies before the outline cuts it, and its middle. */
export interface DrawnArea {
  readonly area: string
  readonly path: string
  readonly at: Point
}

export type Point = readonly [x: number, y: number]

export const frame = { left: -80, top: 0, width: 160, height: 522 } as const

/** The same path on the other side of the midline. */
export const mirrored = (path: string): string =>
  path.replace(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g, (_, x: string, y: string) => `${-Number(x)} ${y}`)

const half = [
  'M 0 5 C 13 5 20.5 14 21 28 C 24.5 27 25 33 23.5 37 C 22.5 40.5 20.5 41.5 19.5 40 C 18 49 15.5 54 12.5 58 C 11.5 62 11.5 67 13 72',
  'C 18 79 31 82 43 86 C 54 89 59.5 98 60 110 C 60.5 126 61.5 142 64 156 C 67.5 174 70 196 72 214',
  'C 75 224 77 236 76 248 C 75 260 73 268 69.5 271 C 66.5 272 65.5 264 65 256 C 64.5 250 64 248 62.5 246',
  'C 59.5 241 60.5 230 62 219 C 59.5 203 54.5 187 52 169 C 50 152 47.5 138 45.5 124',
  'C 45.5 142 42.5 158 41.5 172 C 40.5 186 43.5 200 46.5 212 C 50 228 52.5 244 52.5 262',
  'C 52.5 292 47.5 318 44 344 C 42.5 356 43 366 44.5 378 C 46.5 402 40 428 36.5 450',
  'C 36.5 460 40 470 43.5 480 C 47 490 46 504 39 509 C 31 513 19 511 17 501',
  'C 16 488 17.5 468 18 452 C 17 432 9.5 412 9 386 C 9 370 11 358 10.5 344 C 9 314 5.5 284 3.5 260 C 3 254 1.5 251 0 251',
].join(' ')

/** Right and left of the paper; left open at the midline, where they meet. */
export const outline: readonly [string, string] = [half, mirrored(half)]

type Sided = readonly [part: string, path: string, at: Point]

// The borders that neighbours share.
const crease = 'C 42 208 24 225 5 237'
const groinBorder = 'C 8 276 18 257 41 249'
const outerBorder = 'C 41.5 272 39 304 35 333'
const outerCrease = 'C 53 240 47 245 41 249'

const frontSides: readonly Sided[] = [
  ['groin', `M 54 196 ${crease} L 1 262 L 3 294 ${groinBorder} C 47 245 53 240 58 236 Z`, [28, 236]],
  ['thigh-front', `M 3 294 ${groinBorder} ${outerBorder} C 29 332 22 332 16 333 C 12 333.5 7 334.5 2 336 Z`, [24, 298]],
  [
    'thigh-outer',
    `M 58 236 ${outerCrease} ${outerBorder} C 42 333.5 49 334.5 58 336 L 66 300 L 63 272 L 60 256 Z`,
    [45, 290],
  ],
  [
    'knee-front',
    'M 2 336 C 7 334.5 12 333.5 16 333 C 22 332 29 332 35 333 C 42 333.5 49 334.5 58 336 L 57 370 C 46 373 36 374 26 374 C 17 374 9 373 2 370 Z',
    [27, 353],
  ],
  ['lower-leg-inner', 'M 2 370 C 9 373 17 374 26 374 C 27 398 27 424 27 455 C 20 455 12 454 6 452 Z', [18, 408]],
  [
    'lower-leg-outer',
    'M 26 374 C 27 398 27 424 27 455 C 34 455 42 454 48 452 L 58 400 L 57 370 C 46 373 36 374 26 374 Z',
    [35, 408],
  ],
  ['foot-top', 'M 6 452 C 12 454 20 455 27 455 C 28 472 31 490 33 520 L 6 520 Z', [23, 484]],
  ['foot-outer', 'M 27 455 C 28 472 31 490 33 520 L 58 520 L 58 476 L 48 452 C 42 454 34 455 27 455 Z', [38, 484]],
]

const backSides: readonly Sided[] = [
  ['low-back', 'M 13 163.5 C 24 163 36 161 47 158 L 49 196 L 54 204 C 40 202 24 206 13 212 Z', [28, 186]],
  ['buttock', 'M 54 204 C 40 202 24 206 13 212 L 0 222 L 0 255 L 3 256 C 16 270 44 272 60 254 L 58 236 Z', [27, 238]],
  ['thigh-back', 'M 60 254 C 44 272 16 270 3 256 L 2 262 L 2 336 C 16 341 40 341 56 336 L 62 280 Z', [28, 302]],
  ['knee-back', 'M 2 336 C 16 341 40 341 56 336 L 55 370 C 40 375 16 375 2 370 Z', [27, 355]],
  ['calf', 'M 2 370 C 16 375 40 375 55 370 L 57 400 L 48 444 C 36 447 18 447 6 444 Z', [27, 406]],
  ['foot-sole', 'M 6 444 C 18 447 36 447 48 444 L 58 476 L 58 520 L 6 520 Z', [30, 480]],
]

const armhole = 'C 41.5 104 42.5 116 45.5 124'

const frontMiddle: readonly DrawnArea[] = [
  {
    area: 'chest',
    path: `M 0 96 C 12 90 30 86 44 92 ${armhole} L 48 160 C 34 158 16 140 0 140 C -16 140 -34 158 -48 160 L -45.5 124 C -42.5 116 -41.5 104 -44 92 C -30 86 -12 90 0 96 Z`,
    at: [0, 118],
  },
  {
    area: 'abdomen',
    path: `M 54 196 ${crease} L -5 237 C -24 225 -42 208 -54 196 L -49 190 L -48 160 C -34 158 -16 140 0 140 C 16 140 34 158 48 160 L 49 190 Z`,
    at: [0, 188],
  },
]

const backMiddle: readonly DrawnArea[] = [
  {
    area: 'upper-back',
    path: `M 0 82 C 16 82 30 86 44 92 ${armhole} L 47 158 C 36 161 24 163 13 163.5 L -13 163.5 C -24 163 -36 161 -47 158 L -45.5 124 C -42.5 116 -41.5 104 -44 92 C -30 86 -16 82 0 82 Z`,
    at: [0, 126],
  },
  { area: 'low-back-middle', path: 'M -13 163.5 L 13 163.5 L 13 212 L 0 222 L -13 212 Z', at: [0, 190] },
]

/** Seen from the front, the patient's left lies on the right of the paper. */
const onBoth = (sides: readonly Sided[], onTheRight: 'left' | 'right'): DrawnArea[] =>
  sides.flatMap(([part, path, [x, y]]) => [
    { area: `${part}-${onTheRight}`, path, at: [x, y] },
    { area: `${part}-${onTheRight === 'left' ? 'right' : 'left'}`, path: mirrored(path), at: [-x, y] },
  ])

interface View {
  readonly view: 'front' | 'back'
  readonly onTheRight: 'left' | 'right'
  readonly areas: readonly DrawnArea[]
  /** Lines that tell front from back; they carry nothing else. */
  readonly lines: string
}

const bothSides = (path: string): string => `${path} ${mirrored(path)}`

const toes = 'M 22.5 502 L 23 508 M 28 503.5 L 28.5 509.5 M 33.5 503 L 34.5 509 M 38.5 501 L 40 506.5'

export const views: readonly View[] = [
  {
    view: 'front',
    onTheRight: 'left',
    areas: [...frontMiddle, ...onBoth(frontSides, 'left')],
    lines: [
      bothSides('M 8 86 C 18 89 30 87 40 91'),
      bothSides('M 20 347 C 20 341 34 341 34 347 C 35 355 32 363 27 363 C 22 363 19 355 20 347'),
      'M -1.5 196 C -1.5 199 1.5 199 1.5 196',
      bothSides(toes),
    ].join(' '),
  },
  {
    view: 'back',
    onTheRight: 'right',
    areas: [...backMiddle, ...onBoth(backSides, 'right')],
    lines: [
      'M 0 94 L 0 99 M 0 107 L 0 112 M 0 120 L 0 125 M 0 133 L 0 138 M 0 146 L 0 151',
      bothSides('M 14 106 C 12 118 15 134 21 141 C 27 136 32 127 34 117'),
      bothSides('M 19 462 C 19 476 38 476 38 464'),
      bothSides(toes),
    ].join(' '),
  },
]
