// What is drawn beside the words of a document, as SVG: exercises from their joint angles, pictograms, the expected course.

import type { Drawing } from '@lende/care'
import { drawExercise, drawingSvg } from '@lende/care'
import type { Aids } from '@lende/guideline'
import type { Course } from './chosen.ts'
import type { Document, FigureLine } from './document.ts'
import { pictograms } from './pictograms.ts'

/** Every drawing of a document, by what it is of and its name; what has none stands there in its words. */
export function drawingsOf({ parts }: Pick<Document, 'parts'>, aids: Aids): Readonly<Record<string, string>> {
  const figures = parts.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'figure' ? [line.figure] : [])))
  return Object.fromEntries(
    figures.flatMap((figure) => {
      const svg = drawn(figure, aids)
      return svg === undefined ? [] : [[`${figure.of}:${figure.name}`, svg]]
    }),
  )
}

function drawn({ of, name }: FigureLine['figure'], { exercises, together }: Aids): string | undefined {
  if (of === 'pictogram') return pictogram(name)
  if (of === 'course') return course(together?.courses.find((one) => one.course === name)?.picture)
  const found = exercises?.exercises.find(({ exercise }) => exercise === name)
  return found && exercises ? sideBySide(drawExercise(found, exercises.figure.lengths)) : undefined
}

function pictogram(name: string): string | undefined {
  const path = Object.entries(pictograms).find(([one]) => one === name)?.[1]
  if (path === undefined) return undefined
  const line = 'fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"'
  return svgOf(26, 26, `<path d="${path}" ${line}/>`)
}

/** A band from now to later with the line in it, as on the page but with a hard edge. */
function course(picture: Course['picture']): string | undefined {
  if (picture === undefined) return undefined
  const path = (places: readonly (readonly [number, number])[]): string =>
    places.map(([at, height]) => `${at * 3} ${100 - height}`).join('L')
  const { points } = picture
  const band = [
    ...points.map(([at, , high]) => [at, high] as const),
    ...points.toReversed().map(([at, low]) => [at, low] as const),
  ]
  const line = points.map(([at, , , height]) => [at, height] as const)
  return svgOf(
    300,
    100,
    `<path d="M${path(band)}Z" fill="#ddd"/><path d="M${path(line)}" fill="none" stroke="#000" stroke-width="1.5"/>`,
  )
}

/** Room between poses, in the measure of the drawings. */
const room = 10

/** The poses of one exercise as one picture: of who lies down below each other, else side by side. */
function sideBySide(drawings: readonly Drawing[]): string {
  const [first] = drawings
  const isWide = first !== undefined && first.width > 1.6 * first.height
  const along = ({ width, height }: Drawing): number => (isWide ? height : width)
  const places = drawings.map((_, place) => drawings.slice(0, place).reduce((at, one) => at + along(one) + room, 0))
  const length = drawings.reduce((all, one) => all + along(one) + room, -room)
  const across = Math.max(0, ...drawings.map(({ width, height }) => (isWide ? width : height)))
  const [width, height] = isWide ? [across, length] : [length, across]
  const poses = drawings.map((one, at) =>
    drawingSvg(one).replace('<svg ', `<svg ${isWide ? 'y' : 'x'}="${places[at] ?? 0}" `),
  )
  return svgOf(width, height, poses.join(''))
}

const svgOf = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`
