// Pieces of a drawing in SVG: set text, boxes, lines. Dark on light, readable in grey, without a style sheet.

import { escaped } from '../document/html.ts'

export const ink = '#1C2126'
export const soft = '#56606A'
export const hairline = '#D9D6CC'
export const edge = '#7C858D'
export const accent = '#0A6B66'
export const paper = '#FFFFFF'
export const shade = '#F3F2ED'

const fonts = 'Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif'

/** Widths of letters as parts of the size, near enough for a line that may end a little early. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ["ijlI.,:;|!'", 0.25],
  ['ftr()[]/ \u00a0-"', 0.33],
  ['ckszvxyJ', 0.5],
  ['mwMW%@', 0.86],
  ['ABCDEFGHKLNOPQRSTUVXYZ&', 0.7],
]
const otherWidth = 0.56

/** How wide a text comes out at a size. */
export function widthOf(text: string, size: number): number {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
  const parts = [...bare].map((letter) => widths.find(([letters]) => letters.includes(letter))?.[1] ?? otherWidth)
  return parts.reduce((sum, width) => sum + width, 0) * size * 1.03
}

/** A text cut at spaces that may break, into lines that fit a width; a word that is too long is cut at the width. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((one) => fitting(one, width, size))) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function fitting(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word]
  const most = [...word].findIndex((_, index) => widthOf(`${word.slice(0, index + 1)}-`, size) > width)
  const at = Math.max(1, most)
  return [`${word.slice(0, at)}-`, ...fitting(word.slice(at), width, size)]
}

export interface Setting {
  readonly size?: number
  readonly bold?: boolean
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

export const textSize = 13
const leading = 1.32

/** Lines of text one under the other; `y` is the top of the first. */
export function set(x: number, y: number, lines: readonly string[], setting: Setting = {}): string {
  const { size = textSize, bold = false, fill = ink, anchor = 'start' } = setting
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${round(x)}" y="${round(y + size * (0.95 + index * leading))}">${escaped(line)}</tspan>`,
  )
  return `<text font-family="${fonts}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${fill}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${spans.join('')}</text>`
}

/** How high so many lines come out. */
export const heightOf = (lines: readonly string[], size: number = textSize): number => lines.length * size * leading

export interface Look {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly round?: number
}

export const box = (x: number, y: number, width: number, height: number, look: Look = {}): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${look.round ?? 0}" fill="${look.fill ?? paper}" stroke="${look.stroke ?? 'none'}" stroke-width="${look.width ?? 1}"/>`

export const line = (x1: number, y1: number, x2: number, y2: number, stroke = edge, width = 1): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${width}"/>`

/** A line down that ends in a point. */
export const arrowDown = (x: number, from: number, to: number): string =>
  `${line(x, from, x, to - 5)}<path d="M ${x - 4} ${to - 7} L ${x} ${to} L ${x + 4} ${to - 7} Z" fill="${edge}"/>`

/** A line to the right that ends in a point. */
export const arrowRight = (from: number, to: number, y: number): string =>
  `${line(from, y, to - 5, y)}<path d="M ${to - 7} ${y - 4} L ${to} ${y} L ${to - 7} ${y + 4} Z" fill="${edge}"/>`

/** A filled or a hollow round mark. */
export const dot = (x: number, y: number, isFilled: boolean, colour = ink): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${isFilled ? colour : paper}" stroke="${colour}" stroke-width="1.5"/>`

/** A white ground, so that the drawing stays dark on light everywhere. */
export const ground = (width: number, height: number): string => box(0, 0, width, height)

/** Two decimals are more than any screen shows. */
const round = (value: number): number => Math.round(value * 100) / 100
